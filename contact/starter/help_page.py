"""« Je suis victime de racisme », in very simple words (CEFR level A2)."""

from cai_site.core.starter.blocks import bullets, helper, paragraphs, step
from cai_site.core.starter.content import StarterPage, StarterSnippet
from cai_site.core.starter.prose import source

# « Les jours ouvrables, de 9 h 30 à 13 h ».
UNIA_HOURS = {"days": ["0", "1", "2", "3", "4"], "opens": "09:30", "closes": "13:00"}


def emergency(phone: str, name: str, when: str, kind: str = "") -> tuple[str, dict]:
    """A number to call at once."""
    return ("number", {"phone": phone, "name": name, "when": when, "kind": kind})


def kind_of_helper(kind: str, name: str, text: str, *hours: dict, **contact) -> tuple[str, dict]:
    """A service that scenarios may name, with the hours at which it answers."""
    block, value = helper(name, text, **contact)
    slots = [("hours", slot) for slot in hours]
    return (block, {**value, "kind": kind, "hours": slots})


def scenario(question: str, answer: str, first: str, *others: str) -> tuple[str, dict]:
    """What happened, and whom to call: first, then the others."""
    value = {"question": question, "answer": answer, "first": first, "others": [*others]}
    return ("scenario", value)


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
            emergency("112", "Secours", "Danger ou blessure"),
            emergency("101", "Police", "Menace, attaque, plainte", "police"),
        ],
        "helpers": [
            kind_of_helper(
                "unia",
                "Unia",
                "Signaler le racisme. C’est gratuit.",
                UNIA_HOURS,
                phone="0800 12 800",
                url="https://unia.be/fr/signaler-discrimination",
            ),
            kind_of_helper(
                "cai",
                "C.A.I.",
                (
                    "Centre d’action interculturelle : parler de ce que vous vivez. "
                    "Ce numéro est à confirmer."
                ),
                phone="081 71 35 12",
                email="info@cainamur.be",
            ),
            kind_of_helper(
                "iefh",
                "IEFH",
                (
                    "Institut pour l’égalité des femmes et des hommes. On vous traite mal à cause "
                    "de votre genre. Coordonnées à compléter."
                ),
            ),
        ],
        "scenarios": [
            scenario(
                "On me frappe ou on me menace",
                (
                    "Appelez d’abord la police. La plainte se fait là aussi. Vous avez une "
                    "blessure ? Appelez le 112."
                ),
                "police",
                "unia",
            ),
            scenario(
                "On m’insulte dans la rue ou en ligne",
                (
                    "Unia vous écoute et cherche une solution avec vous. Pour porter plainte, "
                    "allez à la police."
                ),
                "unia",
                "police",
            ),
            scenario(
                "On me refuse un logement",
                (
                    "En Wallonie, Unia traite toutes les discriminations. Gardez l’annonce et les "
                    "messages."
                ),
                "unia",
                "cai",
            ),
            scenario(
                "On me refuse un emploi ou on me traite mal au travail",
                "Unia traite aussi le travail. Unia agit seulement si vous êtes d’accord.",
                "unia",
                "cai",
            ),
            scenario(
                "On me traite mal à cause de mon genre",
                (
                    "Par exemple : parce que vous êtes une femme. L’IEFH traite ces faits. Son "
                    "numéro n’est pas encore ici."
                ),
                "iefh",
                "cai",
            ),
            scenario(
                "Un policier ou un service public me traite mal",
                "Vous pouvez le signaler à Unia. Unia ne répète pas ce que vous dites.",
                "unia",
                "cai",
            ),
            scenario(
                "J’ai vu une scène de racisme",
                (
                    "Un témoin peut aussi signaler. Une personne est en danger ? Appelez tout de "
                    "suite le 101 ou le 112."
                ),
                "unia",
                "police",
            ),
            scenario(
                "Je veux parler, sans porter plainte",
                "Le C.A.I. vous écoute. Vous décidez de la suite.",
                "cai",
                "unia",
            ),
        ],
        "proof": bullets(
            "Les courriels, les lettres et les messages",
            "Les photos et les captures d’écran",
            "Les annonces de logement ou d’emploi",
            "Le nom et le numéro des témoins",
            "La date, l’heure et le lieu",
            "En cas de violence : un certificat du médecin",
        )
        + paragraphs("Vous êtes témoin ? Gardez les mêmes preuves."),
        "next_steps": [
            step(
                "Vous racontez",
                (
                    "Vous appelez Unia ou vous écrivez. C’est un signalement. Un témoin peut le "
                    "faire aussi."
                ),
            ),
            step(
                "Vous décidez",
                "Unia agit seulement avec votre accord. Unia essaie d’abord de négocier.",
            ),
            step(
                "Vous pouvez porter plainte",
                "Un signalement n’est pas une plainte. La plainte se fait à la police.",
            ),
        ],
        "good_to_know": bullets(
            (
                "Une discrimination, c’est quoi ? On vous traite moins bien qu’une autre personne, "
                "dans la même situation. La loi l’interdit. Les textes sont en bas de la page."
            ),
            (
                "Vous parlez peu français ? Venez avec une personne de confiance. Ou écrivez au "
                "C.A.I."
            ),
            (
                "Vous utilisez la langue des signes de Belgique francophone (LSFB) ? Unia a une "
                "vidéo. Il y a aussi le service Relais-signes."
            ),
        ),
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
# the list under « Résultats mis en avant ».
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
