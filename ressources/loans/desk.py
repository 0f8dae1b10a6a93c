"""The loan requests in the admin: the list, each of them, and one click for what becomes of it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.views import View

from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views import generic
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log

import django_filters

from cai_site.core.exports import SafeExportMixin
from ressources.publications import Publication

from .models import LoanRequest

# What the button of a state says.
CLICKS = {
    LoanRequest.State.ASKED: "Rouvrir",
    LoanRequest.State.LENT: "Prêté",
    LoanRequest.State.RETURNED: "Rendu",
    LoanRequest.State.REFUSED: "Refuser",
    LoanRequest.State.CANCELLED: "Annuler",
}


def clicks(loan: LoanRequest) -> list[tuple[str, str]]:
    """(state, words of the button) of what may become of a request."""
    return [(state, CLICKS[state]) for state in loan.next_states]


class ClicksColumn(Column):
    """A button for each state that the request may get; nothing for who may only look."""

    cell_template_name = "ressources/admin/loan_clicks.html"

    def get_cell_context_data(self, instance, parent_context) -> dict:
        request = parent_context["request"]
        may_change = request.user.has_perm("ressources.change_loanrequest")
        return super().get_cell_context_data(instance, parent_context) | {
            "loan": instance,
            "clicks": clicks(instance) if may_change else [],
            "csrf_token": get_token(request),
            "next": request.get_full_path(),
        }


class LoanFilterSet(WagtailFilterSet):
    """By state, and by tool among those that were asked for."""

    state = django_filters.ChoiceFilter(label="État", choices=LoanRequest.State.choices)
    publication = django_filters.ModelChoiceFilter(
        label="Outil",
        # By `pk`, the link to the page, the look-up overflows with a number that no id has.
        to_field_name="id",
        queryset=lambda request: Publication.objects.filter(
            pk__in=LoanRequest.objects.values("publication")
        ).order_by("title"),
    )

    class Meta:
        model = LoanRequest
        fields = ["state", "publication"]


class LoansView(SafeExportMixin, generic.IndexView):
    """Every request, the newest first; what two people want on the same days stands out."""

    list_export = [
        "reference", "title", "get_state_display", "starts_on", "ends_on", "name", "email",
        "phone", "organisation", "message", "note", "created_at", "closed_on",
    ]  # fmt: skip
    export_headings = {"get_state_display": "État"}

    add_item_label = "Ajouter une demande"

    @cached_property
    def show_export_buttons(self) -> bool:
        """Whether this member may take the list away."""
        return self.request.user.has_perm("ressources.export_loanrequest")

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Raise PermissionDenied for an export without the right."""
        if self.is_export and not self.show_export_buttons:
            raise PermissionDenied
        return super().get(request, *args, **kwargs)

    def get_base_queryset(self):
        return super().get_base_queryset().with_overlaps()

    @cached_property
    def columns(self) -> list:
        title = self._get_title_column_class(TitleColumn)
        return [
            title("title", label="Outil", get_url=self.get_inspect_url, sort_key="title"),
            Column("when", label="Jours", sort_key="starts_on"),
            Column("name", label="Pour", accessor=lambda loan: loan.name or "(effacé)"),
            Column("state_label", label="État", sort_key="state"),
            Column("overlaps", label="Mêmes jours", accessor=_overlap_words),
            ClicksColumn("clicks", label="Un clic"),
            Column("reference", label="Référence"),
        ]


def _overlap_words(loan: LoanRequest) -> str:
    return "Attention : une autre demande" if loan.overlaps else ""


class LoanView(generic.InspectView):
    """One request: who, when, with what words, and who else wants the tool on these days."""

    template_name = "ressources/admin/loan.html"
    page_title = "Demande de prêt"

    def get_object(self, queryset=None):
        requests = LoanRequest.objects.select_related("publication")
        return get_object_or_404(requests, pk=self.pk)

    def get_context_data(self, **kwargs) -> dict:
        may_change = self.user_has_permission("change")
        return super().get_context_data(
            loan=self.object,
            clicks=clicks(self.object) if may_change else [],
            others=list(self.object.same_days),
            next=self.request.path,
            **kwargs,
        )


class ClickView(PermissionCheckedMixin, View):
    """Give a request its next state; back to where the button was."""

    permission_required = "change"
    model = LoanRequest

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        loan = get_object_or_404(LoanRequest, pk=pk)
        if loan.move_to(request.POST.get("state", "")):
            log(loan, "wagtail.edit")
            messages.success(request, f"Demande {loan} : {loan.get_state_display().lower()}.")
        else:
            messages.error(request, "Cette demande a changé entre-temps : regardez son état.")
        back = get_valid_next_url_from_request(request) or reverse("prets:inspect", args=[pk])
        return redirect(back)


class LoanRequestViewSet(ModelViewSet):
    """The menu entry « Demandes de prêt » and its screens."""

    model = LoanRequest
    name = "prets"
    icon = "calendar-alt"
    menu_label = "Demandes de prêt"
    menu_name = "prets"
    menu_order = 251
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = LoansView
    inspect_view_class = LoanView
    inspect_template_name = LoanView.template_name
    inspect_view_fields = ["reference"]  # the template says the rest
    filterset_class = LoanFilterSet
    list_export = LoansView.list_export
    export_headings = LoansView.export_headings
    export_filename = "demandes-de-pret"
    list_per_page = 30
    panels = [
        "publication", "starts_on", "ends_on", "name", "email", "phone", "organisation",
        "message", "note",
    ]  # fmt: skip

    def get_urlpatterns(self) -> list:
        click = self.construct_view(ClickView)
        return [*super().get_urlpatterns(), path("etat/<int:pk>/", click, name="click")]
