"""What the migration makes in PostgreSQL."""

from django.core.exceptions import ImproperlyConfigured
from django.db import connection

import pytest

from cai_site.core.search import sql


@pytest.mark.postgresql
def test_migration_may_run_again_and_back(db):
    with connection.schema_editor() as editor:
        sql.create(None, editor)
        sql.drop(None, editor)
        sql.drop(None, editor)
        sql.create(None, editor)
        sql.create(None, editor)
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_tsvector('french_unaccent', 'Intégrations à l’œuvre')::text")
        assert cursor.fetchone() == ("'a':2 'integr':1 'oeuvr':4",)
        cursor.execute("SELECT indexname FROM pg_indexes WHERE indexname LIKE 'core_search_%'")
        assert {name for (name,) in cursor.fetchall()} == set(sql.INDEXES)


@pytest.mark.postgresql
def test_migration_says_what_to_do_when_it_may_not(db):
    with connection.cursor() as cursor:
        cursor.execute("DROP EXTENSION unaccent CASCADE")
        cursor.execute("SELECT current_setting('is_superuser')")
        if cursor.fetchone() == ("on",):
            cursor.execute("SET LOCAL ROLE pg_monitor")
        else:
            name = connection.ops.quote_name(connection.settings_dict["NAME"])
            cursor.execute(f"REVOKE CREATE ON DATABASE {name} FROM CURRENT_USER")
    refusal = pytest.raises(ImproperlyConfigured, match="CREATE EXTENSION unaccent")
    with refusal, connection.schema_editor() as editor:
        sql.create(None, editor)
