"""Spreadsheets that are safe to open: nothing in them runs, everything in them can be read.

Reliability bar, B27; https://owasp.org/www-community/attacks/CSV_Injection.
"""

import re

from wagtail.admin.views.mixins import SpreadsheetExportMixin

# A spreadsheet takes a cell that begins so for a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MAX_CELL = 32_767  # characters, in Excel
# What XML 1.0 refuses (https://www.w3.org/TR/xml/#charsets): one of them spoils a whole .xlsx.
_UNREADABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def readable(text: str) -> str:
    """`text` without the characters that no spreadsheet reads, cut to what a cell holds."""
    return _UNREADABLE.sub("", text)[:MAX_CELL]


def inert(text: str) -> str:
    """`readable` text for CSV: an apostrophe before what would be a formula."""
    text = readable(text)
    return f"'{text}"[:MAX_CELL] if text.startswith(FORMULA_STARTS) else text


class SafeExportMixin(SpreadsheetExportMixin):
    """Wagtail's exports of a list as CSV and XLSX, safe to open."""

    custom_value_preprocess = {
        str: {
            SpreadsheetExportMixin.FORMAT_CSV: inert,
            SpreadsheetExportMixin.FORMAT_XLSX: readable,
        },
        **SpreadsheetExportMixin.custom_value_preprocess,
    }

    def stream_csv(self, queryset):
        """Adds the mark by which Excel knows UTF-8."""
        yield b"\xef\xbb\xbf"
        yield from super().stream_csv(queryset)
