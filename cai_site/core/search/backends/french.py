"""The search backend of the site, whatever its database: `WAGTAILSEARCH_BACKENDS` names this."""

from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from modelsearch.backends.database.sqlite.utils import fts5_available


def SearchBackend(params):  # noqa: N802 – the name that Wagtail looks for
    """The backend for the default database, as `modelsearch.backends.database` picks its own.

    Raises ImproperlyConfigured on a database that cannot search in French.
    """
    if connection.vendor == "postgresql":
        from .postgres import FrenchPostgresBackend

        return FrenchPostgresBackend(params)
    if connection.vendor == "sqlite" and fts5_available():
        from .sqlite import FrenchSQLiteBackend

        return FrenchSQLiteBackend(params)
    raise ImproperlyConfigured("Search needs PostgreSQL, or an SQLite built with FTS5.")
