"""What a visitor fills in to write to the Centre: two fields required, one way to answer."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cai_site.core.visitor_forms import LineField, LinesField, VisitorForm

from ..pages import ContactReason
from .models import MESSAGE_LENGTH

MIN_DIGITS = 8  # of a telephone number


class ContactForm(VisitorForm):
    """A message, why it is written, and how to answer: by mail or by phone, a name at will.

    `reasons` are those of the contact page; without any, nobody is asked for one.
    """

    reason = forms.TypedChoiceField(
        label=_("Votre demande"),
        error_messages={
            "required": _("Choisissez une demande : elle arrive ainsi au bon service."),
            "invalid_choice": _("Cette demande n’existe plus. Choisissez-en une autre."),
        },
    )
    message = LinesField(
        label=_("Votre message"),
        max_length=MESSAGE_LENGTH,
        help_text=_("N’écrivez rien sur votre santé ou votre dossier : nous en parlerons."),
        error_messages={"required": _("Écrivez votre message.")},
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    email = forms.EmailField(
        label=_("Adresse de courriel"),
        required=False,
        max_length=254,
        help_text=_("Un courriel ou un téléphone suffit. Exemple : prenom@exemple.be"),
        error_messages={
            "invalid": _("Cette adresse n’est pas complète. Exemple : prenom@exemple.be"),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    phone = LineField(
        label=_("Téléphone"),
        required=False,
        max_length=30,
        help_text=_("Exemple : 0470 00 00 00"),
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    name = LineField(
        label=_("Prénom et nom"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )

    def __init__(self, *args, reasons: list[ContactReason], **kwargs):
        super().__init__(*args, **kwargs)
        self.reasons = {str(reason.pk): reason for reason in reasons}
        if reasons:
            labels = [(key, reason.label) for key, reason in self.reasons.items()]
            self.fields["reason"].choices = [("", _("Choisissez")), *labels]
        else:
            del self.fields["reason"]

    def clean_phone(self) -> str:
        """Raise ValidationError for what nobody can dial."""
        phone = self.cleaned_data["phone"]
        if phone and sum(character.isdigit() for character in phone) < MIN_DIGITS:
            raise ValidationError(_("Ce numéro n’est pas complet. Exemple : 0470 00 00 00"))
        return phone

    def clean(self) -> dict:
        """Raise ValidationError where nobody could answer."""
        if not {"email", "phone"} & self.errors.keys() and not (
            self.cleaned_data.get("email") or self.cleaned_data.get("phone")
        ):
            words = _("Écrivez une adresse de courriel ou un téléphone : nous pourrons répondre.")
            self.add_error("email", words)
        return super().clean()

    @property
    def written(self) -> dict:
        """The fields of a `ContactMessage`, once valid."""
        reason = self.reasons.get(self.cleaned_data.get("reason", ""))
        return {
            **{name: self.cleaned_data[name] for name in ("message", "email", "phone", "name")},
            "reason": reason,
            "reason_label": reason.label if reason else "",
            "service": reason.service if reason else None,
        }
