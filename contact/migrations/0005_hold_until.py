"""A report is kept for justice until a day; the journal tells its acts apart."""

from datetime import timedelta

from django.db import migrations, models
from django.utils import timezone


def keep_what_is_held(apps, schema_editor) -> None:
    """What was kept without an end is kept for a year; the team decides again."""
    until = timezone.localdate() + timedelta(days=365)
    apps.get_model("contact", "Report").objects.filter(is_held=True).update(held_until=until)
    apps.get_model("contact", "Reading").objects.filter(act="gestion").update(act="etat")


class Migration(migrations.Migration):
    dependencies = [
        ("contact", "0004_reports"),
    ]

    operations = [
        migrations.AddField(
            model_name="report",
            name="held_until",
            field=models.DateField(
                editable=False, null=True, verbose_name="conservé pour la justice jusqu’au"
            ),
        ),
        migrations.RunPython(keep_what_is_held, migrations.RunPython.noop),
        migrations.RemoveField(model_name="report", name="is_held"),
        migrations.AlterField(
            model_name="reading",
            name="act",
            field=models.CharField(
                choices=[
                    ("lecture", "a lu"),
                    ("piece", "a ouvert une pièce jointe"),
                    ("ecrit", "a écrit"),
                    ("transmis", "a transmis"),
                    ("etat", "a changé l’état"),
                    ("confie", "a confié le signalement"),
                    ("conserve", "a changé le délai d’effacement"),
                    ("clos", "a clos le signalement"),
                ],
                editable=False,
                max_length=10,
                verbose_name="action",
            ),
        ),
    ]
