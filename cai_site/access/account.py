"""The second factor in « Compte »."""

from django import forms

from wagtail.admin.views.account import BaseSettingsPanel

from .models import Authenticator, RecoveryDevice


class SecondFactorPanel(BaseSettingsPanel):
    """What a member has, and the way to the screens that change it; there is nothing to save."""

    name = "second_factor"
    title = "Se connecter avec un code"
    order = 600
    template_name = "access/admin/account_panel.html"

    def get_form(self) -> forms.Form:
        return forms.Form()

    def get_context_data(self) -> dict:
        return {"current": Authenticator.of(self.user), "left": RecoveryDevice.left(self.user)}
