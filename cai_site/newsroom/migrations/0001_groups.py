"""The five groups of the staff, by name."""

from django.db import migrations

NAMES = ["Rédaction", "Communication", "Accueil", "Écoute", "Administration"]


def create(apps, schema_editor) -> None:
    for name in NAMES:
        apps.get_model("auth", "Group").objects.get_or_create(name=name)


class Migration(migrations.Migration):
    initial = True
    dependencies = [("auth", "0012_alter_user_first_name_max_length")]
    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
