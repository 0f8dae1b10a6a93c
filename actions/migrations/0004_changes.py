from datetime import UTC

from django.db import migrations, models


def fill(apps, schema_editor):
    """What the people registered know is what the site shows; `told.facts()`, frozen here."""
    Registration = apps.get_model("actions", "Registration")
    people = Registration.objects.filter(state__in=["inscrit", "attente"])
    for registration in people.select_related("session__municipality").iterator():
        session = registration.session
        municipality = session.municipality.name if session.municipality else ""
        parts = [session.venue, session.address or municipality]
        online = session.format == "en-ligne"
        registration.told = {
            "starts_at": session.starts_at.astimezone(UTC).isoformat(),
            "ends_at": session.ends_at.astimezone(UTC).isoformat(),
            "where": "En ligne" if online else ", ".join(part for part in parts if part),
            "cancelled": session.status == "annule",
        }
        registration.save(update_fields=["told"])


class Migration(migrations.Migration):

    dependencies = [
        ('actions', '0003_registrations'),
    ]

    operations = [
        migrations.AddField(
            model_name='registration',
            name='told',
            field=models.JSONField(default=dict, editable=False, verbose_name='ce que la personne sait de la date'),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
