"""The case desk in the admin: the list of reports, and each of them once the key is at hand."""

from collections.abc import Callable
from functools import cached_property

from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.views.generic import TemplateView

from wagtail.admin.ui.tables import BooleanColumn, Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from . import acts, key_desk
from .guard import DeskScreen, GuardedMixin, is_handler
from .models import CaseCount, Reading, Report
from .opening import OpenReport
from .sealing import SealError
from .unlocking import at_hand


class ReportPermissionPolicy(ModelPermissionPolicy):
    """Only the group that handles reports sees them: a superuser is not one of it.

    Nobody adds, edits or deletes one by Wagtail's own screens (acts.py has what one may do).
    """

    def user_has_permission(self, user, action) -> bool:
        return action == "view" and is_handler(user)

    def user_has_any_permission(self, user, actions) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


register_permission_policy(Report, ReportPermissionPolicy(Report))


class ListView(GuardedMixin, generic.IndexView):
    """Every report without a word of it, the newest first."""

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("assignee", "key")

    @cached_property
    def columns(self) -> list:
        title = self._get_title_column_class(TitleColumn)
        return [
            title("number", label="Numéro", accessor=str, get_url=self.get_inspect_url),
            Column("state", label="État", accessor="get_state_display", sort_key="state"),
            BooleanColumn("has_news", label="À lire"),
            Column("assignee_name", label="Confié à"),
            Column("held_until", label="Conservé jusqu’au", accessor=_day("held_until")),
            Column(
                "received_on",
                label="Reçu le",
                accessor=_day("received_on"),
                sort_key="received_on",
            ),
            Column("key", label="Clé", accessor=lambda report: report.key.fingerprint),
        ]

    @cached_property
    def header_buttons(self) -> list:
        """To the key and to the figures."""
        names = [("Clés", "cles", "key"), ("Chiffres", "chiffres", "table")]
        buttons = [
            HeaderButton(label=label, url=reverse(f"reports:{name}"), icon_name=icon)
            for label, name, icon in names
        ]
        return [*super().header_buttons, *buttons]


def _day(name: str) -> Callable[[Report], str]:
    def written(report: Report) -> str:
        day = getattr(report, name)
        return f"{day:%d/%m/%Y}" if day else ""

    return written


class CaseView(GuardedMixin, generic.InspectView):
    """One report: sealed until the key is at hand; every opening is written down, and shown."""

    template_name = "contact/admin/report.html"
    page_title = "Signalement"

    def get_object(self, queryset=None):
        known = Report.objects.select_related("assignee", "key")
        return get_object_or_404(known, pk=self.pk)

    def get_context_data(self, **kwargs) -> dict:
        report, unlocked = self.object, at_hand(self.request)
        opened = None
        if unlocked and unlocked.key_id == report.key_id:
            opened = self._open(report, unlocked.private_key)
        return super().get_context_data(
            report=report,
            opened=opened,
            unlocked=unlocked,
            clicks=[(state, acts.CLICKS[state]) for state in report.clicks],
            assigning=acts.AssigningForm(initial={"assignee": report.assignee_id}),
            closing=acts.ClosingForm(),
            passing=acts.PassingForm(),
            holding=acts.HoldingForm(),
            readings=list(report.readings.select_related("reader")),
            **kwargs,
        )

    def _open(self, report: Report, private_key: bytes) -> OpenReport | None:
        try:
            opened = OpenReport.of(report, private_key)
        except SealError:
            return None
        Reading.objects.create(report=report, reader=self.request.user, act=Reading.Act.READ)
        if report.has_news:
            Report.objects.filter(pk=report.pk).update(has_news=False)
        return opened


class CountsView(DeskScreen, TemplateView):
    """The figures of each year, which keep nothing of anybody."""

    template_name = "contact/admin/report_counts.html"
    page_title = "Chiffres des signalements"
    header_icon = "table"

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(counts=CaseCount.objects.filter(number__gt=0), **kwargs)


class ReportViewSet(ModelViewSet):
    """The menu entry « Signalements » and its screens."""

    model = Report
    name = "reports"
    url_prefix = "signalements"
    icon = "warning"
    menu_label = "Signalements"
    menu_name = "reports"
    menu_order = 245
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = ListView
    inspect_view_class = CaseView
    inspect_template_name = CaseView.template_name
    inspect_view_fields = ["number"]  # the template says the rest
    list_filter = ["state"]
    search_fields = ["number"]
    list_per_page = 30
    form_fields = []

    def get_urlpatterns(self) -> list:
        by_number = {
            "etat": acts.StateView,
            "confier": acts.AssignView,
            "conserver": acts.HoldView,
            "ne-plus-conserver": acts.ReleaseView,
            "repondre": acts.AnswerView,
            "note": acts.NoteView,
            "transmettre": acts.PassOnView,
            "clore": acts.CloseView,
            "effacer": acts.EraseView,
        }
        return [
            *super().get_urlpatterns(),
            path("chiffres/", CountsView.as_view(), name="chiffres"),
            path("cles/", key_desk.KeysView.as_view(), name="cles"),
            path("cles/nouvelle/", key_desk.MakeView.as_view(), name="nouvelle_cle"),
            path("cles/<int:pk>/remplacer/", key_desk.ResealView.as_view(), name="remplacer"),
            path("ouvrir/", key_desk.UnlockView.as_view(), name="ouvrir"),
            path("fermer/", key_desk.LockView.as_view(), name="fermer"),
            path("piece/<int:pk>/", acts.FileView.as_view(), name="piece"),
            *(
                path(f"{name}/<int:pk>/", view.as_view(), name=name)
                for name, view in by_number.items()
            ),
        ]
