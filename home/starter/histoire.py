"""The history of the Centre."""

from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import prose, source, text

from .evenements import EVENTS

HISTORY = StarterPage(
    "/presentation/histoire-du-centre/",
    "home.HistoirePage",
    "Histoire du Centre",
    {
        "introduction": (
            "Le Centre d’action interculturelle (C.A.I.) est né en 1983, sous un autre nom. "
            "Voici les dates qui ont compté, jusqu’au colloque des 40 ans en 2025."
        ),
        "search_description": (
            "L’histoire du C.A.I. de Namur en une frise : de la création du Centre en 1983 au "
            "colloque des 40 ans en 2025."
        ),
        "owner_service": "service:communication",
        "events": EVENTS,
        "body": [
            text("""
                <h2>Trois périodes</h2>
                <p>Le Centre commence comme lieu de cours, de rencontre et d’information. En 1997,
                il devient un centre régional d’intégration (CRI). En 1998, il choisit son nom
                actuel et l’approche interculturelle.</p>
                <h2>Un livre</h2>
                <p>Un livre raconte ces 40 ans :
                <i>Au confluent de l’intégration et de l’interculturalité</i>. Voyez
                <a href="https://editeurssinguliers.be/livre/au-confluent-de-lintegration-et-de-linterculturalite">la
                fiche du livre chez Les Éditeurs singuliers</a>.</p>
            """),
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Une date à confirmer",
                    "text": prose("""
                        <p>Nos sources datent la création de 1983. Le Centre a pourtant fêté ses
                        40 ans en 2025. L’année de fondation est à confirmer.</p>
                    """),
                },
            ),
        ],
        "sources": [
            source(
                "cainamur.be, création du Centre",
                "https://cainamur.be/1983_creation_cscin/",
                note="Année de fondation à confirmer : 40 ans fêtés en 2025.",
            ),
            source("cainamur.be, notre histoire", "https://cainamur.be/notre-histoire"),
            source(
                "Les Éditeurs singuliers, livre des 40 ans",
                "https://editeurssinguliers.be/livre/au-confluent-de-lintegration-et-de-linterculturalite",
            ),
        ],
    },
)
