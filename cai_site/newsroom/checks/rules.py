"""The rules of the content checker: each fault by name, and what to do about it, in French.

Some are Wagtail's, which keep their id. Ours belong to two kinds: the words (`findings` knows
where they are) and what only a browser shows (`static/js/content_checks.js` looks at it).
"""

from dataclasses import dataclass

# Words that say nothing out of their sentence (WCAG 2.4.9), alone or as part of a link; and
# addresses, which nobody reads. Browsers read this pattern too.
EMPTY_LINK = (
    r"^(?:ici|lien|suite|lire la suite|lire plus|en savoir plus|plus d[’']infos?|plus"
    r"|voir|voir plus|télécharger|détails?|https?://\S*|www\.\S*)$|\bcliqu"
)
HEAVY_IMAGE = 300_000  # bytes
TEXT_PLACES = "h1, main :is(p, li, dd, dt, td, th, h2, h3, h4, blockquote, figcaption, caption)"


@dataclass(frozen=True)
class Rule:
    """A fault: its name, what to do with an example, and where to look for it."""

    id: str
    name: str
    help: str
    selector: str = TEXT_PLACES
    is_of_words: bool = False
    options: dict | None = None


WAGTAILS = {
    "button-name": (
        "Bouton sans texte",
        "Écrivez ce que fait le bouton. Exemple : « S’inscrire ».",
    ),
    "empty-heading": (
        "Intertitre vide",
        "Écrivez l’intertitre, ou supprimez la ligne vide.",
    ),
    "empty-table-header": (
        "Titre de colonne vide",
        "Nommez la colonne. Exemple : « Année ».",
    ),
    "frame-title": (
        "Cadre sans titre",
        "Donnez un titre au contenu intégré. Exemple : « Vidéo : nos missions ».",
    ),
    "heading-order": (
        "Niveau d’intertitre sauté",
        "Après un titre de niveau 2 vient un niveau 3. Commencez par « Titre 2 ».",
    ),
    "input-button-name": (
        "Bouton sans texte",
        "Écrivez ce que fait le bouton. Exemple : « Envoyer ».",
    ),
    "link-name": (
        "Lien sans texte",
        "Écrivez où mène le lien. Exemple : « Nos formations ».",
    ),
    "p-as-heading": (
        "Paragraphe mis en forme comme un titre",
        "Utilisez « Titre 2 » ou « Titre 3 » : les lecteurs d’écran les annoncent.",
    ),
    "alt-text-quality": (
        "Description d’image à récrire",
        "Dites ce que l’image montre, pas le nom du fichier. Exemple : « Deux personnes parlent ».",
    ),
    "empty-meta-description": (
        "Description pour les moteurs de recherche vide",
        "Onglet « Promotion » : une phrase de 70 à 160 signes qui résume la page.",
    ),
}
OURS = [
    Rule(
        "long-sentence",
        "Phrase trop longue",
        "Coupez-la en deux : une idée par phrase. Les listes aident aussi.",
        is_of_words=True,
    ),
    Rule(
        "capitals",
        "Mots en majuscules",
        "Écrivez en minuscules, et en gras ce qui compte. Exemple : « Important ».",
        is_of_words=True,
    ),
    Rule(
        "typing",
        "Espaces ou signes en trop",
        "Gardez une seule espace et un seul signe. Exemple : « Bienvenue ! »",
        is_of_words=True,
    ),
    Rule(
        "acronym",
        "Sigle sans explication",
        "Écrivez-le en entier la première fois, ou ajoutez-le à « Paramètres » › « Sigles ».",
        is_of_words=True,
    ),
    Rule(
        "follow-up",
        "Page sans suivi",
        "Au bas de l’onglet « Contenu », remplissez « Suivi de la page ».",
        selector="h1",
        is_of_words=True,
    ),
    Rule(
        "empty-link",
        "Lien qui ne dit pas où il mène",
        "Dites où il mène. Exemple : « Voir les formations », pas « cliquez ici ».",
        selector="main a[href]",
        options={"pattern": EMPTY_LINK},
    ),
    Rule(
        "pdf-link",
        "Lien vers un fichier sans format ni poids",
        "Ajoutez-les dans le lien. Exemple : « Rapport 2024 (PDF, 2 Mo) ».",
        selector='main a[href*="/documents/"], main a[href$=".pdf"]',
    ),
    Rule(
        "table-header",
        "Tableau sans titres de colonnes",
        "Dans le bloc « Tableau », choisissez où sont les titres : première ligne ou colonne.",
        selector="main table",
    ),
    Rule(
        "heavy-image",
        "Image trop lourde",
        "Plus de 300 Ko : réduisez-la avant de la déposer (1600 pixels de large suffisent).",
        selector="main img[src]",
        options={"most": HEAVY_IMAGE},
    ),
    Rule(
        "bold-heading",
        "Gras à la place d’un titre",
        "Choisissez « Titre 2 » ou « Titre 3 » dans la barre du texte, et ôtez le gras.",
        selector="main p",
    ),
]
