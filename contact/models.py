"""The pages by which people reach the Centre, or help, and what they write."""

from .aide import AidePage
from .messages.models import ContactMessage, MessageEntry
from .pages import Bureau, BureauxPage, ContactPage, ContactReason

__all__ = [
    "AidePage",
    "Bureau",
    "BureauxPage",
    "ContactMessage",
    "ContactPage",
    "ContactReason",
    "MessageEntry",
]
