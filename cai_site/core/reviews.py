"""Which pages should be read again: their date of review passed, or nobody touched them."""

import datetime

from django.apps import apps
from django.db.models import Case, DateField, F, Q, QuerySet, Value, When
from django.db.models.fields import BooleanField
from django.db.models.functions import Coalesce, TruncDate

from wagtail.models import Page

from .pages import BasePage

# How long a page without a date of review is trusted.
TRUSTED_FOR = datetime.timedelta(days=365)


HAS_NO_DATE = Q(review_on=None)


def is_planned(today: datetime.date) -> Q:
    """Whether the day that editors chose has come."""
    return Q(review_on__lte=today)


def is_untouched(today: datetime.date) -> Q:
    """Whether nobody chose a day, and nobody published the page for a long time."""
    return HAS_NO_DATE & Q(last_published_at__date__lt=today - TRUSTED_FOR)


def is_due(today: datetime.date) -> Q:
    """Whether a page should be read again."""
    return is_planned(today) | is_untouched(today)


def pages_to_review(
    today: datetime.date, among: QuerySet[Page], which: Q | None = None
) -> QuerySet:
    """Published pages of all types, the longest overdue first, in one query.

    Those that are due, or those that `which` says of the fields of a `BasePage`. Each is a dict:
    `pk`, `title`, `due` (the day since when; None for a page without any day), `is_planned`
    (whether editors chose that day), `kept_by` (the name of a service, or None).
    """
    which = which or is_due(today)
    kinds = [
        model.objects.filter(which, live=True, alias_of=None, pk__in=among.values("pk"))
        .order_by()
        .annotate(
            due=Coalesce("review_on", TruncDate("last_published_at"), output_field=DateField()),
            is_planned=Case(
                When(review_on=None, then=Value(False)),
                default=Value(True),
                output_field=BooleanField(),
            ),
            kept_by=F("owner_service__name"),
        )
        .values("pk", "title", "due", "is_planned", "kept_by")
        for model in apps.get_models()
        if issubclass(model, BasePage)
    ]
    return kinds[0].union(*kinds[1:], all=True).order_by("due", "title")
