"""The one form of « Remplacer partout »: where the link must lead from now on."""

from django import forms
from django.core.exceptions import ValidationError

from wagtail.admin.widgets import AdminPageChooser
from wagtail.documents import get_document_model
from wagtail.documents.widgets import AdminDocumentChooser
from wagtail.models import Page

from .checking import verdict_on
from .models import LONGEST, Link
from .outside import Answer
from .walk import Target


class NewTargetForm(forms.Form):
    """Base of the form for each kind of link; `target` is what was chosen."""

    def __init__(self, link: Link, *args, **kwargs):
        self.link = link
        super().__init__(*args, **kwargs)

    @property
    def target(self) -> Target:
        """Where the link leads from now on."""
        return Target(self.link.kind, str(self.cleaned_data["new"].pk))

    def clean_new(self):
        """Raise ValidationError for what the link leads to already."""
        new = self.cleaned_data["new"]
        if self.link.target == str(getattr(new, "pk", new)):
            raise ValidationError("C’est déjà la cible de ce lien.")
        return new


class NewAddressForm(NewTargetForm):
    """Another address, tried before anything is replaced."""

    new = forms.URLField(
        label="Nouvelle adresse",
        assume_scheme="https",
        max_length=LONGEST,
        help_text="Exemple : https://www.unia.be/fr. Le site l’essaie avant de remplacer.",
        widget=forms.URLInput(attrs={"autofocus": True, "autocomplete": "off"}),
    )
    anyway = forms.BooleanField(
        label="Remplacer quand même", required=False, widget=forms.HiddenInput
    )

    @property
    def target(self) -> Target:
        return Target(self.link.kind, self.cleaned_data["new"])

    def clean(self) -> dict:
        """Try the address. Raises ValidationError where nothing answers, unless told otherwise."""
        cleaned = super().clean()
        if new := cleaned.get("new"):
            self.verdict = verdict_on(new)
            answers = self.verdict.answer in {Answer.FINE, Answer.DOUBTFUL}
            if not answers and not cleaned["anyway"]:
                self.fields["anyway"].widget = forms.CheckboxInput()
                self.add_error("new", f"Cette adresse ne marche pas : {self.verdict.reason}.")
        return cleaned


class NewPageForm(NewTargetForm):
    """Another page of the site."""

    new = forms.ModelChoiceField(
        label="Nouvelle page",
        queryset=Page.objects.filter(live=True, depth__gt=1),
        widget=AdminPageChooser,
        help_text="Une page publiée de ce site.",
    )


class NewDocumentForm(NewTargetForm):
    """Another document of the library."""

    new = forms.ModelChoiceField(
        label="Nouveau document",
        queryset=get_document_model().objects.all(),
        widget=AdminDocumentChooser,
        help_text="Un fichier de la médiathèque.",
    )


FORMS = {
    Link.Kind.ADDRESS: NewAddressForm,
    Link.Kind.PAGE: NewPageForm,
    Link.Kind.DOCUMENT: NewDocumentForm,
}
