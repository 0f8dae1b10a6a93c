"""Search on SQLite: FTS5 given stems, ranked once per search."""

from django.db import transaction
from django.db.models import CharField, Value
from django.db.models.functions import Cast

from modelsearch.backends.database.sqlite.query import BM25, MatchExpression, normalize
from modelsearch.backends.database.sqlite.sqlite import (
    IndexEntry,
    ObjectIndexer,
    SQLiteAutocompleteQueryCompiler,
    SQLiteFTSIndexEntry,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchResults,
)
from modelsearch.query import MatchAll, Not
from modelsearch.utils import get_content_type_pk, get_descendants_content_types_pks

from .. import french
from ..synonyms import Concept
from .common import FrenchBackendMixin

COLUMN_WEIGHTS = (1, 1, 10)  # autocomplete, body, title: the order of the FTS table


class Relevance(BM25):
    """SQLite's bm25(): the lower, the better; a word of the title counts ten times."""

    def as_sql(self, compiler, connection, function=None, template=None):
        table = connection.ops.quote_name(SQLiteFTSIndexEntry._meta.db_table)
        return f"bm25({table}, {', '.join(map(str, COLUMN_WEIGHTS))})", []


def stemmed(texts: str) -> str:
    """The stems to index for a text."""
    return " ".join(map(french.stem, french.indexed_terms(texts)))


def query_stems(text: str) -> list[str]:
    """The stems to search for."""
    return list(dict.fromkeys(map(french.stem, french.query_terms(text))))


class FrenchIndex(SQLiteIndex):
    """The index of every model: an entry keeps the text, its FTS row the stems of it.

    Wagtail's triggers copy an entry's text to its FTS row whenever the entry is written; the
    stems then take its place. Excerpts need the text.
    """

    def add_items(self, model, objs):
        content_type_pk = get_content_type_pk(model)
        indexers = [ObjectIndexer(obj, self.backend) for obj in objs]
        with transaction.atomic(self.write_connection.alias):
            self.entries.bulk_create(
                [
                    IndexEntry(
                        content_type_id=content_type_pk,
                        object_id=indexer.id,
                        title=indexer.title,
                        body=indexer.body,
                        autocomplete=" ".join(french.indexed_words(indexer.autocomplete)),
                    )
                    for indexer in indexers
                ],
                update_conflicts=True,
                unique_fields=["content_type", "object_id"],
                update_fields=["title", "body", "autocomplete"],
            )
            self._stem(content_type_pk, {indexer.id: indexer for indexer in indexers})

    def _stem(self, content_type_pk: int, indexers: dict[str, ObjectIndexer]) -> None:
        entries = self.entries.filter(
            content_type_id=content_type_pk, object_id__in=indexers
        ).values_list("pk", "object_id")
        for pk, object_id in entries:
            indexer = indexers[object_id]
            SQLiteFTSIndexEntry.objects.filter(pk=pk).update(
                title=stemmed(indexer.title), body=stemmed(indexer.body)
            )

    def _refresh_title_norms(self, full=False):
        """Nothing: bm25 weighs lengths, and writing to entries would undo the stems."""


class RankingMixin:
    """Ranks what matches in one statement; Wagtail's runs one for every hit."""

    def check(self):
        """As Wagtail's; then name the FTS columns that hold the fields to search."""
        super().check()
        if self.fields:
            self.fields = self.columns_of(self.fields)

    def columns_of(self, fields: list[str]) -> list[str]:
        """The FTS columns of model fields: all but the title are indexed as one body."""
        return sorted({"title" if name == "title" else "body" for name in fields})

    def ranked_pks(self, start: int, stop: int | None) -> list[tuple[object, float]] | None:
        """(primary key, score) of the objects found, best first.

        None where relevance says nothing: for a query that matches all, or what is not there.
        """
        query = normalize(self.query)
        if isinstance(query, MatchAll | Not):
            return None
        model = self.queryset.model
        sought = self.queryset.order_by().values(text_pk=Cast("pk", CharField(max_length=50)))
        rows = (
            SQLiteFTSIndexEntry.objects.filter(
                MatchExpression(
                    self.fields or self.FTS_TABLE_FIELDS, self.build_search_query(query)
                ),
                index_entry__content_type__in=get_descendants_content_types_pks(model),
                index_entry__object_id__in=sought,
            )
            .annotate(score=Relevance())
            .order_by("score", "-pk")
            .values_list("index_entry__object_id", "score")
        )
        to_python = model._meta.pk.to_python
        return [(to_python(pk), score) for pk, score in rows[start:stop]]


class FrenchQueryCompiler(RankingMixin, SQLiteSearchQueryCompiler):
    """Searches stems in titles and bodies."""


class FrenchAutocompleteQueryCompiler(RankingMixin, SQLiteAutocompleteQueryCompiler):
    """Completes folded words."""

    def columns_of(self, fields):
        """The one column of everything that can be completed."""
        return self.FTS_TABLE_FIELDS


class FrenchSearchResults(SQLiteSearchResults):
    """Results in the order of their rank, fetched in two statements."""

    def _do_search(self):
        compiler = self.query_compiler
        ranked = None
        if compiler.order_by_relevance:
            ranked = compiler.ranked_pks(self.start, self.stop)
        if ranked is None:
            return super()._do_search()
        found = {obj.pk: obj for obj in compiler.queryset.filter(pk__in=[pk for pk, _ in ranked])}
        if self._score_field:
            for pk, score in ranked:
                if pk in found:
                    setattr(found[pk], self._score_field, score)
        return [found[pk] for pk, _ in ranked if pk in found]


class FrenchSQLiteBackend(FrenchBackendMixin, SQLiteSearchBackend):
    """Wagtail's SQLite backend, in French."""

    query_compiler_class = FrenchQueryCompiler
    autocomplete_query_compiler_class = FrenchAutocompleteQueryCompiler
    index_class = FrenchIndex
    results_class = FrenchSearchResults
    text_column = "body"  # of an entry: what excerpts are made of
    entry_path = "index_entry__"

    def query_analysis(self, fields):
        """Stems, as in the index."""
        return query_stems

    def matching(self, concepts, title_only):
        """With bm25, where a word of the title counts several times; the newest entries first."""
        columns = ["title"] if title_only else FrenchQueryCompiler.FTS_TABLE_FIELDS
        condition = Value(" AND ".join(map(_condition, concepts)))
        rows = SQLiteFTSIndexEntry.objects.filter(MatchExpression(columns, condition))
        return rows.annotate(score=-Relevance()).order_by("-pk")


def _condition(concept: Concept) -> str:
    """A concept in the language of FTS5: all words typed, or the words of a synonym in a row."""
    typed = " AND ".join(f'"{french.stem(term)}"' for term in concept.typed)
    others = (f'"{" ".join(map(french.stem, other))}"' for other in concept.others)
    return f"({' OR '.join([f'({typed})', *others])})"
