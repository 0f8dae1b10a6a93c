"""The issues of the collection « Coaxions » (2004–2019) that are known."""

from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import source
from thematiques.starter import origins

from .publication import CENTRE, publication

TITLE_TO_CONFIRM = (
    "Le titre affiché ici résume le sujet du cahier. Le titre exact et le nombre de pages sont à "
    "compléter."
)


def issue(slug: str, month: str, year: int, topic: str, summary: str, themes: list[str], **fields):
    """An issue of the collection, named after its topic."""
    return publication(
        f"coaxions-{year}-{slug}",
        f"Coaxions : {topic}",
        "revue",
        year=year,
        collection="Coaxions",
        themes=themes,
        audiences=["professionnels", "enseignants", "grand-public"],
        introduction=(f"Un cahier du {CENTRE}, paru en {month} {year}. {summary}"),
        search_description=(
            f"Cahier Coaxions du C.A.I. de Namur, {month} {year} : {topic}. Sujet, thèmes et "
            "manière de l’obtenir."
        ),
        about=[
            "« Coaxions » est la collection de cahiers du C.A.I. Elle a paru de 2004 à 2019.",
            TITLE_TO_CONFIRM,
        ],
        **{"sources": [origins.COAXIONS], **fields},
    )


PAGES: list[StarterPage] = [
    issue(
        "outils-de-diversite",
        "décembre",
        2004,
        "outils de diversité",
        "Il présente des outils pour travailler la diversité.",
        ["diversite", "interculturalite"],
    ),
    issue(
        "islam-dans-l-espace-public",
        "décembre",
        2006,
        "l’islam dans l’espace public",
        "Il aborde la place de l’islam dans l’espace public.",
        ["diversite", "interculturalite"],
    ),
    issue(
        "mediation-interculturelle",
        "mai",
        2007,
        "la médiation interculturelle",
        "Il explique la médiation interculturelle.",
        ["interculturalite"],
    ),
    issue(
        "immigration-marocaine-et-turque",
        "décembre",
        2014,
        "l’immigration marocaine et turque",
        "Il marque les 50 ans des accords avec le Maroc et la Turquie.",
        ["migrations"],
        sources=[
            source(
                "cainamur.be, 50 ans d’immigration marocaine et turque",
                "https://cainamur.be/coaxions-50-ans-immigration-marocaine-et-turque/",
            )
        ],
    ),
    issue(
        "travailleurs-etrangers",
        "juin",
        2015,
        "les travailleurs étrangers",
        "Il parle du travail des personnes étrangères.",
        ["migrations", "diversite"],
    ),
    issue(
        "nationalite",
        "juillet",
        2017,
        "la nationalité et le parcours d’intégration",
        "Il relie deux démarches : la nationalité et le parcours d’intégration.",
        ["sociojuridique", "citoyennete"],
    ),
    issue(
        "numero-de-janvier",
        "janvier",
        2018,
        "numéro de janvier 2018",
        "Son titre est à compléter.",
        [],
    ),
]
