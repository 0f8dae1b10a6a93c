"""What French search needs in PostgreSQL, as functions for a migration; nothing on SQLite."""

from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, transaction

CONFIGURATIONS = {
    # name: (configuration copied, dictionaries of its words)
    "french_unaccent": ("french", "unaccent, french_stem"),
    "simple_unaccent": ("simple", "unaccent, simple"),
}
WORD_KINDS = "asciihword, asciiword, hword, hword_asciipart, hword_part, word"
INDEXES = {
    # Wagtail finds a page's entry by comparing its id, as text, with `object_id`.
    "core_search_page_id_text": "wagtailcore_page ((id::varchar(50)))",
    # … and matches title and body together, where it has an index on each.
    "core_search_title_body": "wagtailsearch_indexentry USING gin ((title || body))",
}


def create(apps, schema_editor) -> None:
    """Create the extension, the configurations and the indexes; may run again.

    Raises ImproperlyConfigured when the database's user may not create the extension.
    """
    if schema_editor.connection.vendor != "postgresql":
        return
    _create_unaccent(schema_editor)
    for name, (copied, dictionaries) in CONFIGURATIONS.items():
        schema_editor.execute(f"DROP TEXT SEARCH CONFIGURATION IF EXISTS {name}")
        schema_editor.execute(f"CREATE TEXT SEARCH CONFIGURATION {name} (COPY = {copied})")
        schema_editor.execute(
            f"ALTER TEXT SEARCH CONFIGURATION {name} "
            f"ALTER MAPPING FOR {WORD_KINDS} WITH {dictionaries}"
        )
    for name, definition in INDEXES.items():
        schema_editor.execute(f"CREATE INDEX IF NOT EXISTS {name} ON {definition}")


def drop(apps, schema_editor) -> None:
    """Drop what `create` made; the extension stays, others may use it."""
    if schema_editor.connection.vendor != "postgresql":
        return
    for name in INDEXES:
        schema_editor.execute(f"DROP INDEX IF EXISTS {name}")
    for name in CONFIGURATIONS:
        schema_editor.execute(f"DROP TEXT SEARCH CONFIGURATION IF EXISTS {name}")


def _create_unaccent(schema_editor) -> None:
    connection = schema_editor.connection
    try:
        with transaction.atomic(connection.alias):
            schema_editor.execute("CREATE EXTENSION IF NOT EXISTS unaccent")
    except DatabaseError as error:
        raise ImproperlyConfigured(
            "French search needs the PostgreSQL extension `unaccent`, which user "
            f"{connection.settings_dict['USER']!r} may not create. Run once as a superuser, in "
            f"database {connection.settings_dict['NAME']!r}: CREATE EXTENSION unaccent; "
            "(Debian: package postgresql-contrib). Then run `migrate` again."
        ) from error
