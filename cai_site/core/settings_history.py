"""Earlier states of the site settings: who changed what, compared, and given back (decision 0024).

Wagtail keeps a revision of each save of a setting that is a `RevisionMixin`; what it lacks are
the screens. Their addresses are those of the settings: the form here stands in Wagtail's place.
"""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import path, re_path, reverse

from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views import generic
from wagtail.admin.views.generic.mixins import RevisionsRevertMixin
from wagtail.contrib.settings.registry import SettingMenuItem
from wagtail.contrib.settings.views import EditView, get_setting_edit_handler
from wagtail.permissions import policy_registry

from .organisation import SiteSettings

EDIT, HISTORY, RESULTS = "wagtailsettings:edit", "settings_history", "settings_history_results"
REVERT, COMPARE = "settings_revert", "settings_compare"
NAMES = ("core", "sitesettings")
FIRST_STATE = "core.first_state"


def edit_url(settings: SiteSettings) -> str:
    """The form of the settings of a site."""
    return reverse(EDIT, args=[*NAMES, settings.site_id])


class SettingsEditView(EditView):
    """Wagtail's form, which leads to the history and keeps the state before the first change."""

    history_url_name = HISTORY

    def setup(self, request, *args, **kwargs) -> None:
        super().setup(request, *NAMES, *args, **kwargs)

    def get_success_buttons(self) -> list:
        """The way back, at once."""
        return [messages.button(self.get_history_url(), "Voir l’historique")]

    def save_instance(self) -> SiteSettings:
        before = SiteSettings.objects.get(pk=self.object.pk)
        if before.latest_revision_id is None:
            before.save_revision(clean=False, log_action=FIRST_STATE)
        return super().save_instance()


class SettingsRevertView(RevisionsRevertMixin, SettingsEditView):
    """The form filled with an earlier state: nothing changes before it is saved."""

    revisions_revert_url_name = REVERT
    success_message = "L’état choisi est de nouveau celui du site."

    def setup(self, request, pk: int, **kwargs) -> None:
        settings = get_object_or_404(SiteSettings, pk=pk)
        super().setup(request, pk=settings.site_id, **kwargs)

    def get_success_message(self) -> str:
        return self.success_message


class OfOneSiteMixin:
    """For those who may change the settings of this site."""

    model = SiteSettings

    def get_object(self, queryset=None) -> SiteSettings:
        settings = get_object_or_404(SiteSettings, pk=self.pk)
        policy = policy_registry.get_by_type(SiteSettings)
        if not policy.user_has_permission_for_instance(self.request.user, "change", settings):
            raise PermissionDenied
        return settings


class SettingsHistoryView(OfOneSiteMixin, generic.HistoryView):
    """Each change: who, when, and the way back."""

    any_permission_required = ["change"]
    history_url_name, history_results_url_name = HISTORY, RESULTS
    revisions_revert_url_name, revisions_compare_url_name = REVERT, COMPARE

    def get_edit_url(self, instance) -> str:
        return edit_url(instance)


class SettingsCompareView(OfOneSiteMixin, generic.RevisionsCompareView):
    """Two states side by side."""

    history_url_name = HISTORY

    def get_edit_handler(self):
        return get_setting_edit_handler(SiteSettings)

    def get_edit_url(self) -> str:
        return edit_url(self.object)


class AlertMenuItem(SettingMenuItem):
    """The alert and the hours in one click, for those who may change them."""

    def __init__(self):
        super().__init__(SiteSettings, icon="warning", order=255)
        self.label, self.name = "Alerte et horaires", "alerte"
        self.url += f"#{SiteSettings.ALERT_TAB}"


@hooks.register("register_log_actions")
def first_state(actions) -> None:
    """What the history calls the state before the first change."""
    actions.register_action(FIRST_STATE, "Garder l’état de départ", "État de départ")


@hooks.register("register_admin_menu_item")
def alert_menu_item() -> MenuItem:
    """In the menu itself, not under « Paramètres »: it is needed at once or not at all."""
    return AlertMenuItem()


@hooks.register("register_admin_urls", order=-1)
def settings_urls() -> list:
    """Before Wagtail's own address of the same form."""
    root = "settings/core/sitesettings"
    history = SettingsHistoryView
    states = r"(?P<revision_id_a>\d{1,18})/(?P<revision_id_b>\d{1,18}|latest)"
    return [
        path(f"{root}/<int:pk>/", SettingsEditView.as_view(), name="site_settings"),
        path(f"{root}/<int:pk>/historique/", history.as_view(), name=HISTORY),
        path(
            f"{root}/<int:pk>/historique/resultats/",
            history.as_view(results_only=True),
            name=RESULTS,
        ),
        path(
            f"{root}/<int:pk>/historique/<int:revision_id>/",
            SettingsRevertView.as_view(),
            name=REVERT,
        ),
        re_path(
            rf"^{root}/(?P<pk>\d{{1,18}})/historique/{states}/$",
            SettingsCompareView.as_view(),
            name=COMPARE,
        ),
    ]
