"""Spreadsheets that are safe to open: nothing in them runs, everything in them can be read.

Reliability bar, B27; https://owasp.org/www-community/attacks/CSV_Injection.
"""

from wagtail.admin.views.mixins import SpreadsheetExportMixin

from .imports.cells import UNPRINTABLE, safe_cell

MAX_CELL = 32_767  # characters, in Excel


def readable(text: str) -> str:
    """`text` without the characters that no spreadsheet reads, cut to what a cell holds."""
    return UNPRINTABLE.sub("", text)[:MAX_CELL]


def inert(text: str) -> str:
    """`readable` text for CSV: an apostrophe before what would be a formula."""
    return safe_cell(readable(text))[:MAX_CELL]


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
