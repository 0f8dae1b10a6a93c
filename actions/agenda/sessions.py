"""Which dates of trainings are asked for."""

from django.db import models
from django.db.models import Case, Count, F, Prefetch, Q, When
from django.utils import timezone

from cai_site.core.months import Month

# The years that months are offered of: beyond, a typing error would run over the calendar.
FIRST_YEAR, LAST_YEAR = 1900, 2999


class SessionQuerySet(models.QuerySet):
    """The dates of trainings, by when, where and how."""

    def of(self, formations):
        """Those of a queryset of trainings."""
        return self.filter(formation__in=formations.order_by().values("pk"))

    def upcoming(self):
        """Those that are not over."""
        return self.filter(ends_at__gte=timezone.now())

    def past(self):
        """Those that are over."""
        return self.filter(ends_at__lt=timezone.now())

    def shown(self):
        """With their municipality and, as `counted`, how many places are taken: in one query."""
        held = Q(registrations__state="inscrit")
        taken = Count("registrations", filter=held, distinct=True)
        return self.select_related("municipality").annotate(counted=taken)

    def next_first(self):
        """By their start, the cancelled ones after all others."""
        cancelled = When(status=self.model.Status.CANCELLED, then=1)
        return self.order_by(Case(cancelled, default=0), "starts_at")

    def with_places_left(self):
        """Those that have not begun and have a place free, as far as is known here."""
        counts = Q(takes_registrations=True, places__isnull=False)
        return (
            self.filter(status=self.model.Status.OPEN, starts_at__gt=timezone.now())
            .shown()
            .exclude(counts, counted__gte=F("places"))
        )

    def in_month(self, month: Month):
        """Those with a day in a month, even if they began before."""
        start, end = month.bounds
        return self.filter(starts_at__lt=end, ends_at__gt=start)

    def matching(self, values: dict):
        """Those for which every filter on dates holds; `values` are those of the form."""
        found = self
        if municipality := values.get("commune"):
            found = found.filter(municipality__slug=municipality)
        if month := values.get("mois"):
            found = found.in_month(Month.from_code(month))
        if kind := values.get("format"):
            found = found.filter(format=kind)
        if values.get("places"):
            found = found.with_places_left()
        return found

    def in_order(self):
        """The earliest first, each with its place and its training, in two queries."""
        formations = self.model._meta.get_field("formation").related_model
        return (
            self.order_by("starts_at", "pk")
            .shown()
            .prefetch_related(Prefetch("formation", formations.objects.defer_streamfields()))
        )

    def months(self) -> list[Month]:
        """The months in which one of them begins, the earliest first, in one query."""
        known = self.filter(starts_at__year__range=(FIRST_YEAR, LAST_YEAR))
        return [Month.of(moment) for moment in known.datetimes("starts_at", "month")]

    def municipalities(self) -> list[tuple[str, str]]:
        """(slug, name) of the municipalities where one of them takes place, in one query."""
        found = self.exclude(municipality=None).order_by("municipality__slug")
        return list(found.values_list("municipality__slug", "municipality__name").distinct())
