"""What a visitor fills in to register: five fields, two of them required."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cai_site.core.visitor_forms import LineField, VisitorForm

from .booking import Person


class RegistrationForm(VisitorForm):
    """A place in one session, for one person."""

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
    needs = LineField(
        label=_("De quoi avez-vous besoin pour participer ?"),
        required=False,
        max_length=300,
        help_text=_("Exemple : un accès sans marche. N’écrivez rien sur votre santé."),
    )

    @property
    def person(self) -> Person:
        """What was filled in, once valid."""
        return Person(**{name: self.cleaned_data[name] for name in Person.__dataclass_fields__})
