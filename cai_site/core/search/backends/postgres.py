"""Search on PostgreSQL: the `french_unaccent` configuration on words that `french` prepared."""

from contextlib import contextmanager

from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVectorField
from django.db import connections, transaction
from django.db.models import F
from django.db.models.expressions import CombinedExpression

from modelsearch.backends.database.postgres.postgres import (
    IndexEntry,
    ObjectIndexer,
    PostgresIndex,
    PostgresSearchBackend,
)
from modelsearch.utils import get_content_type_pk

from .. import french
from ..synonyms import Concept
from .common import FrenchBackendMixin

SEARCH_CONFIG = "french_unaccent"
AUTOCOMPLETE_CONFIG = "simple_unaccent"
# A search wants few rows of many: it should walk the matches through the indexes and stop early.
# The planner prefers to read everything first, not counting what decompressing vectors costs.
STATEMENT_SETTINGS = {
    "enable_seqscan": "off",
    "max_parallel_workers_per_gather": "0",
    "jit": "off",
    "statement_timeout": "2s",
}
TITLE_WEIGHT = 4
# Wagtail's weights depend on the boosts of all models together; here title and body suffice.
WEIGHTS = "{1, 1, 1, 1}"


class FrenchIndexer(ObjectIndexer):
    """Reads an object's fields; gives PostgreSQL terms, and whole words for autocompletion."""

    def as_vector(self, texts, for_autocomplete=False):
        analyse = french.indexed_words if for_autocomplete else french.indexed_terms
        prepared = [(" ".join(analyse(text)), weight) for text, weight in texts]
        return super().as_vector(prepared, for_autocomplete)


class FrenchIndex(PostgresIndex):
    """The index of every model, in one table."""

    def add_items(self, model, objs):
        """As Wagtail's, which names its own indexer and cannot be given another."""
        content_type_pk = get_content_type_pk(model)
        self.entries.bulk_create(
            [self._entry(content_type_pk, FrenchIndexer(obj, self.backend)) for obj in objs],
            update_conflicts=True,
            unique_fields=["content_type", "object_id"],
            update_fields=[
                "title", "title_norm", "autocomplete", "body", "title_text", "body_text",
            ],
        )  # fmt: skip
        self._refresh_title_norms()

    @staticmethod
    def _entry(content_type_pk: int, indexer: FrenchIndexer) -> IndexEntry:
        return IndexEntry(
            content_type_id=content_type_pk,
            object_id=indexer.id,
            title=indexer.title,
            autocomplete=indexer.autocomplete,
            body=indexer.body,
            title_text=indexer.title_text,
            body_text=indexer.body_text,
        )


class FrenchPostgresBackend(FrenchBackendMixin, PostgresSearchBackend):
    """Wagtail's PostgreSQL backend, in French."""

    index_class = FrenchIndex
    text_column = "body_text"  # of an entry: what excerpts are made of

    def __init__(self, params):
        super().__init__({"SEARCH_CONFIG": SEARCH_CONFIG, **params})
        self.autocomplete_config = AUTOCOMPLETE_CONFIG

    def query_analysis(self, fields):
        """Folded words for a search of columns, which PostgreSQL alone has read and stemmed."""
        return french.query_words if fields else super().query_analysis(fields)

    @contextmanager
    def searching(self):
        """Run statements with `STATEMENT_SETTINGS`.

        The settings are taken back, even from a transaction around this one.
        """
        using = IndexEntry.objects.db
        with transaction.atomic(using):
            with connections[using].cursor() as cursor:
                cursor.execute(
                    "SELECT set_config(name, value, true)"
                    " FROM unnest(%s::text[], %s::text[]) AS settings (name, value)",
                    [[*STATEMENT_SETTINGS], [*STATEMENT_SETTINGS.values()]],
                )
            yield
            transaction.set_rollback(True, using)

    def matching(self, concepts, title_only):
        """With ts_rank of title and body, the title counting several times, a short one more."""
        query = SearchQuery(
            " & ".join(map(_condition, concepts)), config=self.config, search_type="raw"
        )
        title, body = F("title"), F("body")
        both = CombinedExpression(title, "||", body, output_field=SearchVectorField())
        score = TITLE_WEIGHT * F("title_norm") * SearchRank(
            title, query, weights=WEIGHTS
        ) + SearchRank(body, query, weights=WEIGHTS)
        entries = IndexEntry.objects.annotate(words=title if title_only else both, score=score)
        return entries.filter(words=query)


def _condition(concept: Concept) -> str:
    """A concept in the language of tsquery: all words typed, or the words of a synonym in a row."""
    others = (f"({' <-> '.join(other)})" for other in concept.others)
    typed = " & ".join(concept.typed)
    return f"({' | '.join([f'({typed})', *others])})"
