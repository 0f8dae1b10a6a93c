"""Which trainings are listed, and in which order."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Prefetch, Q, Subquery
from django.utils.translation import gettext_lazy as _

from cai_site.core.visibility import SitePageQuerySet

from ..sessions import Session


class Period(models.TextChoices):
    """When a training takes place, seen from today."""

    UPCOMING = "a-venir", _("À venir")
    PAST = "passees", _("Passées")


class FormationQuerySet(SitePageQuerySet):
    """Trainings by their dates."""

    def about(self, theme: str | None = None, audience: str | None = None):
        """Those of a theme and for an audience, by their slugs."""
        found = self
        if theme:
            found = found.filter(themes__slug=theme)
        if audience:
            found = found.filter(audiences__slug=audience)
        return found

    def for_cards(self, sessions=None):
        """With what a card shows: the next and last start, the sessions, the share image.

        `sessions` are the only ones that count and that `formation.sessions` then holds.
        """
        counted = Session.objects.all() if sessions is None else sessions
        starts = counted.filter(formation=OuterRef("pk")).values("starts_at")
        return self.annotate(
            next_start=Subquery(starts.upcoming().next_first()[:1]),
            last_start=Subquery(starts.order_by("-starts_at")[:1]),
        ).prefetch_related(Prefetch("sessions", counted.shown()))

    def upcoming(self):
        """With at least one session that is not over, the soonest first."""
        return self.with_one_of(Session.objects.upcoming()).soonest_first()

    def in_period(self, period: str | None):
        """Filter by a `Period`; without one, upcoming trainings, then those without a date."""
        if period == Period.UPCOMING:
            return self.upcoming()
        dated, current = _has(Session.objects.all()), _has(Session.objects.upcoming())
        if period == Period.PAST:
            return self.filter(dated, ~current).order_by("-last_start", "title")
        return self.filter(Q(current) | ~Q(dated)).soonest_first()

    def dated(self, values: dict):
        """For cards, with one session for which every filter of the form holds.

        A month is shown whole, whatever today is; without a month or a period, what is over is
        left out.
        """
        period, sessions = values.get("periode"), Session.objects.matching(values)
        if period == Period.PAST:
            found = self.for_cards(sessions.past()).with_one_of(sessions.past())
            return found.order_by("-last_start", "title")
        if period == Period.UPCOMING or not values.get("mois"):
            sessions = sessions.upcoming()
        return self.for_cards(sessions).with_one_of(sessions).soonest_first()

    def with_one_of(self, sessions):
        """With at least one of these sessions."""
        return self.filter(_has(sessions))

    def soonest_first(self):
        """By the next start; then what is over or has no date."""
        return self.order_by(F("next_start").asc(nulls_last=True), "last_start", "title")


def _has(sessions) -> Exists:
    return Exists(sessions.filter(formation=OuterRef("pk")))
