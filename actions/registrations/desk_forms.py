"""What staff fill in about the registrations of a session."""

from django import forms

from cai_site.core.visitor_forms import LineField, clean_line

from .booking import Person
from .models import Registration


class PersonForm(forms.ModelForm):
    """Somebody who registers by phone or by mail; the address may be unknown."""

    class Meta:
        model = Registration
        fields = ["name", "email", "phone", "organisation", "needs", "note"]

    def clean(self) -> dict:
        """One line each, as in the form of visitors."""
        return {name: clean_line(value or "") for name, value in super().clean().items()}

    def validate_constraints(self) -> None:
        """Left to `booking`, which holds the lock."""

    @property
    def person(self) -> Person:
        """What was filled in, once valid."""
        return Person(**{name: self.cleaned_data[name] for name in Person.__dataclass_fields__})


class MessageForm(forms.Form):
    """A mail to everybody of a session."""

    subject = LineField(
        label="Objet",
        max_length=150,
        help_text="Exemple : « Changement de salle ». Le titre de la formation est ajouté.",
    )
    text = forms.CharField(
        label="Message",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Sans formule de politesse : « Bonjour » et le nom du Centre sont ajoutés.",
    )
    to_waiting = forms.BooleanField(
        label="Écrire aussi aux personnes en liste d’attente",
        required=False,
        help_text="Sinon, seules les personnes qui ont une place reçoivent le message.",
    )

    @property
    def message(self) -> dict:
        """The arguments of `mails.message`."""
        return {name: self.cleaned_data[name] for name in ("subject", "text", "to_waiting")}
