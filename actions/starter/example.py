"""One training with dates to come, so that editors see what such a page looks like."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from cai_site.core.starter.blocks import bullets
from cai_site.core.starter.content import StarterPage

SATURDAY = 5


def session_in(days: int, topic: str) -> dict:
    """A session from 9:30 to 16:30, `days` days from now, or on the Monday after a weekend."""
    day = timezone.localdate() + timedelta(days=days)
    if day.weekday() >= SATURDAY:
        day += timedelta(days=7 - day.weekday())
    starts_at = timezone.make_aware(datetime.combine(day, time(9, 30)))
    return {
        "topic": topic,
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=7),
        "venue": "Lieu d’exemple",
        "municipality": "territory:namur",
        "places": 12,
        "takes_registrations": True,
    }


EXAMPLE = StarterPage(
    "/actions/formations/exemple-une-formation-a-venir/",
    "actions.Formation",
    "Exemple : une formation à venir",
    {
        "is_example": True,
        "introduction": (
            "Cette formation n’existe pas : c’est un exemple. Il montre deux dates à venir. Il "
            "est à supprimer avant la mise en ligne."
        ),
        "search_description": (
            "Fiche d’exemple à supprimer : elle montre comment une formation et ses dates "
            "s’affichent sur le site."
        ),
        "owner_service": "service:formations",
        "registration_service": "service:formations",
        "trainer": "Organisme d’exemple",
        "audience_note": "Exemple : « Aucun prérequis. »",
        "objectives": bullets("Exemple d’objectif : comprendre ses propres repères."),
        "programme": [
            (
                "day",
                {"title": f"Exemple : journée {number}", "text": bullets("Contenu de la journée.")},
            )
            for number in (1, 2)
        ],
        "outcomes": bullets("Exemple d’acquis : mener un entretien avec un interprète."),
        "sessions": [session_in(45, "Exemple : journée 1"), session_in(52, "Exemple : journée 2")],
        "themes": ["theme:interculturalite"],
        "audiences": ["audience:professionnels", "audience:volontaires"],
    },
)
