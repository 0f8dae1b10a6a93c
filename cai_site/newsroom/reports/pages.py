"""The pages that somebody should read again."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.models import Page

import django_filters

from cai_site.core import reviews
from cai_site.core.reference import Service

from .base import Report, register

PLANNED, UNTOUCHED, UNDATED = "passee", "un-an", "sans-date"
REASONS = [
    (PLANNED, "La date de relecture est passée"),
    (UNTOUCHED, "Pas modifiée depuis un an, sans date"),
    (UNDATED, "Aucune date de relecture"),
]


class ReviewFilterSet(WagtailFilterSet):
    """Why a page is to be read again, and who keeps it."""

    raison = django_filters.ChoiceFilter(label="Raison", choices=REASONS, empty_label="Toutes")
    service = django_filters.ModelChoiceFilter(
        label="Service responsable", queryset=Service.objects.order_by("name")
    )

    class Meta:
        model = Page
        fields = []


@register
class PagesToReview(Report):
    """Published pages, the longest overdue first."""

    model = Page
    slug = "pages-a-revoir"
    page_title = "Pages à revoir"
    header_icon = "calendar-check"
    menu_order = 100
    filterset_class = ReviewFilterSet
    columns = [
        TitleColumn(
            "title",
            label="Page",
            get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page["pk"]]),
        ),
        Column("due", label="Raison", accessor=lambda page: since_when(page)),
        Column("kept_by", label="Service responsable", accessor=lambda page: page["kept_by"] or ""),
    ]
    list_export = ["title", "due", "is_planned", "kept_by"]
    export_headings = {
        "title": "Page",
        "due": "À revoir depuis le, ou publiée le",
        "is_planned": "Raison",
        "kept_by": "Service responsable",
    }

    def get_filtered_queryset(self):
        today = timezone.localdate()
        reasons = {
            PLANNED: reviews.is_planned(today),
            UNTOUCHED: reviews.is_untouched(today),
            UNDATED: reviews.HAS_NO_DATE,
        }
        chosen = self.filters.form.cleaned_data if self.filters.is_valid() else {}
        which = reasons.get(chosen.get("raison")) or reviews.is_due(today)
        if service := chosen.get("service"):
            which &= Q(owner_service=service)
        return reviews.pages_to_review(today, self.get_base_queryset(), which)

    def to_row_dict(self, item: dict) -> dict:
        return super().to_row_dict({**item, "is_planned": reason_of(item)})


def reason_of(page: dict) -> str:
    """Why a page is in the list, in words."""
    return "Date de relecture passée" if page["is_planned"] else "Pas de date de relecture"


def since_when(page: dict) -> str:
    """The same, with the day where there is one."""
    if page["due"] is None:
        return "Aucune date"
    day = f"{page['due']:%d/%m/%Y}"
    return f"À revoir depuis le {day}" if page["is_planned"] else f"Sans date, publiée le {day}"
