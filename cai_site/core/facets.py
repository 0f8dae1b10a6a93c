"""Facets: how many entries each choice of a filter would give, with the other filters kept.

Columns of the model itself are counted together, in one query grouped by all of them; the
many-to-many relations take one more together. The number of queries depends on neither the number
of entries nor that of choices.
"""

from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q, Value


@dataclass(frozen=True)
class ColumnFacet:
    """A filter on a column of the model, such as a kind or a year.

    `value` is the choice that stands for `True` in a boolean column; "" for other columns.
    """

    column: str
    value: str = ""

    def condition(self, items, chosen: str) -> Q:
        """What an entry must be for this choice."""
        return Q(**{self.column: True if self.value else chosen})

    def choice_of(self, stored) -> str:
        """The choice that an entry with this value belongs to; "" for none."""
        if self.value:
            return self.value if stored else ""
        return "" if stored is None else str(stored)


@dataclass(frozen=True)
class RelationFacet:
    """A filter on a many-to-many relation, whose objects are chosen by their slug."""

    relation: str

    def _ties(self, items):
        """The rows of the relation's own table, and the names of their two columns."""
        field = items.model._meta.get_field(self.relation)
        ties = field.remote_field.through.objects
        return ties, field.m2m_field_name(), field.m2m_reverse_field_name()

    def condition(self, items, chosen: str) -> Exists:
        """What an entry must be for this choice."""
        ties, entry, other = self._ties(items)
        return Exists(ties.filter(**{entry: OuterRef("pk"), f"{other}__slug": chosen}))

    def counted(self, items, name: str):
        """Rows (`name`, slug, how many of `items` have it) of each object, to be united."""
        ties, entry, other = self._ties(items)
        tied = ties.filter(**{f"{entry}__in": items.order_by().values("pk")}).order_by()
        named = tied.annotate(facet=Value(name), choice=F(f"{other}__slug"))
        # A relation names an entry once for each object: no need to look for doubles.
        return named.values_list("facet", "choice").annotate(count=Count(entry))


class Facets:
    """The facets of one list.

    `facets` maps the name of a filter in the form to the facet that it stands for.
    """

    def __init__(self, facets: dict[str, ColumnFacet | RelationFacet]):
        self.facets = facets

    def narrow(self, items, values: dict, without: str = ""):
        """`items` that fit the valid `values` of a form, the filter `without` left out."""
        for name, facet in self.facets.items():
            if name != without and values.get(name):
                items = items.filter(facet.condition(items, values[name]))
        return items

    def counts(self, items, values: dict) -> tuple[dict[str, dict[str, int]], int]:
        """By filter, then by choice, how many of `items` it would give; and how many there are.

        `items` is the list before these filters, `values` the valid values of the form. A choice
        that would give nothing is left out. Two queries.
        """
        counted, total = self._column_counts(items, values)
        rows = [
            facet.counted(self.narrow(items, values, without=name), name)
            for name, facet in self.facets.items()
            if isinstance(facet, RelationFacet)
        ]
        counted |= {name: {} for name in self.facets if name not in counted}
        for name, choice, count in rows[0].union(*rows[1:], all=True) if rows else []:
            counted[name][choice] = count
        return counted, total

    def _column_counts(self, items, values: dict) -> tuple[dict[str, dict[str, int]], int]:
        columns = {
            name: facet for name, facet in self.facets.items() if isinstance(facet, ColumnFacet)
        }
        related = {name: value for name, value in values.items() if name not in columns}
        chosen = {name: str(value) for name, value in values.items() if name in columns and value}
        names = [facet.column for facet in columns.values()]
        rows = self.narrow(items, related).order_by().values_list(*names).annotate(Count("pk"))
        counted: dict[str, dict[str, int]] = {name: {} for name in columns}
        total = 0
        for *stored, count in rows:
            choices = {
                name: facet.choice_of(value)
                for (name, facet), value in zip(columns.items(), stored, strict=True)
            }
            total += count if all(choices[name] == chosen[name] for name in chosen) else 0
            for name, choice in choices.items():
                fits = all(choices[other] == chosen[other] for other in chosen if other != name)
                if choice and fits:
                    counted[name][choice] = counted[name].get(choice, 0) + count
        return counted, total
