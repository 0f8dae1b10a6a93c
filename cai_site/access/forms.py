"""What staff type to come in: a code, or the address of a lost password."""

import math

from django import forms
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.crypto import salted_hmac

from wagtail.admin.forms.auth import LoginForm, PasswordResetForm

from django_otp import verify_token

from cai_site.core.spoken_codes import tidy
from cai_site.core.visitor_forms import within_limit

from .models import Authenticator, RecoveryDevice

DIGITS = 6
# Mails to one address; more would only annoy whoever did not ask for them.
MAILS, MAILS_WITHIN = 5, 3600  # seconds


class StaffLoginForm(LoginForm):
    """Wagtail's, whose label of the password is in English in every language."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].label = "Mot de passe"


class CodeField(forms.CharField):
    """A code, however it was grouped; without spaces and dashes."""

    widget = forms.TextInput(
        attrs={
            "autocomplete": "one-time-code",
            "autocapitalize": "characters",
            "spellcheck": "false",
        }
    )

    def __init__(self, **kwargs):
        kwargs.setdefault("error_messages", {"required": "Écrivez le code."})
        super().__init__(max_length=40, **kwargs)

    def to_python(self, value) -> str:
        return tidy(super().to_python(value))


class EnrolForm(forms.Form):
    """The first code of an application, which shows that it has the key."""

    code = CodeField(
        label="Code à six chiffres", help_text="Le code que l’application montre en ce moment."
    )


class CodeForm(forms.Form):
    """A code of the application or a recovery code; once valid, `device` is what it belongs to."""

    code = CodeField(
        label="Code", help_text="Les six chiffres de votre application, ou un code de secours."
    )

    def __init__(self, *args, user, **kwargs):
        self.user, self.device = user, None
        super().__init__(*args, **kwargs)
        # Not where there are instructions to read first.
        self.fields["code"].widget.attrs["autofocus"] = True

    def clean_code(self) -> str:
        code = self.cleaned_data["code"]
        is_short = len(code) == DIGITS and code.isdecimal()
        device = (Authenticator if is_short else RecoveryDevice).objects.filter(user=self.user)
        device = device.first()
        if device and device.locked_until:
            raise ValidationError(
                f"Trop d’essais. Attendez {_duration(device.locked_until)}, puis réessayez.",
                code="wait",
            )
        self.device = device and verify_token(self.user, device.persistent_id, code)
        if not self.device:
            raise ValidationError(
                "Ce code n’est pas valable. Attendez le code suivant de votre application, ou "
                "prenez un code de secours qui n’a pas encore servi.",
                code="invalid",
            )
        return code


def _duration(until) -> str:
    """How long there is to wait, in words."""
    seconds = max(1, math.ceil((until - timezone.now()).total_seconds()))
    if seconds < 60:
        return f"{seconds}\u00a0seconde{'s' if seconds > 1 else ''}"
    minutes = math.ceil(seconds / 60)
    return f"{minutes}\u00a0minute{'s' if minutes > 1 else ''}"


class StaffPasswordResetForm(PasswordResetForm):
    """Wagtail's form, which sends no flood of mails; its answer is the same for everybody."""

    def save(self, *args, request=None, **kwargs) -> None:
        if within_limit(request, "password-reset") and self._may_receive():
            super().save(*args, request=request, **kwargs)

    def _may_receive(self) -> bool:
        address = self.cleaned_data["email"].lower()
        digest = salted_hmac("cai_site.access.mails", address, algorithm="sha256").hexdigest()
        key = f"password-reset:{digest}"
        cache.add(key, 0, MAILS_WITHIN)
        try:
            return cache.incr(key) <= MAILS
        except ValueError:  # no cache, or just expired
            return True
