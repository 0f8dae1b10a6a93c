"""What the second factor adds to the admin: its screens, « Compte », the list of members."""

from django.urls import include, path, reverse

from wagtail import hooks
from wagtail.admin.widgets.button import Button

from .account import SecondFactorPanel


@hooks.register("register_admin_urls")
def second_factor_urls() -> list:
    """The screens; what stands before them in the way is in middleware.py."""
    return [path("second-facteur/", include("cai_site.access.urls"))]


@hooks.register("register_account_settings_panel")
def second_factor_panel(request, user, profile) -> SecondFactorPanel:
    """The panel of « Compte »."""
    return SecondFactorPanel(request, user, profile)


@hooks.register("register_user_listing_buttons")
def reset_button(user, request_user):
    """« Retirer le second facteur », for superusers; one's own is changed in « Compte »."""
    if request_user.is_superuser and user != request_user:
        url = reverse("access:reset", args=[user.pk])
        yield Button("Retirer le second facteur", url=url, icon_name="key", priority=40)


@hooks.register("register_log_actions")
def log_actions(actions) -> None:
    """The words of the history of an account."""
    for action, label, message in (
        ("factor_enrolled", "Activer le second facteur", "Second facteur activé"),
        ("factor_removed", "Retirer le second facteur", "Second facteur retiré"),
        ("codes_renewed", "Renouveler les codes de secours", "Codes de secours renouvelés"),
        ("recovery_code_used", "Utiliser un code de secours", "Code de secours utilisé"),
    ):
        actions.register_action(f"access.{action}", label, message)
