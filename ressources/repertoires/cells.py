"""The columns of the directory's tables, and what they read in its rows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from django.db import models
from django.utils.translation import get_language

from cai_site.core.codes import CodesField
from cai_site.core.imports.tables import Column
from cai_site.core.imports.week import day_columns, in_cell, week_of

from .vocabulary import labels, names_in

# Names of languages and themes hold commas.
SEPARATOR = "; "
SEPARATED = "Un point-virgule entre deux."


@dataclass(frozen=True)
class Cell:
    """A column and what a row writes in it.

    `field` is the field that an import fills, "" for what the table only shows or is found by;
    `day` the day of the week, when the field is its hours.
    """

    column: Column
    read: Callable[[models.Model], str]
    field: str = ""
    day: int | None = None


def plain(field: str, title: str, example: str, help_text: str, **known) -> Cell:
    """A column of a field, written as people would: words of choices, names separated by « ; »."""
    column = Column(field, title, example=example, help_text=help_text, **known)
    return Cell(column, lambda row: _words(row, field), field)


def shown(name: str, title: str, read: Callable[[models.Model], str]) -> Cell:
    """A column that is only read: an import leaves it aside."""
    column = Column(name, title, help_text="Pour la lecture\u00a0: l’import n’en tient pas compte.")
    return Cell(column, read)


def week() -> list[Cell]:
    """A column for each day of the field « hours »."""
    return [
        Cell(column, lambda row, day=day: in_cell(week_of(row.hours), day), "hours", day)
        for day, column in enumerate(day_columns())
    ]


def _words(row: models.Model, name: str) -> str:
    field = row._meta.get_field(name)
    if field.many_to_many:
        return SEPARATOR.join(names_in(row, name))
    value = getattr(row, name)
    if isinstance(field, CodesField):
        return labels(value, field.vocabulary, separator=SEPARATOR)
    if field.choices:
        return _label(field, value, get_language())
    if isinstance(value, bool):
        return "oui" if value else "non"
    return "" if value is None else str(value)


@lru_cache
def _label(field: models.Field, value: str, language: str) -> str:
    """A choice in words of the language being read: every row asks for the same few."""
    return str(dict(field.flatchoices)[value])
