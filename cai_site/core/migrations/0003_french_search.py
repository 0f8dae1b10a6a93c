"""French search on PostgreSQL: extension, configurations and indexes (decision 0004)."""

from django.db import migrations

from cai_site.core.search import sql


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0002_territories"),
        ("wagtailcore", "0001_squashed_0016_change_page_url_path_to_text_field"),
        ("wagtailsearch", "0006_customise_indexentry"),
    ]

    operations = [migrations.RunPython(sql.create, sql.drop)]
