"""The search form: every value is optional, none is ever refused."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..listings import FilterForm
from .kinds import all_kinds
from .query import tidy


class WordsField(forms.CharField):
    """What a visitor searches for; anything may be typed, `tidy` keeps what can be found."""

    def to_python(self, value) -> str:
        return tidy(super().to_python(value))


class SearchForm(FilterForm):
    """GET parameters of the search page: `q`, the words, and `type`, a kind of results."""

    q = WordsField(label=_("Rechercher sur le site"))
    type = forms.CharField()

    def clean_type(self) -> str:
        """A kind that exists, or "" for all."""
        slug = self.cleaned_data["type"]
        return slug if slug in all_kinds() else ""
