"""The closed lists of the directory: what kinds of service, which languages, when."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cai_site.core.media import DocumentLanguage


class YesNoUnknown(models.TextChoices):
    """An answer that may be unknown: an unknown fact is never shown as a no."""

    YES = "oui", _("Oui")
    NO = "non", _("Non")
    UNKNOWN = "inconnu", _("À compléter")


class ServiceKind(models.TextChoices):
    """What a service does, as a visitor would ask for it."""

    FRENCH = "francais", _("Cours de français")
    WELCOME = "accueil", _("Accueil et orientation")
    LEGAL = "juridique", _("Aide juridique et séjour")
    SOCIAL = "social", _("Aide sociale et matérielle")
    HOUSING = "logement", _("Logement")
    WORK = "emploi", _("Emploi et formation")
    HEALTH = "sante", _("Santé")
    SCHOOL = "ecole", _("École et enfance")
    INTERPRETING = "interpretariat", _("Interprétariat et traduction")
    REPORTING = "discrimination", _("Signaler une discrimination")
    TOOLS = "outils", _("Outils et formations pour les professionnels")
    MEETING = "rencontre", _("Rencontres et loisirs")


# ISO 639-1; French Belgian sign language has a code in ISO 639-3 only.
SPOKEN_LANGUAGES = [
    *(
        (code, label)
        for code, label in DocumentLanguage.choices
        if code != DocumentLanguage.MULTIPLE
    ),
    ("sq", _("albanais")),
    ("am", _("amharique")),
    ("ku", _("kurde")),
    ("ln", _("lingala")),
    ("pl", _("polonais")),
    ("pt", _("portugais")),
    ("ro", _("roumain")),
    ("sw", _("swahili")),
    ("sfb", _("langue des signes (LSFB)")),
]
EVENING, WEEKEND, DAYTIME = "soir", "week-end", "journee"
TIMES = [
    (DAYTIME, _("En journée")),
    (EVENING, _("Le soir")),
    (WEEKEND, _("Le week-end")),
]
FRENCH_LEVELS = [
    ("alpha", _("Alpha (apprendre à lire et à écrire)")),
    ("a1", _("A1 (débutant)")),
    ("a2", _("A2")),
    ("b1", _("B1")),
    ("b2", _("B2")),
    ("c1", _("C1 et plus")),
    ("ran", _("Remise à niveau (RàN)")),
]


def labels(codes: list[str], vocabulary: list[tuple[str, str]], separator: str = ", ") -> str:
    """Codes in words, separated by commas; unknown codes are left out."""
    words = dict(vocabulary)
    return separator.join(str(words[code]) for code in codes if code in words)


def names_in(row: models.Model, name: str) -> list[str]:
    """The names in a list of a row; `downloads.read` gives thousands of rows theirs at once."""
    known = getattr(row, "names", {})
    return known[name] if name in known else [each.name for each in getattr(row, name).all()]


def known_answer(answer: str) -> str:
    """« Oui » or « Non » in words; "" when nobody knows."""
    return "" if answer == YesNoUnknown.UNKNOWN else str(YesNoUnknown(answer).label)
