"""The words that tie trainings, publications, figures, news and places together."""

from django.db import models
from django.utils.translation import get_language

from wagtail.models import TranslatableMixin
from wagtail.search import index


class Term(TranslatableMixin, index.Indexed, models.Model):
    """A word of the vocabulary; the slug is the same in every language."""

    name = models.CharField(
        "nom", max_length=100, help_text="En toutes lettres. Exemple : « Logement »."
    )
    slug = models.SlugField(
        "identifiant",
        max_length=60,
        help_text="Nom court dans les adresses. Exemple : « logement ».",
    )
    order = models.PositiveSmallIntegerField(
        "ordre", default=0, help_text="Place dans les listes : le plus petit d’abord."
    )

    panels = ["name", "slug", "order"]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name


class Theme(Term):
    """One of the Centre's themes; its page is the `ThematiquePage` that names it."""

    class Meta(Term.Meta):
        verbose_name = "thème"
        verbose_name_plural = "thèmes"
        constraints = [
            models.UniqueConstraint(fields=["slug", "locale"], name="unique_theme_slug"),
        ]


class Audience(Term):
    """Whom a training, a tool or a service is for."""

    class Meta(Term.Meta):
        verbose_name = "public"
        verbose_name_plural = "publics"
        constraints = [
            models.UniqueConstraint(fields=["slug", "locale"], name="unique_audience_slug"),
        ]


def theme_choices() -> list[tuple[str, str]]:
    """(slug, name) of every theme in the active language, for filters."""
    return _choices(Theme)


def audience_choices() -> list[tuple[str, str]]:
    """(slug, name) of every audience in the active language, for filters."""
    return _choices(Audience)


def _choices(model) -> list[tuple[str, str]]:
    terms = model.objects.filter(locale__language_code=get_language())
    return list(terms.values_list("slug", "name"))
