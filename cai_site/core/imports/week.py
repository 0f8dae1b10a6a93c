"""The hours of a week in a table: a column for each day, « 9:00-12:00, 13:00-17:00 » in its cells.

A week is a dict from days, 0 (Monday) to 6, to hours in order; a closed day is not in it, or has
none. A week without hours is one of which nothing is known.
"""

import json
import re
from datetime import time
from typing import NamedTuple

from ..opening import Opening
from .cells import folded
from .tables import Column

DAYS = ("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche")
CLOSED = "fermé"
EXAMPLE = "9:00-12:00, 13:00-17:00"
MAX_NOTE = 80  # characters, as in HoursBlock
_TIME = r"([0-9]{1,2})\s*(?:[:h.]\s*([0-9]{2})?)?"
# A note may hold brackets and commas: it ends where the cell does, or other hours begin.
_HOURS = re.compile(
    rf"\s*(?:de\s+)?{_TIME}\s*(?:[-–—]|à)\s*{_TIME}\s*"
    r"(?:\((.*?)\)(?=\s*(?:$|[,;]\s*(?:de\s+)?[0-9])))?\s*(?:$|[,;]|et\b)",
    re.IGNORECASE,
)


class Hours(NamedTuple):
    """A slot of a day; `note` says what is to be known of it."""

    opens: time
    closes: time
    note: str = ""


Week = dict[int, tuple[Hours, ...]]


def day_columns() -> list[Column]:
    """Seven columns, Monday first."""
    return [
        Column(
            f"day_{number}",
            day,
            example=EXAMPLE if number < 5 else CLOSED,
            help_text=f"Les heures de la semaine, ou «\u00a0{CLOSED}\u00a0». Une remarque se met "
            "entre parenthèses.",
        )
        for number, day in enumerate(DAYS)
    ]


def parse_hours(text: str) -> tuple[Hours, ...]:
    """The hours of a cell: « 9:00-12:00 (sur rendez-vous), 13 h – 17 h 30 », or « fermé ».

    Raises ValueError, in French.
    """
    if folded(text) in {"ferme", "fermee"}:
        return ()
    found, place = [], 0
    while place < len(text):
        match = _HOURS.match(text, place)
        if match is None:
            raise ValueError(
                f"«\u00a0{text[:40]}\u00a0» n’est pas un horaire. "
                f"Exemple\u00a0: {EXAMPLE}, ou «\u00a0{CLOSED}\u00a0»."
            )
        found.append(_hours(*match.groups(default="")))
        place = match.end()
    return tuple(sorted(found))


def _hours(hour: str, minute: str, end_hour: str, end_minute: str, note: str) -> Hours:
    opens, closes = _clock(hour, minute), _clock(end_hour, end_minute)
    if closes <= opens:
        raise ValueError(f"{opens:%H:%M}-{closes:%H:%M}\u00a0: la fin doit venir après le début.")
    if len(note) > MAX_NOTE:
        raise ValueError(f"la remarque a plus de {MAX_NOTE} signes.")
    return Hours(opens, closes, note.strip())


def _clock(hour: str, minute: str) -> time:
    try:
        return time(int(hour), int(minute or 0))
    except ValueError as error:
        raise ValueError(f"«\u00a0{hour}:{minute or '00'}\u00a0» n’est pas une heure.") from error


def week_of(hours) -> Week:
    """What a StreamField of `HoursBlock` holds."""
    slots = Opening.of(hours).weekly
    days = sorted({day for slot in slots for day in slot.days})
    return {
        day: tuple(
            sorted(Hours(slot.opens, slot.closes, slot.note) for slot in slots if day in slot.days)
        )
        for day in days
    }


def in_cell(week: Week, day: int) -> str:
    """The hours of a day as `parse_hours` reads them again; "" in a week that nobody knows."""
    hours = [
        f"{slot.opens:%H:%M}-{slot.closes:%H:%M}" + (f" ({slot.note})" if slot.note else "")
        for slot in week.get(day, ())
    ]
    return ", ".join(hours) or (CLOSED if week else "")


def merged(week: Week, days: Week) -> Week:
    """A week in which some days have other hours."""
    both = week | days
    return {day: both[day] for day in sorted(both) if both[day]}


def as_stream(week: Week) -> str:
    """A week as the value of a StreamField of `HoursBlock`; days alike share a block."""
    blocks: dict[Hours, list[str]] = {}
    for day, hours in sorted(week.items()):
        for slot in hours:
            blocks.setdefault(slot, []).append(str(day))
    return json.dumps(
        [
            {
                "type": "hours",
                "value": {
                    "days": list(dict.fromkeys(days)),
                    "opens": slot.opens.isoformat(),
                    "closes": slot.closes.isoformat(),
                    "note": slot.note,
                },
            }
            for slot, days in sorted(blocks.items())
        ]
    )
