"""The filters of the lists of this section."""

from django.apps import apps
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from cai_site.core.listings import ChoiceFilter, FilterForm
from cai_site.core.media import DocumentLanguage
from cai_site.core.search.within import ListWordsField
from thematiques.vocabulary import audience_choices, theme_choices

FIRST_YEAR = 1900
ON_LOAN = "oui"  # the choice of the filter « Prêt »


def _theme():
    return ChoiceFilter(label=_("Thème"), choices=theme_choices, all_label=_("Tous les thèmes"))


def _audience():
    return ChoiceFilter(
        label=_("Public"), choices=audience_choices, all_label=_("Tous les publics")
    )


def _kinds(model: str):
    return lambda: apps.get_model("ressources", model).Kind.choices


def publication_years() -> list[tuple[str, str]]:
    """The years that a publication may be of, newest first; counts leave those that are not."""
    return [(str(year), str(year)) for year in range(localdate().year + 1, FIRST_YEAR - 1, -1)]


def topic_choices() -> list[tuple[str, str]]:
    """The groups of the figures page."""
    return apps.get_model("ressources", "Indicator")._meta.get_field("topic").choices


class PublicationFilterForm(FilterForm):
    """Words, theme, type, year, audience, language, loan."""

    q = ListWordsField(label=_("Mots"))
    theme = _theme()
    type = ChoiceFilter(
        label=_("Type"), choices=_kinds("Publication"), all_label=_("Tous les types")
    )
    annee = ChoiceFilter(
        label=_("Année"), choices=publication_years, all_label=_("Toutes les années")
    )
    public = _audience()
    langue = ChoiceFilter(
        label=_("Langue"), choices=DocumentLanguage.choices, all_label=_("Toutes les langues")
    )
    pret = ChoiceFilter(
        label=_("Prêt"),
        choices=[(ON_LOAN, _("En prêt au Centre"))],
        all_label=_("Tout, en prêt ou non"),
    )


class ActuFilterForm(FilterForm):
    """Kind and theme."""

    type = ChoiceFilter(label=_("Type"), choices=_kinds("Actu"), all_label=_("Tous les types"))
    theme = _theme()


class ChiffresFilterForm(FilterForm):
    """Topic and theme."""

    sujet = ChoiceFilter(label=_("Sujet"), choices=topic_choices, all_label=_("Tous les sujets"))
    theme = _theme()
