"""The directory as a table: the same columns are taken away and imported."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import get_language

from cai_site.core.imports.tables import Column

from .organisation import Organisation
from .vocabulary import SPOKEN_LANGUAGES, YesNoUnknown, labels

CHOICES = {"kind": Organisation.Kind, "free": YesNoUnknown, "step_free": YesNoUnknown}
# Names of languages and themes hold commas.
SEPARATOR = "; "
SEPARATED = "Un point-virgule entre deux."
# The columns that hold several names.
SEVERAL = ("municipalities", "themes", "audiences")


@dataclass(frozen=True)
class Cell:
    """A column and what an organisation writes in it.

    `field` is the field that an import fills; "" for what the table only shows.
    """

    column: Column
    read: Callable[[Organisation], str]
    field: str = ""


def _plain(field: str, title: str, example: str, help_text: str, **known) -> Cell:
    """A column of a text or a choice, written as it is stored or in its words."""
    column = Column(field, title, example=example, help_text=help_text, **known)
    return Cell(column, lambda entry: _words(entry, field), field)


def _words(entry: Organisation, field: str) -> str:
    value = getattr(entry, field)
    if isinstance(value, bool):
        return "oui" if value else "non"
    if field in CHOICES:
        return _label(field, value, get_language())
    return "" if value is None else str(value)


@lru_cache
def _label(field: str, value: str, language: str) -> str:
    """A choice in words of the language being read: every row asks for the same few."""
    return str(CHOICES[field](value).label)


def _several(field: str, title: str, example: str, help_text: str) -> Cell:
    """A column of names separated by semicolons; `downloads.read` gives an entry its `names`."""
    column = Column(field, title, example=example, help_text=help_text)
    return Cell(column, lambda entry: SEPARATOR.join(entry.names[field]), field)


def _shown(name: str, title: str, read: Callable[[Organisation], str]) -> Cell:
    """A column that is only read: an import leaves it aside."""
    column = Column(name, title, help_text="Pour la lecture\u00a0: l’import n’en tient pas compte.")
    return Cell(column, read)


CELLS = [
    _plain("slug", "Identifiant", "unia", "Nom court de l’adresse. Vide\u00a0: d’après le nom."),
    _plain("name", "Nom", "Unia", "À remplir pour une nouvelle organisation."),
    _plain("kind", "Type", "Association", "À remplir pour une nouvelle organisation."),
    _plain("services", "Description", "On y apprend le français.", "En phrases courtes."),
    _shown(
        "offers", "Services", lambda entry: " | ".join(offer.title for offer in entry.offers.all())
    ),
    _plain("address", "Adresse", "rue de Fer 1, 5000 Namur", "Rue, numéro, code postal, localité."),
    _plain("municipality", "Commune du siège", "Namur", "Une des 38 communes."),
    _plain("covers_province", "Toute la province", "oui", "Oui ou non."),
    _several(
        "municipalities",
        "Communes desservies",
        "Namur; Gembloux",
        SEPARATED,
    ),
    _plain("latitude", "Latitude", "50,46741", "Degrés décimaux (WGS 84)."),
    _plain("longitude", "Longitude", "4,86720", "Degrés décimaux (WGS 84)."),
    _shown(
        "hours",
        "Horaire",
        lambda entry: "; ".join(f"{days}, {hours}" for days, hours in entry.opening.week),
    ),
    _plain("opening_hours", "Remarque sur l’horaire", "fermé en juillet", "En quelques mots."),
    _plain("phone", "Téléphone", "081 00 00 00", "Numéro du service."),
    _plain("email", "Courriel", "info@example.org", "Adresse du service, jamais d’une personne."),
    _plain("website", "Site", "https://www.unia.be/fr", "Adresse complète."),
    Cell(
        Column(
            "languages",
            "Langues",
            example="français; arabe",
            help_text=SEPARATED,
        ),
        lambda entry: labels(entry.languages, SPOKEN_LANGUAGES, separator=SEPARATOR),
        "languages",
    ),
    _plain("languages_note", "Remarque sur les langues", "interprète sur demande", "Facultative."),
    _plain("free", "Gratuit", "Oui", "Oui, Non ou À compléter."),
    _plain("step_free", "Accès sans marche", "Non", "Oui, Non ou À compléter."),
    _several("themes", "Thèmes", "Logement; Santé", "Noms ou identifiants des thèmes."),
    _several("audiences", "Publics", "Grand public", "Noms ou identifiants des publics."),
    _plain("source", "Source", "unia.be", "D’où vient l’information."),
    _plain("verified_on", "Vérifié le", "31/01/2026", "Date de la dernière vérification."),
    _shown("page", "Page", lambda entry: entry.url_below),
]
COLUMNS = [cell.column for cell in CELLS]
