"""The home page."""

from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import text

TRADES = [
    {
        "title": "Accompagner",
        "text": "Un entretien, des conseils, une aide pour vos démarches.",
        "page": "page:/actions/accompagnement/",
    },
    {
        "title": "Former",
        "text": "Des formations à la relation interculturelle.",
        "page": "page:/actions/formations/",
    },
    {
        "title": "Sensibiliser",
        "text": "Des rencontres et des outils contre le racisme.",
        "page": "page:/actions/sensibilisation/",
    },
    {
        "title": "Coordonner",
        "text": "Un réseau d’acteurs locaux qui travaillent ensemble.",
        "page": "page:/actions/reseau-actions-locales/",
    },
    {
        "title": "Interpeller",
        "text": "Des demandes claires au monde politique.",
        "page": "page:/actions/interpellation/",
    },
]

HOME = StarterPage(
    "/",
    "home.HomePage",
    "Accueil",
    {
        "headline": "Vivre ensemble, ça se construit",
        "introduction": (
            "Le Centre d’action interculturelle (C.A.I.) aide les personnes étrangères. Il "
            "soutient aussi les professionnels, dans toute la province de Namur."
        ),
        "search_description": (
            "Le C.A.I. accompagne les personnes étrangères, forme les professionnels et agit "
            "contre le racisme en province de Namur."
        ),
        "owner_service": "service:communication",
        "doors": [
            (
                "door",
                {
                    "variant": "arrive",
                    "title": "J’arrive en Belgique",
                    "text": "Nous vous aidons à comprendre vos démarches. C’est gratuit.",
                    "page": "page:/actions/parcours-d-integration/",
                },
            ),
            (
                "door",
                {
                    "variant": "racisme",
                    "title": "Je suis victime de racisme",
                    "text": "Victime ou témoin : voici qui peut vous aider.",
                    "page": "page:/aide-et-ecoute/",
                },
            ),
            (
                "door",
                {
                    "variant": "pro",
                    "title": "Je suis professionnel·le",
                    "text": "Apprenez à travailler avec des personnes de toutes cultures.",
                    "page": "page:/actions/formations/",
                },
            ),
            (
                "door",
                {
                    "variant": "chiffres",
                    "title": "Je cherche des chiffres",
                    "text": "Les chiffres de la province de Namur, avec leurs sources.",
                    "page": "page:/ressources/chiffres/",
                },
            ),
        ],
        "key_indicator": "indicator:personnes-accompagnees",
        "body": [
            ("cards", {"title": "Nos 5 métiers", "cards": TRADES}),
            text("""
                <h2>Où travaillons-nous ?</h2>
                <p>Nous travaillons dans toute la province de Namur. Elle compte 38 communes et
                3 arrondissements. Elle s’étend sur 3 666 km². Source :
                <a href="https://alterechos.be/namur-reacutefleacutechit-sur-laquonbspl-inburgering-agrave-la-wallonnenbspraquo">un
                article d’Alter Échos</a>.</p>
                <p>Vous pouvez nous rencontrer près de chez vous. Voyez
                <a href="page:/contact/bureau-d-accueil/">la liste de nos bureaux d’accueil</a>.</p>
            """),
        ],
    },
)
