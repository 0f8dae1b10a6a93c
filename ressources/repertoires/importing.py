"""What the imports of the directory share: cells become values, values become changes."""

from dataclasses import dataclass, field
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models

from wagtail.models import Locale

from cai_site.core.codes import CodesField
from cai_site.core.imports.cells import folded, parse_day, parse_decimal, parse_yes
from cai_site.core.imports.importer import Importer, field_errors
from cai_site.core.imports.tables import TableRow
from cai_site.core.imports.week import as_stream, merged, parse_hours, week_of

from .cells import Cell
from .organisation import Organisation

PARSERS = {
    models.BooleanField: parse_yes,
    models.DateField: parse_day,
    models.DecimalField: parse_decimal,
}


@dataclass
class Changes:
    """What a row of a table changes in an object: values by field, the titles of their columns."""

    values: dict[str, object] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)

    def apply(self, entry: models.Model) -> None:
        """Set the values; nothing is written."""
        for name, value in self.values.items():
            setattr(entry, name, value)


class DirectoryImporter(Importer):
    """Rows of the directory in the main language. Empty cells change nothing."""

    model = Organisation
    row_model: ClassVar[type[models.Model]]
    cells: ClassVar[list[Cell]]
    offers_current = True

    def __init__(self):
        self.locale = Locale.get_default()
        names = {cell.field for cell in self.cells if cell.field}
        self.fields = {name: self.row_model._meta.get_field(name) for name in names}
        self.names = {name: self._known(each) for name, each in self.fields.items()}

    def current(self):
        return ([cell.read(row) for cell in self.cells] for row in self.rows())

    def rows(self) -> list[models.Model]:
        """Every row of the site in the main language, with what its cells show."""
        raise NotImplementedError

    # --- from words to values ----------------------------------------------------------------
    def _known(self, each: models.Field) -> dict[str, object]:
        """What a cell may name, by folded words: rows by name or slug, codes by label or code."""
        if isinstance(each, CodesField) or each.choices:
            choices = each.vocabulary if isinstance(each, CodesField) else each.choices
            codes = {folded(code): code for code, _label in choices}
            return codes | {folded(str(label)): code for code, label in choices}
        if not each.is_relation:
            return {}
        rows = each.related_model.objects.complex_filter(each.get_limit_choices_to())
        if hasattr(each.related_model, "locale"):
            rows = rows.filter(locale=self.locale)
        return {folded(row.slug): row for row in rows} | {folded(row.name): row for row in rows}

    def values(self, row: TableRow) -> dict[str, object]:
        """The values that a row gives, by field; what cannot be read is added to its errors.

        Those of « hours » are days with their hours.
        """
        values, days = {}, {}
        for cell in self.cells:
            if not (cell.field and (words := row[cell.column.name])):
                continue
            try:
                if cell.day is None:
                    values[cell.field] = self._value(self.fields[cell.field], words)
                else:
                    days[cell.day] = parse_hours(words)
            except ValueError as error:
                row.errors.append(f"{cell.column.title}\u00a0: {error}")
        return values | ({"hours": days} if days else {})

    def _value(self, each: models.Field, words: str):
        if parse := PARSERS.get(type(each)):
            return parse(words)
        if each.many_to_many or isinstance(each, CodesField):
            return self._several(each.name, words)
        return self.named(each.name, words) if self.names[each.name] else words

    def _several(self, name: str, words: str) -> list:
        """Names separated by semicolons, or by commas where a name holds none."""
        parts = []
        for part in words.split(";"):
            parts += [part] if folded(part) in self.names[name] else part.split(",")
        return [self.named(name, part) for part in parts if part.strip()]

    def named(self, name: str, words: str):
        """What the words mean for a field. Raises ValueError, in French."""
        found = self.names[name].get(folded(words))
        if found is None:
            raise ValueError(f"«\u00a0{words.strip()[:40]}\u00a0» est inconnu.")
        return found

    # --- from values to changes --------------------------------------------------------------
    def changes(self, entry: models.Model, values: dict[str, object]) -> Changes:
        """Those of the values that are not in the entry yet."""
        found = Changes()
        week = week_of(entry.hours)
        for cell in self.cells:
            if cell.field not in values:
                continue
            value = values[cell.field]
            if cell.day is not None:
                is_new = cell.day in value and week.get(cell.day, ()) != value[cell.day]
                value = as_stream(merged(week, value))
            else:
                is_new = self._differs(entry, self.fields[cell.field], value)
            if is_new:
                found.values[cell.field] = value
                found.titles.append(cell.column.title)
        return found

    @staticmethod
    def _differs(entry: models.Model, each: models.Field, value) -> bool:
        before = getattr(entry, each.name)
        if each.many_to_many:
            return not entry.pk or {row.pk for row in before.all()} != {row.pk for row in value}
        if isinstance(each, CodesField):
            return set(before) != set(value)
        return (before.strip() if isinstance(before, str) else before) != value

    def refusals(self, entry: models.Model, changes: Changes, *others: str) -> list[str]:
        """What the model refuses in the changed entry, in French; `others` are not looked at."""
        several = [each.name for each in self.fields.values() if each.many_to_many]
        plain = {name: value for name, value in changes.values.items() if name not in several}
        before = {name: getattr(entry, name) for name in plain}
        try:
            for name, value in plain.items():
                setattr(entry, name, value)
            entry.clean_fields(exclude=[*several, *others])
            entry.clean()
        except ValidationError as error:
            return field_errors(entry, error)
        finally:
            for name, value in before.items():
                setattr(entry, name, value)
        return []
