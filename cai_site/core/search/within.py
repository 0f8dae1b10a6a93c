"""Searching inside of a list: the words of its filter form, and the entries that have them."""

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wagtail.search.backends import get_search_backend

from . import french
from .query import tidy
from .synonyms import concepts

MAX_FOUND = 1000  # entries that a search keeps of a list: more than anybody reads


class ListWordsField(forms.CharField):
    """Words to find in a list; what says nothing (« le », « ?! ») is told and ignored."""

    widget = forms.TextInput(attrs={"type": "search", "maxlength": french.MAX_QUERY_LENGTH})
    default_error_messages = {
        "nothing_to_find": _("Ces mots ne disent rien de précis : ils ont été ignorés."),
    }

    def to_python(self, value) -> str:
        typed = super().to_python(value)
        words = tidy(typed)
        if typed and not french.query_terms(words):
            raise ValidationError(self.error_messages["nothing_to_find"], "nothing_to_find")
        return words


def having(items, words: str):
    """The entries of the queryset `items` that have every word or its synonyms, in its order.

    Two queries, for `MAX_FOUND` hits at most. Raises DatabaseError, as the backend does.
    """
    model_type = ContentType.objects.get_for_model(items.model, for_concrete_model=False).pk

    def wanted(entry: str) -> Q:
        return Q(**{f"{entry}content_type_id": model_type})

    found = get_search_backend().best_entries(concepts(words), wanted, MAX_FOUND)
    return items.filter(pk__in=[int(entry.object_id) for entry in found])
