"""Figures about the people and the operators that the Centre works with."""

from .figures import CAISTIQUES, PRESS, indicator, value

ACCOMPANIED = (
    ("504", "pour le parcours d’intégration"),
    ("324", "pour la nationalité"),
    ("143", "pour l’insertion socioprofessionnelle"),
    ("43", "pour une démarche sociale"),
    ("578", "femmes"),
    ("447", "hommes"),
    ("985", "de pays hors Union européenne"),
)

COUNTRIES = "À confirmer : la source ne dit pas si tous les publics du C.A.I. sont comptés."
INDICATORS = [
    indicator(
        "personnes-accompagnees",
        "Personnes accompagnées par le C.A.I.",
        unit="personnes",
        topic="centre",
        definition="Personnes que le service Accompagnement a suivies pendant l’année. Les "
        "détails publiés n’atteignent pas toujours le total.",
        themes=["migrations", "sociojuridique"],
        order=1,
        values=[
            value("1046", CAISTIQUES, year=2021),
            *(
                value(number, CAISTIQUES, year=2021, breakdown=breakdown)
                for number, breakdown in ACCOMPANIED
            ),
            value(
                "345",
                PRESS,
                year=2021,
                breakdown="pour la nationalité",
                note="La presse cite 345 dossiers, les CAIstiques 324.",
            ),
        ],
    ),
    indicator(
        "premiers-pays",
        "Premiers pays des personnes accompagnées",
        unit="personnes",
        topic="centre",
        definition="Les deux pays les plus représentés parmi les personnes accompagnées.",
        themes=["migrations"],
        order=2,
        values=[
            value(number, CAISTIQUES, year=2021, breakdown=country, note=COUNTRIES)
            for number, country in (("81", "Syrie"), ("73", "Maroc"))
        ],
    ),
    indicator(
        "primo-arrivants-suivis",
        "Personnes primo-arrivantes suivies",
        unit="personnes",
        topic="parcours",
        definition="Personnes arrivées depuis peu, pour qui le parcours est obligatoire.",
        themes=["citoyennete"],
        order=1,
        values=[
            value(number, PRESS, year=year)
            for number, year in (("323", 2021), ("344", 2020), ("422", 2019))
        ],
    ),
    indicator(
        "parcours-hors-obligation",
        "Personnes qui suivent le parcours sans obligation",
        unit="personnes",
        topic="parcours",
        definition="Personnes qui suivent librement le parcours d’intégration.",
        themes=["citoyennete"],
        order=2,
        values=[value(number, PRESS, year=year) for number, year in (("523", 2021), ("313", 2016))],
    ),
    indicator(
        "operateurs-partenaires",
        "Opérateurs qui collaborent avec le C.A.I.",
        unit="opérateurs",
        topic="parcours",
        definition="Associations et services qui donnent des cours ou des formations.",
        themes=["fle-alpha-ran", "citoyennete"],
        order=3,
        values=[value("37", PRESS, year=2021)],
    ),
]
