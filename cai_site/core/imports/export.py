"""Tables that people take away: CSV for French spreadsheets, XLSX templates to fill in."""

import csv
import io
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.styles import Font

from .cells import safe_cell
from .tables import Column

BOM = "\ufeff"
CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def french_csv(titles: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """A CSV file that a French Excel opens as it is: UTF-8 with its mark, semicolons.

    No cell is executed: what looks like a formula gets an apostrophe, which `read_table` takes
    off again.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(titles)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return (BOM + buffer.getvalue()).encode()


def xlsx_template(title: str, columns: Iterable[Column]) -> bytes:
    """An Excel file with the titles of the columns, and a sheet « Aide » that explains each."""
    columns = list(columns)
    book = Workbook()
    sheet = book.active
    sheet.title = title[:31]
    sheet.append([column.title for column in columns])
    sheet.freeze_panes = "A2"
    guide = book.create_sheet("Aide")
    guide.append(["Colonne", "À remplir", "Exemple", "Ce qu’elle contient"])
    for column in columns:
        guide.append(
            [
                column.title,
                "oui" if column.required else "facultatif",
                column.example,
                column.help_text,
            ]
        )
    for each in (sheet, guide):
        for cell in each[1]:
            cell.font = Font(bold=True)
            each.column_dimensions[cell.column_letter].width = max(16, len(str(cell.value)) + 2)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
