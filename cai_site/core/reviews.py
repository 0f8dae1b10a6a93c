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


def pages_to_review(today: datetime.date, among: QuerySet[Page]) -> QuerySet:
    """Published pages of all types, the longest overdue first, in one query.

    Each is a dict: `pk`, `title`, `due` (the day since when), `is_planned` (whether editors chose
    that day), `kept_by` (the name of a service, or None).
    """
    untouched = Q(review_on=None, last_published_at__date__lt=today - TRUSTED_FOR)
    overdue = Q(review_on__lte=today) | untouched
    kinds = [
        model.objects.filter(overdue, live=True, alias_of=None, pk__in=among.values("pk"))
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
