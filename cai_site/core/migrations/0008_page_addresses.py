"""An index on the addresses of pages: every request looks for some (`core/routing.py`).

Wagtail has none. On PostgreSQL it is a hash, which knows no longest address.
"""

from django.db import migrations

NAME = "core_page_addresses"


def create(apps, schema_editor) -> None:
    method = "USING hash" if schema_editor.connection.vendor == "postgresql" else ""
    schema_editor.execute(f"CREATE INDEX {NAME} ON wagtailcore_page {method} (url_path)")


def drop(apps, schema_editor) -> None:
    schema_editor.execute(f"DROP INDEX IF EXISTS {NAME}")


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0007_settings_revisions"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(create, drop)]
