"""« Je suis victime de racisme », in very simple words (CEFR level A2)."""

from cai_site.core.starter.blocks import bullets, callout, glossary, helper, questions, step
from cai_site.core.starter.content import StarterPage, StarterSnippet
from cai_site.core.starter.prose import source


def emergency(phone: str, name: str, when: str) -> tuple[str, dict]:
    """A number to call at once."""
    return ("number", {"phone": phone, "name": name, "when": when})


AIDE = StarterPage(
    "/aide-et-ecoute/",
    "contact.AidePage",
    "Aide et écoute",
    {
        "heading": "Je suis victime de racisme",
        "introduction": (
            "On vous insulte ? On vous refuse un logement ou un travail ? Parlez-en : des services "
            "gratuits vous aident."
        ),
        "search_description": (
            "Victime ou témoin de racisme à Namur ? Qui appeler, quoi garder comme preuve, ce "
            "qui se passe après. Unia : 0800 12 800, gratuit."
        ),
        "owner_service": "service:sensibilisation",
        "emergency": [
            emergency("112", "Secours", "Vous avez une blessure ou vous êtes en danger."),
            emergency(
                "101", "Police", "On vous menace ou on vous attaque. Vous voulez porter plainte."
            ),
        ],
        "helpers": [
            helper(
                "Unia",
                (
                    "Signaler le racisme. Gratuit et confidentiel. Les jours ouvrables, de "
                    "9 h 30 à 13 h. Un formulaire existe sur le site."
                ),
                phone="0800 12 800",
                url="https://unia.be/fr/signaler-discrimination",
            ),
            helper(
                "Centre d’action interculturelle (C.A.I.)",
                "Parler de ce que vous vivez. Ce numéro est à confirmer.",
                phone="081 71 35 12",
                email="info@cainamur.be",
            ),
            helper(
                "Institut pour l’égalité des femmes et des hommes (IEFH)",
                "On vous traite mal à cause de votre genre. Coordonnées à compléter.",
            ),
        ],
        "proof": bullets(
            "Les courriels, les lettres et les messages.",
            "Les photos et les captures d’écran.",
            "Les annonces de logement ou d’emploi.",
            "Le nom et le numéro des témoins.",
            "La date, l’heure et le lieu.",
            "Un certificat du médecin, en cas de violence.",
        ),
        "next_steps": [
            step("Vous racontez", "Vous appelez Unia ou vous écrivez. Une personne vous écoute."),
            step("Vous décidez", "Unia agit seulement avec votre accord."),
            step("On cherche une solution", "Unia essaie d’abord de négocier."),
            step(
                "Vous pouvez porter plainte",
                "Un signalement n’est pas une plainte. La plainte se fait à la police.",
            ),
        ],
        "good_to_know": bullets(
            "Vous avez vu la scène ? Un témoin peut aussi signaler.",
            "Appeler Unia est gratuit.",
            "Ce que vous dites à Unia reste confidentiel.",
            (
                "Vous utilisez la langue des signes de Belgique francophone (LSFB) ? Unia a une "
                "vidéo. Il y a aussi le service Relais-signes."
            ),
        ),
        "body": [
            questions(
                "Questions fréquentes",
                {
                    "C’est quoi, une discrimination ?": (
                        "On vous traite moins bien qu’une autre personne. Pourtant, la situation "
                        "est la même. Exemples : un logement refusé, un problème à l’école, un "
                        "emploi refusé."
                    ),
                    "Qui s’occupe de quoi ?": (
                        "En Wallonie, Unia traite toutes les discriminations. Pour le genre, "
                        "c’est l’IEFH."
                    ),
                    "Où est Unia à Namur ?": (
                        "L’adresse d’un point de contact à Namur est à compléter. Appelez le "
                        "0800 12 800."
                    ),
                    "Je parle peu français. Que faire ?": (
                        "Venez avec une personne de confiance. Ou écrivez à "
                        '<a href="mailto:info@cainamur.be">info@cainamur.be</a>.'
                    ),
                },
            ),
            callout(
                "La loi vous protège",
                (
                    "La loi interdit le racisme et les discriminations. Les textes sont en bas "
                    "de la page."
                ),
            ),
            glossary(
                {
                    "Discrimination": (
                        "On traite une personne moins bien. La raison est son origine, sa "
                        "religion ou une autre différence."
                    ),
                    "Signalement": "Vous racontez les faits à un service.",
                    "Plainte": "Vous demandez à la police d’agir.",
                    "Témoin": "Personne qui a vu ou entendu.",
                    "Confidentiel": "Le service ne répète pas ce que vous dites.",
                }
            ),
        ],
        "sources": [
            source(
                "Unia, signaler une discrimination", "https://unia.be/fr/signaler-discrimination"
            ),
            source(
                "Unia, ce que devient votre signalement",
                "https://unia.be/fr/quoi-avec-votre-signalement",
            ),
            source(
                "Unia, que se passe-t-il avec votre signalement",
                "https://unia.be/fr/a-propos-dunia/que-se-passe-t-il-avec-votre-signalement",
            ),
            source("Unia, questions fréquentes", "https://unia.be/fr/faq"),
            source(
                "Unia, version texte de la vidéo en langue des signes",
                "https://unia.be/fr/version-texte-video-lsfb-signaler-discrimination",
            ),
            source(
                "cainamur.be, discrimination",
                "https://cainamur.be/discrimination/",
                legal_basis="Loi fédérale du 10 mai 2007",
            ),
            source(
                "Wallonie, signaler une discrimination",
                "https://wallonie.be/demarches/137802-signaler-une-discrimination-",
                legal_basis="Décret wallon du 6 novembre 2008, modifié jusqu’au 13 juillet 2023",
            ),
            source("Stop racisme, réagissez", "https://stopracisme.be/fr/reagissez"),
            source(
                "Guide du migrant, discrimination",
                "https://guidedumigrant-provnamur.be/discrimination-3/",
                note="Numéro du C.A.I. à confirmer.",
            ),
        ],
    },
    order=4,
)

# Whoever types these words may need help now: the page stands before all results. Staff change
# the list under « Résultats mis en avant ».
WORDS = [
    "racisme",
    "raciste",
    "victime",
    "victime de racisme",
    "témoin de racisme",
    "acte raciste",
    "discrimination",
    "insulte",
    "insulte raciste",
    "agression",
    "agression raciste",
]


def _found_first(words: str) -> list[StarterSnippet]:
    key = words.replace(" ", "-")
    promotion = {
        "query": f"search:{key}",
        "page": f"page:{AIDE.path}",
        "description": (
            "Victime ou témoin de racisme ? Voici les numéros à appeler, et qui peut vous aider."
        ),
    }
    return [
        StarterSnippet(f"search:{key}", "wagtailsearchpromotions.Query", {"query_string": words}),
        StarterSnippet(f"promotion:{key}", "wagtailsearchpromotions.SearchPromotion", promotion),
    ]


FOUND_FIRST = [snippet for words in WORDS for snippet in _found_first(words)]
