"""The report « Adresses introuvables », and the way from there to a redirect."""

from datetime import timedelta
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.views import CreateView
from wagtail.permissions import policy_registry

import django_filters

from cai_site.core.exports import SafeExportMixin

from .models import MissedAddress

PERIODS = [("7", "Sept derniers jours"), ("30", "Trente derniers jours")]


def may_redirect(user) -> bool:
    """Whether a member makes redirects: whoever does is told of what is missed."""
    return policy_registry.get_by_type(Redirect).user_has_permission(user, "add")


class MissFilterSet(WagtailFilterSet):
    """By period."""

    since = django_filters.ChoiceFilter(label="Période", choices=PERIODS, method="filter_since")

    class Meta:
        model = MissedAddress
        fields = []

    def filter_since(self, queryset, name: str, value: str):
        """Only what was missed in the last days."""
        return queryset.filter(day__gt=timezone.localdate() - timedelta(days=int(value)))


class RedirectColumn(Column):
    """The button that makes a redirect of an address."""

    cell_template_name = "newsroom/admin/misses/redirect_cell.html"

    def get_value(self, instance: dict) -> str:
        """Where the form is, filled in."""
        return f"{reverse('redirect_missed')}?{urlencode({'chemin': instance['path']})}"


class MissReportView(SafeExportMixin, ReportView):
    """What was asked for in vain in the last ninety days, most wanted first."""

    model = Redirect  # whose rights count
    permission_required = "add"
    page_title = "Adresses introuvables"
    header_icon = "warning"
    index_url_name = "missed_addresses"
    index_results_url_name = "missed_addresses_results"
    filterset_class = MissFilterSet
    search_fields = ["path"]
    is_searchable = True
    default_ordering = "-times"
    export_filename = "adresses-introuvables"
    list_export = ["path", "times", "last_day"]
    export_headings = {"path": "Adresse", "times": "Fois", "last_day": "Dernier jour"}
    columns = [
        Column("path", label="Adresse", sort_key="path"),
        Column("times", label="Fois demandée", sort_key="times"),
        Column("last_day", label="Dernier jour", sort_key="last_day"),
        RedirectColumn("redirect", label="Que faire"),
    ]

    def get_base_queryset(self):
        return MissedAddress.objects.unanswered().by_address()


class RedirectMissedView(CreateView):
    """Wagtail's form of a redirect, filled in with an address that was missed."""

    page_title = "Créer la redirection"
    add_url_name = "redirect_missed"
    index_url_name = "missed_addresses"

    def get_initial(self) -> dict:
        return {"old_path": self.request.GET.get("chemin", "")[:255]}
