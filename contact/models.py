"""The pages by which people reach the Centre, or help."""

from .aide import AidePage
from .pages import Bureau, BureauxPage, ContactPage, ContactReason

__all__ = ["AidePage", "Bureau", "BureauxPage", "ContactPage", "ContactReason"]
