"""« Textes difficiles »: the published pages that read hardest for those they are written for."""

from django.urls import path, reverse

from wagtail import hooks
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

import django_filters

from cai_site.core.readability.families import FAMILY_CHOICES, Verdict
from cai_site.core.visibility import visible_pages

from .readings import PageReading

MAY = ["add", "change", "publish"]
_policy = PagePermissionPolicy()


def may_see(user) -> bool:
    """Whether somebody writes pages, so that the report is of use to them."""
    return _policy.user_has_any_permission(user, MAY)


def _page_types(request):
    types = PageReading.objects.order_by().values("page__content_type")
    return Page._meta.get_field("content_type").related_model.objects.filter(pk__in=types)


class ReadingFilterSet(WagtailFilterSet):
    """The filters of the report."""

    verdict = django_filters.ChoiceFilter(
        label="Lecture",
        choices=[(verdict, verdict) for verdict in Verdict],
        empty_label="Toutes",
    )
    level = django_filters.ChoiceFilter(label="Public", choices=FAMILY_CHOICES, empty_label="Tous")
    page__content_type = ContentTypeFilter(
        label="Type de page", queryset=_page_types, empty_label="Tous"
    )

    class Meta:
        model = PageReading
        fields = ["verdict", "level", "page__content_type"]


class MeasureColumn(Column):
    """A number with one decimal at most, as French writes it."""

    def __init__(self, name: str, *, decimals: int, **kwargs):
        super().__init__(name, **kwargs)
        self._decimals = decimals

    def get_value(self, instance) -> str:
        return f"{super().get_value(instance):.{self._decimals}f}".replace(".", ",")


class HardTextsReport(ReportView):
    """The published pages, the one that misses most of its band first."""

    page_title = "Textes difficiles"
    header_icon = "glasses"
    index_url_name = "hard_texts"
    index_results_url_name = "hard_texts_results"
    model = PageReading
    permission_policy = _policy
    any_permission_required = MAY
    filterset_class = ReadingFilterSet
    default_ordering = "-missing"
    paginate_by = 50
    columns = [
        TitleColumn(
            "page",
            label="Page",
            accessor="page.title",
            get_url=lambda reading: reverse("wagtailadmin_pages:edit", args=[reading.page_id]),
        ),
        Column("type", label="Type", accessor="page.content_type.name"),
        Column("get_level_display", label="Public"),
        Column("verdict", label="Lecture", sort_key="missing"),
        MeasureColumn("ease", label="Score", sort_key="ease", decimals=0),
        MeasureColumn("mean", label="Mots par phrase", sort_key="mean", decimals=1),
        Column("longest", label="Plus longue", sort_key="longest"),
        Column("hardest", label="Phrase à couper"),
    ]
    list_export = [
        "page.title",
        "page.url_path",
        "get_level_display",
        "verdict",
        "ease",
        "mean",
        "longest",
        "hardest",
        "measured_at",
    ]
    export_headings = {
        "page.title": "Page",
        "page.url_path": "Chemin",
        "get_level_display": "Public",
        "verdict": "Lecture",
        "ease": "Score",
        "mean": "Mots par phrase",
        "longest": "Phrase la plus longue",
        "hardest": "Phrase à couper",
        "measured_at": "Mesurée le",
    }

    def get_base_queryset(self):
        editable = _policy.instances_user_has_any_permission_for(self.request.user, MAY)
        return (
            PageReading.objects.filter(page__in=visible_pages(editable).order_by())
            .exclude(verdict="")
            .select_related("page__content_type")
        )


class HardTextsMenuItem(MenuItem):
    """« Textes difficiles », for those who write pages."""

    def is_shown(self, request) -> bool:
        return may_see(request.user)


@hooks.register("register_admin_urls")
def hard_texts_urls() -> list:
    """The addresses of the report."""
    report = HardTextsReport
    return [
        path("rapports/textes-difficiles/", report.as_view(), name="hard_texts"),
        path(
            "rapports/textes-difficiles/results/",
            report.as_view(results_only=True),
            name="hard_texts_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def hard_texts_menu_item() -> MenuItem:
    """The report among those of Wagtail."""
    return HardTextsMenuItem(
        "Textes difficiles", reverse("hard_texts"), icon_name="glasses", order=710
    )
