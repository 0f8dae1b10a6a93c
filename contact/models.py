"""The pages by which people reach the Centre, or help, and what they write."""

from .aide import AidePage
from .messages.models import ContactMessage, MessageEntry
from .pages import Bureau, BureauxPage, ContactPage, ContactReason
from .reports.models import CaseCount, CaseKey, Reading, Report, ReportEntry, ReportFile

__all__ = [
    "AidePage",
    "Bureau",
    "BureauxPage",
    "CaseCount",
    "CaseKey",
    "ContactMessage",
    "ContactPage",
    "ContactReason",
    "MessageEntry",
    "Reading",
    "Report",
    "ReportEntry",
    "ReportFile",
]
