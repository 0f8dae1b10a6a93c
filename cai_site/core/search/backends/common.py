"""What the backends of both databases share: reading what was typed as French."""

from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from typing import NamedTuple

from django.db.models import Q

from modelsearch.backends.base import EmptySearchResults
from modelsearch.query import And, Boost, Not, Or, Phrase, PlainText

from .. import french
from ..synonyms import Concept


class Entry(NamedTuple):
    """An entry of the index: its own id, and what it is the entry of."""

    pk: int
    content_type_id: int
    object_id: str


# A condition on entries; the argument is the path of lookups from the model searched to its entry.
Wanted = Callable[[str], Q]


def analysed(query, analyse: Callable[[str], list[str]]):
    """`query`, a string or a modelsearch query, with its text analysed; None if none is left.

    Stop words alone, quotes, operators and NUL leave nothing, and nothing finds nothing: the
    databases never see a character that means something to them.
    """
    inner = partial(analysed, analyse=analyse)
    match query:
        case str():
            return " ".join(analyse(query)) or None
        case PlainText():
            text = inner(query.query_string)
            return text and PlainText(text, operator=query.operator, boost=query.boost)
        case Phrase():
            text = inner(query.query_string)
            return text and Phrase(text)
        case And() | Or():
            kept = [part for part in map(inner, query.subqueries) if part]
            return type(query)(kept) if len(kept) > 1 else next(iter(kept), None)
        case Not():
            kept = inner(query.subquery)
            return kept and Not(kept)
        case Boost():
            kept = inner(query.subquery)
            return kept and Boost(kept, query.boost)
    return query


class NoResults(EmptySearchResults):
    """Nothing found, of a model: lists of the admin ask which."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def _clone(self) -> "NoResults":
        return type(self)(self.model)


class FrenchBackendMixin:
    """Makes a database backend search for French terms and complete folded words."""

    entry_path = ""  # of lookups, from what `matching` returns to entries of the index

    def _search(self, query_compiler_class, query, model_or_queryset, **kwargs):
        """Every search and autocompletion passes here (`BaseSearchBackend._search`)."""
        completing = query_compiler_class is self.autocomplete_query_compiler_class
        analyse = french.query_words if completing else self.query_analysis(kwargs.get("fields"))
        query = analysed(query, analyse)
        if not query:
            return NoResults(getattr(model_or_queryset, "model", model_or_queryset))
        return super()._search(query_compiler_class, query, model_or_queryset, **kwargs)

    def query_analysis(self, fields: list[str] | None) -> Callable[[str], list[str]]:
        """What turns typed words into words of the index when these `fields` are searched."""
        return french.query_terms

    def best_entries(self, concepts: list[Concept], wanted: Wanted, limit: int) -> list[Entry]:
        """The entries `wanted` that match every concept, best first; at most `limit`.

        Only so many are ranked, whatever the number of matches, because ranking is what makes a
        word on every page dear; where there are more, those with the words in the title are sure
        to be among them.

        Raises DatabaseError, on PostgreSQL also when the search takes too long.
        """
        if not concepts:
            return []
        condition = wanted(self.entry_path)
        with self.searching():
            scores = self.scores(concepts, condition, limit)
            if len(scores) == limit:
                scores |= self.scores(concepts, condition, limit // 2, title_only=True)
        return sorted(scores, key=lambda entry: (-scores[entry], -entry.pk))[:limit]

    def searching(self):
        """A context manager around the statements of `best_entries`."""
        return nullcontext()

    def scores(
        self, concepts: list[Concept], condition: Q, limit: int, title_only: bool = False
    ) -> dict[Entry, float]:
        """The first `limit` entries found with their scores: the higher, the better."""
        rows = self.matching(concepts, title_only).filter(condition)
        columns = (f"{self.entry_path}{name}" for name in Entry._fields)
        return {
            Entry(*entry): score for score, *entry in rows.values_list("score", *columns)[:limit]
        }

    def matching(self, concepts: list[Concept], title_only: bool):
        """A queryset of what matches every concept, annotated with its `score`."""
        raise NotImplementedError
