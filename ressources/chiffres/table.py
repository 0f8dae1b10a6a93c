"""The table of figures: the same columns whether it leaves the site or comes in."""

from cai_site.core.imports.tables import Column

from .indicators import Indicator, IndicatorValue, plain_number

COLUMNS = [
    Column(
        "slug",
        "Identifiant",
        example="part-etrangers",
        help_text="L’identifiant de l’indicateur, s’il est déjà sur le site.",
    ),
    Column(
        "name",
        "Indicateur",
        example="Part de personnes étrangères",
        help_text="Son nom\u00a0: il suffit quand l’identifiant manque.",
    ),
    Column(
        "topic",
        "Sujet",
        example="Population",
        help_text="Pour créer un indicateur\u00a0: le groupe de la page Chiffres.",
    ),
    Column("unit", "Unité", example="%", help_text="Pour créer un indicateur."),
    Column(
        "definition",
        "Définition",
        example="Personnes sans nationalité belge, sur 100 habitants.",
        help_text="Pour créer un indicateur.",
    ),
    Column(
        "territory",
        "Territoire",
        example="Sambreville",
        help_text="Commune, province, Région ou pays\u00a0; le code INS suffit aussi.",
        aliases=("commune",),
    ),
    Column(
        "nis_code",
        "Code INS",
        example="92137",
        help_text="Le code de Statbel, pour un territoire sans confusion.",
        aliases=("ins", "nis"),
    ),
    Column("year", "Année", required=True, example="2021", help_text="Quatre chiffres."),
    Column(
        "date_label",
        "Date précise",
        example="au 1er janvier 2021",
        help_text="Si l’année ne suffit pas.",
    ),
    Column(
        "breakdown",
        "Précision",
        example="femmes",
        help_text="Ce qui distingue cette valeur des autres de l’année.",
    ),
    Column(
        "value",
        "Valeur",
        required=True,
        example="8,16",
        help_text="Le nombre seul, avec trois décimales au plus.",
    ),
    Column(
        "source",
        "Source",
        required=True,
        example="CAIstiques 2021",
        help_text="Une valeur sans source ne s’importe pas.",
    ),
    Column(
        "source_url",
        "Adresse de la source",
        example="https://www.discri.be",
        help_text="L’adresse de la page ou du document.",
        aliases=("lien", "url"),
    ),
    Column("note", "Remarque", help_text="Ce qu’il faut savoir pour bien lire."),
    Column(
        "verified_on",
        "Vérifié le",
        example="31/01/2024",
        help_text="Laissez vide si personne n’a vérifié.",
    ),
]
TITLES = [column.title for column in COLUMNS]


def row_of(indicator: Indicator, value: IndicatorValue) -> list[str]:
    """A value as a row of `COLUMNS`."""
    return [
        indicator.slug,
        indicator.name,
        str(indicator.get_topic_display()),
        indicator.unit,
        indicator.definition,
        value.territory.name,
        value.territory.nis_code,
        str(value.year),
        value.date_label,
        value.breakdown,
        plain_number(value.value).replace(".", ","),
        value.source,
        value.source_url,
        value.note,
        value.verified_on.isoformat() if value.verified_on else "",
    ]
