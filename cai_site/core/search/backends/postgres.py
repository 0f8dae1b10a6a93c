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
from .common import Entry, FrenchBackendMixin

SEARCH_CONFIG = "french_unaccent"
AUTOCOMPLETE_CONFIG = "simple_unaccent"
STATEMENT_TIMEOUT = 2000  # milliseconds
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
        """Bound the time of the statements, and make the planner use the indexes on words.

        It prefers to read every vector, because it does not count what decompressing them costs.
        The settings are taken back, even from a transaction around this one.
        """
        using = IndexEntry.objects.db
        with transaction.atomic(using):
            with connections[using].cursor() as cursor:
                cursor.execute(
                    "SELECT set_config('enable_seqscan', 'off', true),"
                    " set_config('statement_timeout', %s, true)",
                    [str(STATEMENT_TIMEOUT)],
                )
            yield
            transaction.set_rollback(True, using)

    def matching(self, terms, title_only):
        """With ts_rank of title and body, the title counting several times, a short one more."""
        query = SearchQuery(" & ".join(terms), config=self.config, search_type="raw")
        title, body = F("title"), F("body")
        both = CombinedExpression(title, "||", body, output_field=SearchVectorField())
        score = TITLE_WEIGHT * F("title_norm") * SearchRank(
            title, query, weights=WEIGHTS
        ) + SearchRank(body, query, weights=WEIGHTS)
        entries = IndexEntry.objects.annotate(words=title if title_only else both, score=score)
        return entries.filter(words=query)
