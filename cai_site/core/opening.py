"""When a door is open: weekly hours, exceptions, public holidays. The one place that knows.

The Centre's settings and the organisations of the directory keep their hours in the same blocks
(`blocks/organisation.py`); `Opening.of()` reads what both have stored.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from dateutil.easter import easter

from .dates import clock, full_date

# Days in which a door that is closed now is said to open: holidays of a school year fit in.
LOOKS_AHEAD = 31

# The ten public holidays of Belgium (law of 4 January 1974): (month, day) or days after Easter.
FIXED_HOLIDAYS = {
    (1, 1): gettext_lazy("jour de l’an"),
    (5, 1): gettext_lazy("fête du Travail"),
    (7, 21): gettext_lazy("fête nationale"),
    (8, 15): gettext_lazy("Assomption"),
    (11, 1): gettext_lazy("Toussaint"),
    (11, 11): gettext_lazy("Armistice"),
    (12, 25): gettext_lazy("Noël"),
}
MOVING_HOLIDAYS = {
    1: gettext_lazy("lundi de Pâques"),
    39: gettext_lazy("Ascension"),
    50: gettext_lazy("lundi de Pentecôte"),
}


@dataclass(frozen=True)
class OpeningToday:
    """Whether a door is open on a day, in words."""

    label: str
    is_open: bool


@dataclass(frozen=True)
class Slot:
    """Hours of a week: `days` from 0 (Monday) to 6, from `opens` to `closes`."""

    days: frozenset[int]
    opens: time
    closes: time
    note: str = ""


@dataclass(frozen=True)
class Exceptional:
    """Days that do not follow the week; closed when it has no hours."""

    first_day: date
    last_day: date
    reason: str
    opens: time | None = None
    closes: time | None = None

    def covers(self, day: date) -> bool:
        """Whether the exception holds on `day`."""
        return self.first_day <= day <= self.last_day

    @property
    def words(self) -> str:
        """« 21 juillet 2027 : fermé (fête nationale) »."""
        days = full_date(self.first_day)
        if self.last_day != self.first_day:
            days = _("du %(first)s au %(last)s") % {
                "first": days,
                "last": full_date(self.last_day),
            }
        hours = f"{clock(self.opens)} – {clock(self.closes)}" if self.opens else _("fermé")
        words = {"days": days, "hours": hours, "reason": self.reason}
        return _("%(days)s : %(hours)s (%(reason)s)") % words


@dataclass(frozen=True)
class DayHours:
    """The hours of one day, in order; none when closed. `reason` says why it is not as usual."""

    hours: tuple[tuple[time, time], ...]
    reason: str = ""


@dataclass(frozen=True)
class Opening:
    """The hours of a place. `keeps_holidays`: closed on public holidays unless an exception says
    otherwise."""

    weekly: tuple[Slot, ...] = ()
    exceptions: tuple[Exceptional, ...] = ()
    keeps_holidays: bool = False

    @classmethod
    def of(cls, hours, exceptions=None, *, keeps_holidays: bool = False) -> "Opening":
        """What two StreamFields of `HoursBlock` and `HoursExceptionBlock` hold."""
        return cls._read(_blocks(hours), _blocks(exceptions), keeps_holidays)

    @classmethod
    @lru_cache(maxsize=4096)
    def stored(cls, hours: str, exceptions: str, *, keeps_holidays: bool = False) -> "Opening":
        """The same from the JSON of the columns: a list of thousands builds no StreamField."""
        return cls._read(json.loads(hours or "[]"), json.loads(exceptions or "[]"), keeps_holidays)

    @classmethod
    def _read(cls, hours, exceptions, keeps_holidays: bool) -> "Opening":
        return cls(
            # A draft may hold rows that nobody has filled in yet.
            tuple(_slot(block["value"]) for block in hours if _is_told(block["value"])),
            tuple(
                _exceptional(block["value"])
                for block in exceptions
                if block["value"].get("first_day")
            ),
            keeps_holidays,
        )

    def on(self, day: date) -> DayHours | None:
        """The hours of a day, or None when nothing is known of it.

        An exception goes before a public holiday, which goes before the week.
        """
        for exception in self.exceptions:
            if exception.covers(day):
                hours = ((exception.opens, exception.closes),) if exception.opens else ()
                return DayHours(hours, exception.reason)
        if not self.weekly:
            return None
        if self.keeps_holidays and (name := public_holidays(day.year).get(day)):
            return DayHours((), str(name))
        slots = [slot for slot in self.weekly if day.weekday() in slot.days]
        return DayHours(tuple((slot.opens, slot.closes) for slot in slots))

    def is_open_at(self, moment: datetime) -> bool:
        """Whether the door is open at a local moment; False when nothing is known."""
        today = self.on(moment.date())
        now = moment.time()
        return today is not None and any(opens <= now < closes for opens, closes in today.hours)

    def in_words(self, day: date) -> OpeningToday | None:
        """The hours of today, which is `day`, in words; None when nothing is known."""
        today = self.on(day)
        if today is None:
            return None
        if not today.hours:
            closed = _("Fermé aujourd’hui")
            label = _("Fermé aujourd’hui (%s)") % today.reason if today.reason else closed
            return OpeningToday(label, False)
        times = _(" et ").join(
            _("de %(opens)s à %(closes)s") % {"opens": clock(opens), "closes": clock(closes)}
            for opens, closes in today.hours
        )
        label = _("Ouvert aujourd’hui %s") % times
        return OpeningToday(f"{label} ({today.reason})" if today.reason else label, True)

    def now_in_words(self, moment: datetime) -> OpeningToday | None:
        """Whether somebody answers at a local moment, until when, else from when.

        None when the week is not known.
        """
        if not self.weekly:
            return None
        now = moment.time()
        for ahead in range(LOOKS_AHEAD):
            day = moment.date() + timedelta(days=ahead)
            for opens, closes in sorted(self.on(day).hours):
                if ahead == 0 and closes <= now:
                    continue
                if ahead == 0 and opens <= now:
                    label = _("Ouvert maintenant, jusqu’à %s") % clock(closes)
                    return OpeningToday(label, True)
                return OpeningToday(_opens(day, ahead, clock(opens)), False)
        return OpeningToday(_("Fermé maintenant"), False)

    @property
    def week(self) -> list[tuple[str, str]]:
        """(days, hours in words) from Monday; days that follow each other alike are one row."""
        return list(_week(self.weekly, get_language()))

    def coming(self, day: date) -> list[Exceptional]:
        """The exceptions that are not over on `day`, soonest first."""
        left = [exception for exception in self.exceptions if exception.last_day >= day]
        return sorted(left, key=lambda exception: exception.first_day)


@lru_cache(maxsize=8)
def public_holidays(year: int) -> dict[date, str]:
    """The ten public holidays of Belgium in a year, with their names."""
    sunday = easter(year)
    return {
        **{date(year, month, day): name for (month, day), name in FIXED_HOLIDAYS.items()},
        **{sunday + timedelta(days=days): name for days, name in MOVING_HOLIDAYS.items()},
    }


@lru_cache(maxsize=4096)
def _week(weekly: tuple[Slot, ...], language: str) -> tuple[tuple[str, str], ...]:
    """The rows of `Opening.week` in the language being read: many doors keep the same hours."""
    rows: list[tuple[list[int], str]] = []
    for number in range(7):
        words = ", ".join(_words(slot) for slot in weekly if number in slot.days)
        if rows and rows[-1][1] == words:
            rows[-1][0].append(number)
        else:
            rows.append(([number], words))
    return tuple((_days(days), words) for days, words in rows if words)


def _opens(day: date, ahead: int, hour: str) -> str:
    """« Fermé, ouvre demain à 9 h 30 », for a day that comes in `ahead` days."""
    if ahead == 0:
        return _("Fermé, ouvre aujourd’hui à %s") % hour
    if ahead == 1:
        return _("Fermé, ouvre demain à %s") % hour
    if ahead < 7:
        words = {"day": WEEKDAYS[day.weekday()], "time": hour}
        return _("Fermé, ouvre %(day)s à %(time)s") % words
    return _("Fermé, ouvre le %(date)s à %(time)s") % {"date": full_date(day), "time": hour}


def _days(days: list[int]) -> str:
    first, last = str(WEEKDAYS[days[0]]), str(WEEKDAYS[days[-1]])
    if len(days) > 2:
        return _("du %(first)s au %(last)s") % {"first": first, "last": last}
    return _(" et ").join(dict.fromkeys([first, last]))


def _words(slot: Slot) -> str:
    times = f"{clock(slot.opens)} – {clock(slot.closes)}"
    return f"{times} ({slot.note})" if slot.note else times


def _blocks(stream) -> Iterable[dict]:
    return stream.raw_data if stream else []


def _is_told(value: dict) -> bool:
    return bool(value.get("days") and value.get("opens") and value.get("closes"))


def _slot(value: dict) -> Slot:
    days = frozenset(int(day) for day in value["days"])
    return Slot(days, _time(value["opens"]), _time(value["closes"]), value.get("note") or "")


def _exceptional(value: dict) -> Exceptional:
    first = _date(value["first_day"])
    return Exceptional(
        first,
        _date(value.get("last_day")) or first,
        value["reason"],
        _time(value.get("opens")),
        _time(value.get("closes")),
    )


def _time(value: str | time | None) -> time | None:
    return time.fromisoformat(value) if isinstance(value, str) and value else value or None


def _date(value: str | date | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else value or None
