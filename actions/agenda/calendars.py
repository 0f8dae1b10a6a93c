"""Calendars of trainings (iCalendar: RFC 5545, RFC 7986)."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from icalendar import (
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vDuration,
    vRecur,
)

from cai_site.core.feeds import clean
from cai_site.core.structured_data import language

from ..sessions import Session

HOST = urlsplit(settings.SITE_URL).hostname
# How often subscribers look again.
REFRESH = timedelta(hours=6)
WINTER, SUMMER = timedelta(hours=1), timedelta(hours=2)


def calendar(title: str, url: str, sessions: Iterable[Session]) -> bytes:
    """The calendar of sessions that have their training; `url` is the page that shows them.

    Two calendars of the same sessions are the same, byte by byte.
    """
    made = Calendar()
    made.add("prodid", f"-//{HOST}//Agenda//{language()}")
    made.add("version", "2.0")
    # The name and the refreshing, as RFC 7986 has them and as older programs expect them.
    for name in ("name", "x-wr-calname"):
        made.add(name, clean(title))
    made.add("x-wr-timezone", settings.TIME_ZONE)
    made.add("url", url)
    made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", vDuration(REFRESH))
    made.add_component(_time_zone())
    for session in sessions:
        made.add_component(_event(session))
    return made.to_ical()


def _event(session: Session) -> Event:
    formation = session.formation
    changes = (formation.last_published_at, session.changed_at)
    changed = max((moment for moment in changes if moment), default=timezone.now())
    first = formation.first_published_at or changed
    cancelled = session.status == Session.Status.CANCELLED
    event = Event()
    event.add("uid", f"date-{session.pk}@{HOST}")
    # Without a METHOD, the moment of the last change (RFC 5545, 3.8.7.2).
    for name in ("dtstamp", "last-modified"):
        event.add(name, changed.astimezone(UTC))
    # Each change of the page or of the date is a revision: the number only has to grow.
    event.add("sequence", max(0, (changed - first) // timedelta(seconds=1)))
    event.add("dtstart", timezone.localtime(session.starts_at))
    event.add("dtend", timezone.localtime(session.ends_at))
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if cancelled else "OPAQUE")
    event.add("summary", clean(_summary(session)))
    event.add("url", formation.full_url)
    event.add("description", clean(_description(session)))
    if session.where:
        event.add("location", clean(session.where))
    return event


def _summary(session: Session) -> str:
    """The name; before it, what whoever looks at the calendar must know at once."""
    parts = []
    if session.formation.is_example:
        parts.append(_("Exemple"))
    status = Session.Status(session.current_status)
    if status != Session.Status.OPEN:
        parts.append(status.label)
    return "\u00a0: ".join([*(str(part) for part in parts), session.name])


def _description(session: Session) -> str:
    formation = session.formation
    lines = [
        _("Cette fiche est un exemple") if formation.is_example else "",
        formation.introduction,
        session.status_label,
        f"{_('Prix')}\u00a0: {formation.price_label}",
        formation.full_url,
    ]
    return "\n".join(str(line) for line in lines if line)


def _time_zone() -> Timezone:
    """Brussels' time by the rule of 1996, which has no end.

    `Timezone.from_tzinfo` lists the changes one by one until 2038, and those of spring an hour
    late.
    """
    zone = Timezone()
    zone.add("tzid", settings.TIME_ZONE)
    for component, name, since, month, before, after in (
        (TimezoneDaylight, "CEST", "1996-03-31T02:00", 3, WINTER, SUMMER),
        (TimezoneStandard, "CET", "1996-10-27T03:00", 10, SUMMER, WINTER),
    ):
        change = component()
        change.add("tzname", name)
        change.add("dtstart", datetime.fromisoformat(since))
        change.add("rrule", vRecur(freq="yearly", bymonth=month, byday="-1SU"))
        change.add("tzoffsetfrom", before)
        change.add("tzoffsetto", after)
        zone.add_component(change)
    return zone
