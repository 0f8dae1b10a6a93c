"""Every address of the admin is open to whom the table says, and to nobody else (check B18).

A new address needs a row in matrix.txt, and things.py a thing if it names one.
"""

from pathlib import Path

import pytest

from cai_site.newsroom.roles import Role

from . import things
from .addresses import addresses
from .people import LETTERS, NOBODY, Empty, person

pytestmark = pytest.mark.one_database

TABLE = Path(__file__).with_name("matrix.txt")
COLUMNS = list(LETTERS)
# Who may read the words of things.py; the others find them on no page that is open to them.
READERS = {
    things.IN_PAGE: set(Role),
    things.IN_MESSAGE: {Role.RECEPTION},
    things.IN_REGISTRATION: {Role.RECEPTION},
    things.IN_LOAN: {Role.RECEPTION},
    things.IN_SEARCH: {Role.COMMUNICATION},
    things.IN_MEMBER: set(),
    things.IN_REPORT: {Role.LISTENING},
}


def rows() -> dict[str, str]:
    """What is asked → the cells, one letter for each person who may."""
    lines = (line.split(maxsplit=1) for line in TABLE.read_text().splitlines())
    return {row[1]: row[0] for row in lines if row and row[0] != "#"}


@pytest.fixture
def paths(furnished_site) -> dict[str, str]:
    """What is asked → its address, for every address and each thing that it can name."""
    families = things.families()
    return {
        f"{address.pattern} {case}".strip(): address.path(values)
        for address in addresses()
        for case, values in things.cases_of(address, families).items()
    }


@pytest.fixture
def unwritten(settings) -> None:
    """Answers without a body, in a fifth of the time."""
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, f"{Empty.__module__}.{Empty.__qualname__}"]


def test_every_address_has_a_thing_and_a_row(paths):
    assert set(rows()) == set(paths)
    asked = {address.pattern for address in addresses()}
    assert asked == {name.split()[0] for name in paths}


@pytest.mark.parametrize("column", COLUMNS)
def test_address_is_open_to_whom_the_table_says(paths, unwritten, column):
    somebody, place = person(column), COLUMNS.index(column)
    wrong = {
        asked: (cell, is_cell)
        for asked, cell in ((asked, cells[place]) for asked, cells in rows().items())
        if (is_cell := somebody.cell(paths[asked])) != cell
    }

    assert wrong == {}, "address: (what the table says, what is)"


@pytest.mark.parametrize("column", [NOBODY, Role.COMMUNICATION, Role.RECEPTION])
def test_what_somebody_may_not_open_is_told_nowhere(paths, column):
    somebody, letter = person(column), LETTERS[column]
    unread = [word for word, readers in READERS.items() if column not in readers]
    told = {
        (asked, word)
        for asked, cells in rows().items()
        if letter in cells
        for answer in [somebody.ask("get", paths[asked])]
        if not answer.streaming
        for word in unread
        if word in answer.text
    }

    assert told == set()
