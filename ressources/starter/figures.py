"""Figures about the population, asylum and discrimination."""

from decimal import Decimal

from cai_site.core.starter.content import StarterSnippet
from thematiques.starter import origins

PROVINCE = "territory:province-de-namur"
WALLONIA = "territory:wallonie"
BELGIUM = "territory:belgique"
CAISTIQUES = (
    "CAIstiques 2021, sur discri.be",
    origins.CAISTIQUES_2021[1]["url"],
)
PRESS = ("La Dernière Heure, 4 août 2022", origins.PRESS_2022[1]["url"])
CENSUS = ("Census 2011", "https://census2011.fgov.be/data/fresult/foreigners-f_fr.html")
STATBEL = (
    "Statbel",
    "https://bestat.statbel.fgov.be/bestat/api/views/26c88cff-2890-46ed-92d9-f90db893a8d1/result/HTML",
)
NETWORK = (
    "La Libre, 19 septembre 2023",
    "https://lalibre.be/belgique/societe/2023/09/19/les-demandeurs-dasile-sont-majoritairement-accueillis-a-bruxelles-et-en-wallonie-KHHZ7XIB25CY5AXVG2K6KZSULE/",
)
RESETTLEMENT = (
    "cainamur.be, réinstallation (2020)",
    "https://cainamur.be/author/adminopenweb/page/18/",
)
HOUSING = ("Unia, chiffres repris par le Centre", "https://cainamur.be/logement/")
NEW_YEAR_2021 = {"year": 2021, "date_label": "au 1er janvier 2021"}


def value(
    number: str, source: tuple[str, str], *, year: int, territory: str = PROVINCE, **fields
) -> dict:
    """A value with its source, a pair (name, address)."""
    label, url = source
    return {
        "value": Decimal(number),
        "year": year,
        "territory": territory,
        "source": label,
        "source_url": url,
        **fields,
    }


def indicator(slug: str, name: str, *, themes: list[str], **fields) -> StarterSnippet:
    """An indicator; `themes` are slugs."""
    return StarterSnippet(
        f"indicator:{slug}",
        "ressources.Indicator",
        {"slug": slug, "name": name, "themes": [f"theme:{theme}" for theme in themes], **fields},
    )


INDICATORS = [
    indicator(
        "part-etrangers",
        "Part de personnes étrangères dans la population",
        unit="%",
        topic="population",
        definition="Personnes sans nationalité belge, sur 100 habitants.",
        themes=["migrations", "diversite"],
        order=1,
        values=[
            value("5.29", CAISTIQUES, **NEW_YEAR_2021),
            value("10.45", CAISTIQUES, territory=WALLONIA, **NEW_YEAR_2021),
            value("12.6", PRESS, territory=BELGIUM, **NEW_YEAR_2021),
            *(
                value(number, CAISTIQUES, territory=f"territory:{commune}", **NEW_YEAR_2021)
                for number, commune in (
                    ("8.93", "namur"),
                    ("8.16", "sambreville"),
                    ("6.85", "vresse-sur-semois"),
                    ("6.19", "gembloux"),
                )
            ),
            value("4.99", CENSUS, year=2011, note="Chiffre du recensement de 2011."),
        ],
    ),
    indicator(
        "part-etrangers-ue",
        "Part de personnes venues de l’Union européenne",
        unit="%",
        topic="population",
        definition="Personnes étrangères de l’Union européenne, sur 100 habitants de la province.",
        themes=["migrations"],
        order=2,
        values=[
            value("3.35", STATBEL, year=2021),
            value("3.15", STATBEL, year=2011),
        ],
    ),
    indicator(
        "places-accueil",
        "Places dans le réseau d’accueil",
        unit="places",
        topic="asile",
        definition="Places pour les personnes qui demandent une protection en Belgique.",
        themes=["asile"],
        order=1,
        values=[
            value("34271", NETWORK, year=2023, date_label="septembre 2023", territory=BELGIUM),
            value("26751", NETWORK, year=2019, date_label="janvier 2019", territory=BELGIUM),
        ],
    ),
    indicator(
        "places-reinstallation",
        "Places des centres Fedasil concernés par la réinstallation",
        unit="places",
        topic="asile",
        definition="Deux centres de la province recevaient des personnes réinstallées.",
        themes=["asile"],
        order=2,
        values=[
            value(
                number,
                RESETTLEMENT,
                year=2020,
                date_label="septembre 2020",
                breakdown=f"centre de {place}",
                note="À mettre à jour auprès de Fedasil.",
            )
            for number, place in (("583", "Florennes"), ("200", "Pondrôme"))
        ],
    ),
    indicator(
        "dossiers-logement-unia",
        "Dossiers d’Unia sur le logement",
        unit="dossiers",
        topic="discriminations",
        definition="Dossiers ouverts par Unia pour une discrimination au logement.",
        themes=["logement", "lutte-contre-le-racisme"],
        order=1,
        values=[
            value(
                "276",
                HOUSING,
                year=2019,
                territory=BELGIUM,
                note="La source ne précise pas le territoire : à confirmer.",
            ),
            value(
                "83",
                HOUSING,
                year=2019,
                territory=BELGIUM,
                breakdown="sur des critères dits raciaux",
                note="Soit 30 % des 276 dossiers.",
            ),
        ],
    ),
]
