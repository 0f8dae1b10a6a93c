"""The two formats of tables, CSV and XLSX, as rows of text."""

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

import filetype
from openpyxl import load_workbook

from .cells import folded

MAX_SIZE = 5 * 1024 * 1024  # bytes, as uploaded
MAX_UNCOMPRESSED = 100 * 1024 * 1024  # bytes, all members of an XLSX together
SEPARATORS = ";,\t|"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
NOT_A_TABLE = "Ce fichier n’est pas un tableau. Envoyez un fichier CSV ou Excel (.xlsx)."
DAMAGED = "Ce fichier Excel est abîmé\u00a0: il ne s’ouvre pas. Enregistrez-le à nouveau."


class TableError(ValueError):
    """A file that cannot be read as a table; its message is for the person who sent it."""


@dataclass(frozen=True)
class RawRow:
    """A row as it stands in the file: its number, its cells as text, where formulas are."""

    number: int
    cells: list[str]
    formulas: frozenset[int] = frozenset()


def rows_of(file, known: set[str]) -> Iterator[RawRow]:
    """The rows of a file, told by its bytes and not by its name; empty rows before the first
    are left out.

    `known` holds the folded titles of columns, by which the separator of a CSV file is chosen.
    Raises TableError, in French; also while it is iterated.
    """
    file.seek(0)
    data = file.read(MAX_SIZE + 1)
    if len(data) > MAX_SIZE:
        raise TableError("Ce fichier pèse plus de 5\u00a0Mo\u00a0: importez-le en plusieurs fois.")
    if data.startswith(OLE):
        raise TableError(
            "Ce fichier est protégé par un mot de passe\u00a0: enregistrez-le sans mot de passe."
            if ENCRYPTED in data
            else "Ce format d’Excel est ancien\u00a0: enregistrez le fichier en .xlsx ou en CSV."
        )
    rows = _xlsx(data) if data.startswith(b"PK") else _csv(_text(data), known)
    return _from_first(rows)


def _from_first(rows: Iterator[RawRow]) -> Iterator[RawRow]:
    started = False
    for row in rows:
        started = started or any(cell.strip() for cell in row.cells)
        if started:
            yield row


# --- CSV ---------------------------------------------------------------------------------------
def _text(data: bytes) -> str:
    """The text of a CSV file: UTF-8, UTF-16 with its mark, else the Windows code page."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in data or filetype.guess(data):
        raise TableError(NOT_A_TABLE)
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text
    raise TableError(
        "Les lettres accentuées de ce fichier sont illisibles\u00a0: enregistrez-le en CSV UTF-8."
    )


def _csv(text: str, known: set[str]) -> Iterator[RawRow]:
    title = next((line for line in text.splitlines() if line.strip(SEPARATORS + " \r")), "")

    def recognised(separator: str) -> tuple[int, int]:
        cells = next(csv.reader([title], delimiter=separator), [])
        return sum(folded(cell) in known for cell in cells), len(cells)

    separator = max(SEPARATORS, key=recognised)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for cells in reader:
            yield RawRow(reader.line_num, cells)
    except csv.Error as error:
        raise TableError(
            f"La ligne {reader.line_num} ne se lit pas\u00a0: un guillemet n’est pas fermé, "
            "ou une cellule est beaucoup trop longue."
        ) from error


# --- XLSX --------------------------------------------------------------------------------------
def _xlsx(data: bytes) -> Iterator[RawRow]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise TableError(DAMAGED) from error
    if "xl/workbook.xml" not in {member.filename for member in members}:
        raise TableError(NOT_A_TABLE)
    if sum(member.file_size for member in members) > MAX_UNCOMPRESSED:
        raise TableError("Ce fichier devient trop grand une fois décompressé.")
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        if not book.worksheets:
            raise TableError(NOT_A_TABLE)
        for number, cells in enumerate(book.worksheets[0].iter_rows(), start=1):
            formulas = {place for place, cell in enumerate(cells) if cell.data_type == "f"}
            yield RawRow(number, [_cell_text(cell) for cell in cells], frozenset(formulas))
    except (TableError, GeneratorExit):
        raise
    except Exception as error:
        # openpyxl raises whatever the damaged part makes it stumble on.
        raise TableError(DAMAGED) from error


def _cell_text(cell) -> str:
    """The value of a cell, as somebody would have typed it in French."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, int | float):
        number = Decimal(f"{value:.15g}")
        if "%" in (cell.number_format or ""):
            # Excel stores 5,29 % as 0.0529.
            number *= 100
        text = f"{number:f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        return text.replace(".", ",")
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
