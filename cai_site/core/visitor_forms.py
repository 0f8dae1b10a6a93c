"""What every form that visitors send has in common: no spam, no surveillance, no double.

A hidden field that people leave empty, a signed ticket that says when the form was shown and
makes a second click the same submission, and a limit by address that keeps no address
(reliability bar, B26). No third party, no cookie of its own, no JavaScript.
"""

import secrets
from datetime import timedelta

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from .limits import Limit, address_of

FASTEST = timedelta(seconds=2)
LONGEST = timedelta(hours=12)
# A whole service may sit behind one address; a machine sends hundreds.
PER_ADDRESS, WINDOW = 30, timedelta(minutes=10)
_SALT = "visitor-form"


def clean_line(text: str) -> str:
    """One line without control characters or doubled spaces."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


class LineField(forms.CharField):
    """A short text on one line, whatever was pasted into it."""

    def to_python(self, value) -> str:
        return clean_line(super().to_python(value))


class LinesField(forms.CharField):
    """A text on several lines, without control characters.

    Browsers count a line break once, and send two characters for it.
    """

    widget = forms.Textarea

    def to_python(self, value) -> str:
        lines = super().to_python(value).splitlines()
        return "\n".join(clean_line(line) for line in lines).strip()


class VisitorForm(forms.Form):
    """Base of the public forms. `ticket_id` is the same for every click on the same form.

    Refuses, in French, what a person can mend by sending again; keeps what was typed.
    """

    error_css_class = "has-error"
    use_required_attribute = False

    # The name attracts machines, and no browser fills it by itself.
    site_web_2 = forms.CharField(
        required=False,
        label=_("Laissez ce champ vide"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    ticket = forms.CharField(required=False, widget=forms.HiddenInput)

    default_messages = {
        "trap": _("Laissez vide le champ caché, puis envoyez à nouveau."),
        "ticket": _("Le formulaire est resté ouvert trop longtemps. Envoyez-le à nouveau."),
        "fast": _("C’était très rapide. Relisez, puis envoyez à nouveau."),
        "many": _("Beaucoup de demandes viennent d’arriver. Réessayez dans dix minutes."),
    }

    def __init__(self, data=None, *, request: HttpRequest, **kwargs):
        kwargs.setdefault("label_suffix", "")
        self.request = request
        self.ticket_id = ""
        super().__init__(data, **kwargs)
        self.fields["ticket"].initial = self.new_ticket()

    @staticmethod
    def new_ticket() -> str:
        """A fresh ticket: a random name, signed with the moment."""
        return signing.TimestampSigner(salt=_SALT).sign(secrets.token_urlsafe(12))

    def clean(self) -> dict:
        cleaned = super().clean()
        if problem := self._problem(cleaned):
            # The form that is shown again needs a ticket that holds.
            self.data = self.data.copy()
            self.data["ticket"] = self.new_ticket()
            raise ValidationError(self.default_messages[problem], code=problem)
        return cleaned

    def _problem(self, cleaned: dict) -> str:
        if cleaned.get("site_web_2"):
            return "trap"
        signer = signing.TimestampSigner(salt=_SALT)
        ticket = cleaned.get("ticket") or ""
        try:
            self.ticket_id = signer.unsign(ticket, max_age=LONGEST)
        except signing.BadSignature:
            return "ticket"
        try:
            signer.unsign(ticket, max_age=FASTEST)
        except signing.SignatureExpired:
            return "" if self.errors or within_limit(self.request, type(self).__name__) else "many"
        # Who forgot a field was fast as well; the form that comes back is slow enough.
        return "" if self.errors else "fast"

    @property
    def trap(self):
        """The field that people do not see."""
        return self["site_web_2"]

    @property
    def shown_fields(self) -> list:
        """The fields that people fill in."""
        hidden = {"site_web_2", "ticket"}
        return [field for field in self if field.name not in hidden]


class AnsweredForm(VisitorForm):
    """Base of the forms whose sender gets a mail: name, address, and two fields at will."""

    name = LineField(
        label=_("Prénom et nom"),
        max_length=120,
        error_messages={"required": _("Écrivez votre prénom et votre nom.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Adresse de courriel"),
        max_length=254,
        help_text=_("Nous y envoyons la confirmation. Exemple : prenom@exemple.be"),
        error_messages={
            "required": _("Écrivez votre adresse de courriel."),
            "invalid": _("Cette adresse n’est pas complète. Exemple : prenom@exemple.be"),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    phone = LineField(
        label=_("Téléphone"),
        required=False,
        max_length=30,
        help_text=_("Pour vous prévenir d’un changement de dernière minute."),
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    organisation = LineField(
        label=_("Organisation"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )


def within_limit(request: HttpRequest, form: str) -> bool:
    """Whether this address may send `form` once more."""
    return Limit(form, PER_ADDRESS, WINDOW).take(address_of(request))
