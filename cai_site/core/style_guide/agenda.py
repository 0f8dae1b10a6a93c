"""Dates: the calendar of a month, and ways to keep dates in one's own calendar."""

from datetime import datetime, timedelta

from django.utils import timezone

from cai_site.core.months import Happening, Month, MonthCalendar

from .stand_ins import HERE, LONG_WORD
from .states import Entry, State

GROUP = "Agenda"
MONTH = Month(2025, 3)


def _on(day: int, title: str, days: int = 1, **known) -> Happening:
    start = timezone.make_aware(datetime.fromisoformat(f"{MONTH.code}-{day:02}T09:30"))
    return Happening(start, start + timedelta(days=days - 1, hours=7), title, HERE, **known)


class MonthOfToday:
    """The month in which the guide is read, with today marked."""

    def __getattr__(self, name: str):
        return getattr(MonthCalendar(Month.of(timezone.now()), [], []), name)


BUSY = [
    _on(4, "Dire le racisme", place="C.A.I., Saint-Servais", badge="Complet", badge_kind="terra"),
    _on(4, "Comprendre l’autre", badge="Annulé", badge_kind="danger"),
    _on(11, "Enseigner en contexte multiculturel", days=2, place="Dinant"),
    _on(20, LONG_WORD, place=LONG_WORD, badge=LONG_WORD),
]

ENTRIES = [
    Entry(
        "month",
        "Mois",
        [
            State(
                "Plusieurs dates, plusieurs jours, mots très longs",
                {"calendar": MonthCalendar(MONTH, BUSY, [Month(2024, 11), Month(2025, 6)])},
            ),
            State("Vide, le mois d’aujourd’hui", {"calendar": MonthOfToday()}),
        ],
        GROUP,
        at_most=1,
    ),
    Entry(
        "calendar_link",
        "Ajouter à son agenda",
        [
            State("Un calendrier", {"url": HERE, "subject": "Formations"}),
            State(
                "Une date",
                {"url": HERE, "subject": "samedi 1er mars 2025", "is_one_date": True},
            ),
        ],
        GROUP,
    ),
]
