"""The contact page and the eight reception offices, in very simple words (CEFR level A2)."""

from cai_site.core.starter.blocks import bullets, callout, glossary, paragraphs, section
from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import source

APPOINTMENT = source(
    "cainamur.be, accompagnement et bureaux",
    "https://cainamur.be/category/actions-services/page/18/",
    note="Numéro, horaire et lieux à confirmer : le texte date de la période du Covid.",
)
REASONS = (
    (
        "Je suis une personne étrangère et je cherche de l’aide",
        "Parcours d’intégration, nationalité, travail, démarches.",
        "accompagnement",
    ),
    (
        "Je veux suivre une formation",
        "Nous vous donnons les dates et le prix.",
        "formations",
    ),
    (
        "Je cherche un outil ou une exposition",
        "Nous vous disons ce qui est disponible.",
        "sensibilisation",
    ),
    (
        "Je suis journaliste",
        "Nous vous donnons des chiffres et des contacts.",
        "communication",
    ),
    (
        "Je veux travailler avec vous",
        "Commune, service public ou association : parlons de votre projet.",
        "coordination",
    ),
    ("J’ai une autre question", "Nous trouvons le bon service pour vous.", "accueil"),
)

CONTACT = StarterPage(
    "/contact/",
    "contact.ContactPage",
    "Contact",
    {
        "introduction": (
            "Vous voulez parler au Centre d’action interculturelle (C.A.I.) ? Choisissez votre "
            "question : vous voyez tout de suite qui contacter."
        ),
        "search_description": (
            "Contacter le C.A.I. de Namur : rue Docteur Haibe 2 à Saint-Servais, "
            "info@cainamur.be. Choisissez votre question et le bon service."
        ),
        "owner_service": "service:accueil",
        "map_url": "https://www.openstreetmap.org/search?query=rue%20Docteur%20Haibe%202%2C%205002%20Namur",
        "reasons": [
            {"label": label, "text": text, "service": f"service:{service}"}
            for label, text, service in REASONS
        ],
        "body": [
            callout(
                "Vous êtes victime de racisme ?",
                (
                    'Ouvrez la page <a href="page:/aide-et-ecoute/">Je suis victime de racisme'
                    "</a>. Elle donne les numéros à appeler. En danger ? Appelez le "
                    '<a href="tel:112">112</a>.'
                ),
                kind="important",
            ),
            section(
                "Avant de venir",
                bullets(
                    "Prenez rendez-vous. Un rendez-vous évite un trajet pour rien.",
                    "Notre numéro général est à compléter.",
                    "Nos heures d’ouverture sont à compléter.",
                    "L’accès en bus et en train est à compléter.",
                    "Vous venez en fauteuil roulant ? Demandez-nous l’accès au bâtiment.",
                ),
            ),
            section(
                "Un lieu plus près de chez vous",
                paragraphs(
                    'Nous avons 8 <a href="page:/contact/bureau-d-accueil/">bureaux d’accueil'
                    "</a> dans la province."
                ),
            ),
        ],
        "sources": [
            APPOINTMENT,
            source(
                "cainamur.be, courriel général",
                "https://cainamur.be/category/actions-services/page/5/",
            ),
        ],
    },
    order=5,
)

TOWNS = (
    ("Namur", "namur"),
    ("Sambreville", "sambreville"),
    ("Gembloux", "gembloux"),
    ("Andenne", "andenne"),
    ("Dinant", "dinant"),
    ("Philippeville", "philippeville"),
    ("Beauraing", "beauraing"),
    ("Ciney", "ciney"),
)


def office(town: str, slug: str) -> dict:
    """An office: its address, its hours and the municipalities it serves are not known."""
    of = "d’" if town[0] in "AEIOU" else "de "
    return {
        "name": f"Bureau {of}{town}",
        "municipality": f"territory:{slug}",
        "appointment": "sur-rendez-vous",
        "interpreter": True,
    }


BUREAUX = StarterPage(
    "/contact/bureau-d-accueil/",
    "contact.BureauxPage",
    "Bureau d’accueil",
    {
        "introduction": (
            "Vous arrivez en Belgique ? Prenez rendez-vous dans un bureau d’accueil. L’entretien "
            "est gratuit."
        ),
        "search_description": (
            "Les 8 bureaux d’accueil du C.A.I. en province de Namur. Entretien gratuit, sur "
            "rendez-vous au 081 71 35 18, avec interprète si possible."
        ),
        "owner_service": "service:accompagnement",
        "appointment_service": "service:accompagnement",
        "offices": [office(town, slug) for town, slug in TOWNS],
        "body": [
            callout(
                "Où est mon bureau ?",
                (
                    "Les adresses et les jours sont à compléter. Appelez-nous avant de venir. "
                    "Nous vous donnons l’adresse et l’heure."
                ),
                "Vous ne savez pas quel bureau choisir ? Dites-nous votre commune.",
                kind="important",
            ),
            (
                "steps",
                {
                    "title": "Comment faire ?",
                    "steps": [
                        {
                            "title": "Appelez ou écrivez",
                            "text": paragraphs(
                                'Appelez le <a href="tel:+3281713518">081 71 35 18</a>, de 9 h à '
                                '16 h. Ou écrivez à <a href="mailto:accompagnement@cainamur.be">'
                                "accompagnement@cainamur.be</a>. Ces données sont à confirmer."
                            ),
                        },
                        {
                            "title": "Dites votre langue",
                            "text": paragraphs(
                                "Un interprète peut venir, si c’est possible. C’est gratuit."
                            ),
                        },
                        {
                            "title": "Venez à l’entretien",
                            "text": paragraphs(
                                "L’entretien est personnel. Prenez vos documents et vos diplômes."
                            ),
                        },
                    ],
                },
            ),
            section(
                "De quoi parlons-nous ?",
                bullets(
                    "Votre famille.",
                    "Votre logement.",
                    "Votre santé.",
                    "Vos études et vos diplômes.",
                    "Votre travail.",
                ),
                paragraphs("Ensuite, nous vous expliquons vos droits et vos devoirs."),
            ),
            section(
                "Qui peut venir ?",
                paragraphs(
                    "Vous pouvez venir de vous-même. Votre commune peut aussi vous envoyer. Un "
                    "autre service peut aussi vous envoyer."
                ),
                paragraphs(
                    "Cet entretien est la première étape du "
                    '<a href="page:/actions/parcours-d-integration/">parcours d’intégration</a>.'
                ),
            ),
            callout(
                "Des bureaux chez nos partenaires",
                (
                    "Hors de Namur, nos bureaux sont dans les locaux d’un partenaire. "
                    "Demandez-nous son nom et l’accès au bâtiment."
                ),
            ),
            glossary(
                {
                    "Bureau d’accueil": (
                        "Lieu où le Centre d’action interculturelle (C.A.I.) vous reçoit."
                    ),
                    "Interprète": "Personne qui traduit pendant votre rendez-vous.",
                    "Commune": "La ville ou le village où vous vivez, et ses bureaux.",
                }
            ),
        ],
        "sources": [
            source(
                "cainamur.be, bureaux d’accueil",
                "https://cainamur.be/bureau-daccueil/2015-08-31-09-14-45/74-coordination/parcours-dintegration/635-2015-09-10-13-48-46.html",
                note="Liste des 8 lieux à confirmer.",
            ),
            APPOINTMENT,
        ],
    },
)
