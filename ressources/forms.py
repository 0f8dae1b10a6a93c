"""The filters of the lists of this section."""

from django.apps import apps
from django.utils.translation import gettext_lazy as _

from cai_site.core.communes_map import municipalities
from cai_site.core.listings import ChoiceFilter, FilterForm
from cai_site.core.media import DocumentLanguage
from thematiques.vocabulary import audience_choices, theme_choices


def _theme():
    return ChoiceFilter(label=_("Thème"), choices=theme_choices, all_label=_("Tous les thèmes"))


def _audience():
    return ChoiceFilter(
        label=_("Public"), choices=audience_choices, all_label=_("Tous les publics")
    )


def _kinds(model: str):
    return lambda: apps.get_model("ressources", model).Kind.choices


def publication_years() -> list[tuple[str, str]]:
    """The years that the library holds, newest first."""
    publications = apps.get_model("ressources", "Publication").objects.visible()
    years = publications.exclude(year=None).order_by("-year").values_list("year", flat=True)
    return [(str(year), str(year)) for year in years.distinct()]


def publication_languages() -> list[tuple[str, str]]:
    """The languages that the library has something in, in the order of `DocumentLanguage`."""
    publications = apps.get_model("ressources", "Publication").objects.visible()
    found = set(publications.order_by().values_list("language", flat=True).distinct())
    return [(code, label) for code, label in DocumentLanguage.choices if code in found]


def municipality_choices() -> list[tuple[str, str]]:
    """(slug, name) of the 38 municipalities."""
    return [(territory.slug, territory.name) for territory in municipalities()]


def topic_choices() -> list[tuple[str, str]]:
    """The groups of the figures page."""
    return apps.get_model("ressources", "Indicator")._meta.get_field("topic").choices


class PublicationFilterForm(FilterForm):
    """Theme, type, year, audience, language."""

    theme = _theme()
    type = ChoiceFilter(
        label=_("Type"), choices=_kinds("Publication"), all_label=_("Tous les types")
    )
    annee = ChoiceFilter(
        label=_("Année"), choices=publication_years, all_label=_("Toutes les années")
    )
    public = _audience()
    langue = ChoiceFilter(
        label=_("Langue"), choices=publication_languages, all_label=_("Toutes les langues")
    )


class ActuFilterForm(FilterForm):
    """Kind and theme."""

    type = ChoiceFilter(label=_("Type"), choices=_kinds("Actu"), all_label=_("Tous les types"))
    theme = _theme()


class ChiffresFilterForm(FilterForm):
    """Topic and theme."""

    sujet = ChoiceFilter(label=_("Sujet"), choices=topic_choices, all_label=_("Tous les sujets"))
    theme = _theme()
