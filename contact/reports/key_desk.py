"""The key of the team: made, tried, given for a while, replaced."""

from django import forms
from django.contrib import messages
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.generic import FormView, TemplateView, View

from cai_site.core.members import name_of

from .guard import DeskScreen, GuardedMixin
from .models import CaseKey
from .opening import reseal
from .receiving import tell_team
from .sealing import SealError, make_key
from .unlocking import LASTS, at_hand, find_key, forget, keep

SHORTEST = 16  # characters of a passphrase; four words are more
FEWEST_SIGNS = 8  # different ones
MAX_KEY_FILE = 20_000  # bytes: a page of text


class MakeForm(forms.Form):
    """The passphrase of a new key, twice."""

    passphrase = forms.CharField(
        label="Phrase de passe",
        min_length=SHORTEST,
        max_length=200,
        strip=False,
        help_text="Au moins quatre mots sans lien entre eux. Personne ne peut la retrouver.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"min_length": f"Écrivez au moins {SHORTEST} signes."},
    )
    again = forms.CharField(
        label="La même phrase, encore une fois",
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_passphrase(self) -> str:
        """Raise ValidationError for one that is guessed at once: a common one, a repetition."""
        passphrase = self.cleaned_data["passphrase"]
        if len(set(passphrase.casefold())) < FEWEST_SIGNS:
            raise ValidationError("Cette phrase se devine : prenez quatre mots sans lien.")
        validate_password(passphrase)
        return passphrase

    def clean_again(self) -> str:
        """Raise ValidationError where the two differ."""
        again = self.cleaned_data["again"]
        if again != self.cleaned_data.get("passphrase", again):
            raise ValidationError("Les deux phrases sont différentes.")
        return again


class UnlockForm(forms.Form):
    """The key file, or its text, and its passphrase."""

    key_file = forms.FileField(label="Fichier de la clé", required=False)
    key_text = forms.CharField(
        label="Ou le texte de ce fichier",
        required=False,
        max_length=MAX_KEY_FILE,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off", "spellcheck": "false"}),
    )
    passphrase = forms.CharField(
        label="Phrase de passe",
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )

    def clean(self) -> dict:
        """Find the key. Raises ValidationError for what opens nothing."""
        cleaned = super().clean()
        upload, text = cleaned.get("key_file"), cleaned.get("key_text", "")
        if upload and upload.size <= MAX_KEY_FILE:
            text = upload.read().decode(errors="replace")
        if not text:
            raise ValidationError("Choisissez le fichier de la clé, ou collez son texte.")
        if not self.errors:
            try:
                self.found = find_key(text, cleaned["passphrase"])
            except SealError as error:
                words = "Rien ne s’ouvre. Vérifiez le fichier et la phrase de passe."
                raise ValidationError(words) from error
        return cleaned


class KeyScreen(DeskScreen):
    """Base of the screens about keys."""

    header_icon = "key"
    page_title = "Clés des signalements"


class KeysView(KeyScreen, TemplateView):
    """The keys, what they are good for, and what to do when one is lost."""

    template_name = "contact/admin/report_keys.html"

    def get_context_data(self, **kwargs) -> dict:
        unlocked = at_hand(self.request)
        return super().get_context_data(
            keys=[(key, key.reports.count()) for key in CaseKey.objects.select_related("made_by")],
            current=CaseKey.current(),
            unlocked=unlocked,
            **kwargs,
        )


class MakeView(KeyScreen, FormView):
    """Make a key: its file is the answer, and is kept nowhere else."""

    template_name = "contact/admin/report_key_form.html"
    form_class = MakeForm
    page_title = "Nouvelle clé"

    def form_valid(self, form) -> HttpResponse:
        public_key, text = make_key(form.cleaned_data["passphrase"])
        key = CaseKey.objects.create(public_key=public_key, made_by=self.request.user)
        content = render_to_string("contact/admin/key_file.txt", {"key": key, "text": text})
        response = HttpResponse(content, content_type="text/plain; charset=utf-8")
        name = f"cle-signalements-{key.fingerprint}.txt"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


class UnlockView(KeyScreen, FormView):
    """Have the key at hand for a while; the first time proves that it works."""

    template_name = "contact/admin/report_unlock.html"
    form_class = UnlockForm
    page_title = "Ouvrir les signalements"

    def get_context_data(self, **kwargs) -> dict:
        minutes = LASTS.seconds // 60
        return super().get_context_data(minutes=minutes, **kwargs)

    def form_valid(self, form) -> HttpResponse:
        key, private_key = form.found
        if key.proven_at is None:
            key.proven_at = timezone.now()
            key.save(update_fields=["proven_at"])
            by = name_of(self.request.user)
            tell_team(f"case-key/{key.pk}", f"Nouvelle clé des signalements, essayée par {by}")
            messages.success(self.request, "La clé fonctionne : elle sert à partir de maintenant.")
        response = redirect("reports:cles" if key.retired_at else "reports:index")
        keep(self.request, response, key, private_key)
        return response


class LockView(GuardedMixin, View):
    """Lock again."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        response = redirect("reports:index")
        forget(request, response)
        messages.success(request, "Les signalements sont refermés.")
        return response


class ResealView(GuardedMixin, View):
    """Put the reports of an old key under the current one; the old one must be at hand."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        old, new, unlocked = get_object_or_404(CaseKey, pk=pk), CaseKey.current(), at_hand(request)
        if new is None or new.pk == old.pk:
            messages.error(request, "Créez et essayez d’abord la nouvelle clé.")
        elif not unlocked or unlocked.key_id != old.pk:
            messages.error(request, "Ouvrez d’abord les signalements avec l’ancienne clé.")
        else:
            try:
                number = reseal(old, unlocked.private_key, new)
            except SealError:
                messages.error(request, "Un signalement ne s’ouvre pas : rien n’a changé.")
            else:
                messages.success(request, f"{number} signalements sont passés à la nouvelle clé.")
        return redirect("reports:cles")
