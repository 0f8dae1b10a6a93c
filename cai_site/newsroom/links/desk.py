"""The report « Liens cassés » and what members do with a link."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View
from django.views.generic import FormView

from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

import django_filters

from cai_site.core.exports import SafeExportMixin

from .checking import judge, look
from .forms import FORMS, NewTargetForm
from .models import Link, title_of
from .replacing import Outcome, replace_everywhere, uses_by_source, what_happens

State = Link.State
TROUBLES = [State.BROKEN, State.DOUBTFUL, State.FAILING]
WRITE = ["add", "change", "publish"]


def may_repair(user) -> bool:
    """Whether a member works on pages: whoever does is told of broken links."""
    return policy_registry.get_by_type(Page).user_has_any_permission(user, WRITE)


class WritersMixin(PermissionCheckedMixin):
    """For those who work on pages."""

    any_permission_required = WRITE

    @cached_property
    def permission_policy(self):
        """The rights that count are those on pages."""
        return policy_registry.get_by_type(Page)


class LinkFilterSet(WagtailFilterSet):
    """By state and by what is linked to."""

    state = django_filters.ChoiceFilter(
        label="État", choices=[(state.value, state.label) for state in TROUBLES]
    )
    kind = django_filters.ChoiceFilter(label="Sorte", choices=Link.Kind.choices)

    class Meta:
        model = Link
        fields = ["state", "kind"]


class LinkReportView(SafeExportMixin, WritersMixin, ReportView):
    """The links that do not lead where they should, the broken ones first."""

    model = Link
    page_title = "Liens cassés"
    header_icon = "link"
    index_url_name = "broken_links"
    index_results_url_name = "broken_links_results"
    filterset_class = LinkFilterSet
    search_fields = ["target", "title"]
    is_searchable = True
    default_ordering = ["state", "target"]
    export_filename = "liens-casses"
    list_export = [
        "name", "get_kind_display", "get_state_display", "reason", "places",
        "checked_at",
    ]  # fmt: skip
    export_headings = {
        "name": "Lien",
        "get_kind_display": "Sorte",
        "get_state_display": "État",
        "reason": "Raison",
        "places": "Où",
        "checked_at": "Vérifié le",
    }
    columns = [
        TitleColumn("name", label="Lien", url_name="fix_link", sort_key="target"),
        Column("state", label="État", accessor="get_state_display", sort_key="state"),
        Column("reason", label="Raison"),
        Column("use_count", label="Endroits", sort_key="use_count"),
        Column("places", label="Où"),
        DateColumn("checked_at", label="Vérifié", sort_key="checked_at"),
    ]

    def get_base_queryset(self):
        known = Link.objects.filter(state__in=TROUBLES).with_uses()
        return known.prefetch_related("uses__source")


class LinkScreenMixin(WritersMixin):
    """A screen about one link."""

    @cached_property
    def link(self) -> Link:
        """The link. Raises Http404."""
        return get_object_or_404(Link, pk=self.kwargs["pk"])


class FixView(LinkScreenMixin, WagtailAdminTemplateMixin, FormView):
    """« Remplacer partout »: the old target, where it stands, and the new one."""

    template_name = "newsroom/admin/links/fix.html"
    page_title = "Remplacer partout"
    header_icon = "link"

    def get_form_class(self) -> type[NewTargetForm]:
        return FORMS[self.link.kind]

    def get_form_kwargs(self) -> dict:
        return {**super().get_form_kwargs(), "link": self.link}

    def get_breadcrumbs_items(self) -> list[dict]:
        report = {"url": reverse("broken_links"), "label": LinkReportView.page_title}
        return [*self.breadcrumbs_items, report, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs) -> dict:
        user = self.request.user
        finder = AdminURLFinder(user)
        places = [
            {
                "title": title_of(source),
                "url": finder.get_edit_url(source),
                "uses": uses,
                "is_mended": any(use.is_mended for use in uses),
                "happens": what_happens(source, user),
            }
            for source, uses in uses_by_source(self.link)
        ]
        return super().get_context_data(link=self.link, places=places, **kwargs)

    def form_valid(self, form: NewTargetForm) -> HttpResponse:
        """Replace, note how the new target is, and say what became of each page."""
        target = form.target
        outcome = replace_everywhere(self.link, target, self.request.user)
        new = Link.objects.filter(kind=target.kind, target=target.value).first()
        if new and hasattr(form, "verdict"):
            judge(new, form.verdict, timezone.now())
        self._tell(outcome)
        return redirect(reverse("broken_links"))

    def _tell(self, outcome: Outcome) -> None:
        if outcome.published:
            messages.success(self.request, f"Remplacé et publié : {_titles(outcome.published)}.")
        if outcome.drafted:
            titles = _titles(outcome.drafted)
            messages.success(self.request, f"Remplacé en brouillon, à faire valider : {titles}.")
        for source, why in outcome.left:
            messages.warning(self.request, f"« {title_of(source)} » reste tel quel : {why}.")


class LookView(LinkScreenMixin, View):
    """Look at a link again, at once."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        look(self.link)
        said = f" ({self.link.reason})" if self.link.reason else ""
        messages.info(request, f"Vérifié à l’instant : {self.link.get_state_display()}{said}.")
        return redirect(reverse("fix_link", args=[pk]))


class VouchView(LinkScreenMixin, View):
    """A member tried the address: they are believed rather than the robot that it refuses."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        Link.objects.filter(pk=self.link.pk, state=State.DOUBTFUL).update(
            state=State.FINE, vouched_at=timezone.now()
        )
        messages.success(request, f"Noté : {self.link} marche.")
        return redirect(reverse("broken_links"))


def _titles(sources: list) -> str:
    return ", ".join(f"« {title_of(source)} »" for source in sources)
