"""What a section says to have its tables imported: columns, what each row would do, the save."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models

from .tables import Column, TableRow


@dataclass
class Planned:
    """A row and what its import would do.

    `action` is that in French: « Nouvelle valeur », « Inchangée »; `shown` the words of the
    preview, in the order of `Importer.preview`; `target` what `Importer.save()` needs, None for a
    row that changes nothing.
    """

    row: TableRow
    action: str = ""
    shown: Sequence[str] = ()
    target: object = None

    @property
    def number(self) -> int:
        """Its line in the file."""
        return self.row.number

    @property
    def errors(self) -> list[str]:
        """What is wrong, in French."""
        return self.row.errors


class Importer:
    """Turns rows of a table into objects, all or none. Subclasses give what follows."""

    # The name of the permission-checked model: who may add and change it may import.
    model: ClassVar[type[models.Model]]
    columns: ClassVar[list[Column]]
    # The titles of `Planned.shown`.
    preview: ClassVar[list[str]]
    title: ClassVar[str]
    # How to fill the file, in a sentence or two.
    introduction: ClassVar[str] = ""
    # The name of the sheet of the template; "" for that of the model's objects.
    sheet: ClassVar[str] = ""
    # Whether `current()` gives what is on the site.
    offers_current: ClassVar[bool] = False

    def current(self) -> Iterable[Sequence[str]]:
        """What is on the site, a row for each object, as its columns would write it."""
        raise NotImplementedError

    def plan(self, rows: Iterable[TableRow]) -> list[Planned]:
        """What each row would do; errors are added to the rows. Writes nothing."""
        raise NotImplementedError

    def save(self, planned: list[Planned], user) -> str:
        """Write rows without errors, inside of a transaction; returns what was done, in French."""
        raise NotImplementedError


@dataclass
class Pack:
    """Rows as they travel between the preview and the confirmation: signed, never kept."""

    names: list[str]
    rows: list[tuple[int, list[str]]] = field(default_factory=list)

    @classmethod
    def of(cls, rows: Iterable[TableRow], columns: list[Column]) -> "Pack":
        """The words of rows that were read."""
        names = [column.name for column in columns]
        return cls(names, [(row.number, [row[name] for name in names]) for row in rows])

    def unpack(self) -> list[TableRow]:
        """The rows again, without errors."""
        return [
            TableRow(number, dict(zip(self.names, cells, strict=True)))
            for number, cells in self.rows
        ]


def field_errors(instance: models.Model, error: ValidationError) -> list[str]:
    """The messages of a model's validation, each after the name of its field."""
    names = {
        each.name: str(each.verbose_name)
        for each in instance._meta.get_fields()
        if hasattr(each, "verbose_name")
    }
    return [
        f"{names.get(name, name).capitalize()}\u00a0: {message}"
        for name, messages in error.message_dict.items()
        for message in messages
    ]
