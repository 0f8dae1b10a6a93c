"""Tables as rows of words: CSV of any separator and encoding, or XLSX; errors in French.

`read_table(file, columns)` is the way in. Nothing is executed, nothing is written; sizes are
bounded before a file is opened.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .cells import UNPRINTABLE, folded, unsafe_cell
from .formats import RawRow, TableError, rows_of

__all__ = ["Column", "TableError", "TableRow", "read_table"]

MAX_ROWS = 5_000
MAX_CELL = 5_000  # characters


@dataclass(frozen=True)
class Column:
    """A column that a table may have: its title in the file, an example, what it means.

    `name` is what code calls it; `aliases` are other titles that are understood.
    """

    name: str
    title: str
    required: bool = False
    example: str = ""
    help_text: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def keys(self) -> set[str]:
        """The titles that lead to it, folded."""
        return {folded(title) for title in (self.name, self.title, *self.aliases)}


@dataclass
class TableRow:
    """A row of a file: its line or row number (the title row is 1), its words, what is wrong.

    `cells` has every known column, "" where the file has none or left it empty.
    """

    number: int
    cells: dict[str, str]
    errors: list[str] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.cells[name]


def read_table(file, columns: Iterable[Column]) -> list[TableRow]:
    """The rows of an uploaded CSV or XLSX file; empty rows are left out.

    Raises TableError, in French, when the file cannot be read as a table with these columns.
    What is wrong with one row (an empty required cell, a formula) is in its `errors`.
    """
    columns = list(columns)
    known = {key: column for column in columns for key in column.keys}
    rows = rows_of(file, set(known))
    header = next(rows, None)
    if header is None:
        raise TableError("Ce fichier est vide.")
    places = _places(header, columns, known)
    found = [_row(raw, columns, places, len(header.cells)) for raw in _filled(rows)]
    if not found:
        raise TableError("Ce fichier n’a que la ligne des titres\u00a0: ajoutez des lignes.")
    return found


def _places(header: RawRow, columns: list[Column], known: dict[str, Column]) -> dict[str, int]:
    """Where each column stands. Raises TableError for unknown, repeated or missing titles."""
    places, unknown, repeated = {}, [], []
    for place, title in enumerate(header.cells):
        if not (key := folded(title)):
            continue
        if key not in known:
            unknown.append(title.strip()[:40])
        elif known[key].name in places:
            repeated.append(known[key].title)
        else:
            places[known[key].name] = place
    missing = [column.title for column in columns if column.required and column.name not in places]
    problems = [
        f"{words}\u00a0: {', '.join(titles)}."
        for words, titles in (
            ("Il manque", missing),
            ("Titres inconnus", unknown),
            ("Titres répétés", repeated),
        )
        if titles
    ]
    if problems:
        expected = ", ".join(column.title for column in columns)
        raise TableError(
            "La première ligne doit donner les titres des colonnes. "
            f"{' '.join(problems)} Titres possibles\u00a0: {expected}."
        )
    return places


def _filled(rows: Iterator[RawRow]) -> Iterator[RawRow]:
    """The rows that hold something. Raises TableError when they are too many."""
    count = 0
    for raw in rows:
        if any(cell.strip() for cell in raw.cells):
            count += 1
            if count > MAX_ROWS:
                raise TableError(
                    f"Ce fichier a plus de {MAX_ROWS} lignes\u00a0: importez-le en plusieurs fois."
                )
            yield raw


def _row(raw: RawRow, columns: list[Column], places: dict[str, int], width: int) -> TableRow:
    cells = [*raw.cells, *[""] * (width - len(raw.cells))]
    row = TableRow(raw.number, {column.name: "" for column in columns})
    if any(cell.strip() for cell in cells[width:]):
        row.errors.append("Cette ligne a plus de cellules que la ligne des titres.")
    for column in columns:
        place = places.get(column.name)
        words = unsafe_cell(cells[place].strip()) if place is not None else ""
        row.cells[column.name] = words
        problem = None
        if place in raw.formulas:
            problem = "la cellule contient une formule. Collez sa valeur."
        elif UNPRINTABLE.search(words):
            problem = "la cellule contient des signes invisibles interdits."
        elif len(words) > MAX_CELL:
            problem = f"plus de {MAX_CELL} signes."
        elif column.required and not words:
            problem = "à remplir."
        if problem:
            row.errors.append(f"{column.title}\u00a0: {problem}")
    return row
