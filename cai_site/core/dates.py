"""Dates and hours as French-speaking Belgians write them, always with the year."""

from datetime import date, datetime, time

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .languages import is_main_language


def clock(moment: time | datetime) -> str:
    """An hour: « 9 h », « 13 h 30 »."""
    if moment.minute:
        return _("%(hour)s h %(minute)s") % {"hour": moment.hour, "minute": f"{moment:%M}"}
    return _("%(hour)s h") % {"hour": moment.hour}


def full_date(day: date) -> str:
    """A date in words: « 19 mars 2025 », « 1er mars 2024 »."""
    text = date_format(day, "j F Y")
    return f"1er{text[1:]}" if day.day == 1 and is_main_language() else text


def long_date(day: date) -> str:
    """A date in words with its weekday: « mercredi 19 mars 2025 »."""
    return f"{date_format(day, 'l')} {full_date(day)}"


def day_range(first: date, last: date | None) -> str:
    """Days in words: « du 21 mars 2025 au 23 mars 2025 », or the one day."""
    if not last or last == first:
        return full_date(first)
    return _("du %(first)s au %(last)s") % {"first": full_date(first), "last": full_date(last)}


def moment_range(starts: datetime, ends: datetime | None) -> str:
    """A slot in words: « mercredi 19 mars 2025, de 13 h 30 à 16 h 30 ».

    Over several days: « du … à 9 h au … à 16 h ». Times are shown in the site's time zone.
    """
    starts = timezone.localtime(starts)
    if ends is None:
        return _("%(day)s à %(time)s") % {"day": long_date(starts), "time": clock(starts)}
    ends = timezone.localtime(ends)
    if starts.date() == ends.date():
        return _("%(day)s, de %(opens)s à %(closes)s") % {
            "day": long_date(starts),
            "opens": clock(starts),
            "closes": clock(ends),
        }
    return _("du %(first)s à %(opens)s au %(last)s à %(closes)s") % {
        "first": long_date(starts),
        "opens": clock(starts),
        "last": long_date(ends),
        "closes": clock(ends),
    }


def as_moment(value: date | datetime) -> datetime:
    """A moment of the site's time zone; a date is the moment when it begins."""
    if not isinstance(value, datetime):
        value = timezone.make_aware(datetime.combine(value, time.min))
    return timezone.localtime(value)


def iso(value: date | datetime | None) -> str:
    """A date or a moment as ISO 8601, with its offset; "" for none."""
    return as_moment(value).isoformat(timespec="seconds") if value else ""
