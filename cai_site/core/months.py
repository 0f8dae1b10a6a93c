"""A month as a calendar: its weeks, and what takes place on each of its days."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format

from .dates import as_moment, clock, full_date

MONDAY = 0
INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, order=True)
class Month:
    """A month of a year."""

    year: int
    number: int

    @classmethod
    def of(cls, moment: date | datetime) -> "Month":
        """The month of a date, or of a moment as the site's clock shows it."""
        day = timezone.localtime(moment) if isinstance(moment, datetime) else moment
        return cls(day.year, day.month)

    @classmethod
    def from_code(cls, code: str) -> "Month":
        """The month that `code` made; raises ValueError for anything else."""
        return cls.of(date.fromisoformat(f"{code}-01"))

    @property
    def code(self) -> str:
        """The month in an address: « 2027-03 »."""
        return f"{self.year:04}-{self.number:02}"

    @property
    def name(self) -> str:
        """The month in words, with its year: « mars 2027 »."""
        return date_format(date(self.year, self.number, 1), "F Y")

    @property
    def bounds(self) -> tuple[datetime, datetime]:
        """The moments when it begins and when it is over; its year is below 9999."""
        following = date(self.year + self.number // 12, self.number % 12 + 1, 1)
        return as_moment(date(self.year, self.number, 1)), as_moment(following)


@dataclass(frozen=True)
class Happening:
    """Something dated, as the month shows it."""

    starts_at: datetime
    ends_at: datetime
    title: str
    url: str
    place: str = ""
    badge: str = ""
    badge_kind: str = ""

    @property
    def days(self) -> tuple[date, date]:
        """Its first and its last day."""
        # What ends at midnight does not reach the day that begins.
        last = max(self.starts_at, self.ends_at - INSTANT)
        return timezone.localdate(self.starts_at), timezone.localdate(last)

    def hour_on(self, day: date) -> str:
        """When it begins on its first day: « 9 h 30 »; "" on the days after."""
        begins = timezone.localtime(self.starts_at)
        return clock(begins) if begins.date() == day else ""


@dataclass(frozen=True)
class Day:
    """A day of the month, with (hour in words, happening) pairs."""

    date: date
    happenings: list[tuple[str, Happening]]

    @property
    def name(self) -> str:
        """The day in words: « vendredi 19 mars 2027 »."""
        return f"{date_format(self.date, 'l')} {full_date(self.date)}"

    @property
    def is_today(self) -> bool:
        """Whether it is today."""
        return self.date == timezone.localdate()


class MonthCalendar:
    """The month that is shown, and the nearest months with something in them."""

    def __init__(self, month: Month, happenings: Iterable[Happening], months: Iterable[Month]):
        """`happenings` come in the order of their start; `months` may come in any order."""
        self.month = month
        self.happenings = list(happenings)
        self.previous = max((other for other in months if other < month), default=None)
        self.following = min((other for other in months if other > month), default=None)

    @property
    def weekdays(self) -> list[str]:
        """The names of the days, from Monday."""
        week = calendar.Calendar(MONDAY).monthdatescalendar(self.month.year, self.month.number)[0]
        return [date_format(day, "l") for day in week]

    @property
    def weeks(self) -> list[list[Day | None]]:
        """Seven days a week; None for those of the months around."""
        weeks = calendar.Calendar(MONDAY).monthdatescalendar(self.month.year, self.month.number)
        return [
            [self._day(day) if day.month == self.month.number else None for day in week]
            for week in weeks
        ]

    def _day(self, day: date) -> Day:
        found = [one for one in self.happenings if one.days[0] <= day <= one.days[1]]
        return Day(day, [(one.hour_on(day), one) for one in found])
