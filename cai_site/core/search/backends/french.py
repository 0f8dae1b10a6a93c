"""The search backend of the site, whatever its database: `WAGTAILSEARCH_BACKENDS` names this."""

from django.db import connection

from modelsearch.backends.database import SearchBackend as StockBackend


def SearchBackend(params):  # noqa: N802 – the name that Wagtail imports
    """The backend for the default database; Wagtail's own where it is of another make.

    As `modelsearch.backends.database`, which is a function too: the modules of the other
    databases cannot even be imported.
    """
    stock = StockBackend(params)
    if connection.vendor == "postgresql":
        from .postgres import FrenchPostgresBackend

        return FrenchPostgresBackend(params)
    if connection.vendor == "sqlite" and stock.rebuilder_class:
        from .sqlite import FrenchSQLiteBackend

        return FrenchSQLiteBackend(params)
    return stock
