"""Bodies of pages with every block after every other: any order must look composed."""

from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace

from django.template.loader import render_to_string

from cai_site.core.blocks import BODY_BLOCKS
from cai_site.core.content_lists import ListedContent

from .stand_ins import HERE, IMAGE, LONG_WORD, SENTENCE, StandInImage, cards, document, service
from .states import Entry, State

BLOCKS = dict(BODY_BLOCKS)
ADDRESS = "https://www.example.org/"
LONG_PROSE = f"<h2>{LONG_WORD}</h2><p>{LONG_WORD} {SENTENCE}</p><ul><li>{LONG_WORD}</li></ul>"


@dataclass(frozen=True)
class Drawn:
    """A block whose context the guide gives, where its value would be rows of the database."""

    name: str
    context: dict

    def render_as_block(self, context=None) -> str:
        """Its HTML, as `{% include_block %}` asks for it."""
        return render_to_string(BLOCKS[self.name].meta.template, self.context)


def _listed(title: str, items: list) -> dict[str, Drawn]:
    value = {"title": title}
    newest = ListedContent("exemples", title or "Exemples", "Rien.", items, HERE, "Tout voir")
    return {
        "children": Drawn("children", {"value": value, "children": items}),
        "latest": Drawn("latest", {"value": value, "listed": newest}),
    }


def _figure(image: StandInImage, caption: str = "") -> Drawn:
    return Drawn("image", {"value": {"image": image, "caption": caption}})


def _usual() -> dict[str, object]:
    """Values as the previews have them, with files and a contact."""
    return {
        **{name: block.get_preview_value() for name, block in PREVIEWED.items()},
        "contact": {"title": "Une question ?", "service": service()},
        "image": _figure(IMAGE, "La maison Carrefour, en 1987"),
        "documents": {"title": "À télécharger", "documents": [document(), document(cover=None)]},
        **_listed("Dans cette rubrique", cards(3)),
    }


def _least() -> dict[str, object]:
    """What is left when an editor fills only what is required: no title, no image, one card."""
    return {
        "text": f"<p>{SENTENCE}</p>",
        "steps": {"steps": [{"title": "Prenez rendez-vous"}, {"title": "Venez"}]},
        "accordion": {"items": [{"title": "Est-ce gratuit ?", "text": "<p>Oui.</p>"}]},
        "quote": {"text": SENTENCE},
        "table": {"data": [["2021", "323"]], "table_caption": ""},
        "glossary": {"terms": [{"term": "Asile", "definition": "Protection."}]},
        "callout": {"kind": "info", "text": f"<p>{SENTENCE}</p>"},
        "cta": {"link_label": "Nous contacter", "url": ADDRESS},
        "cards": {"cards": [{"title": "Nos missions", "url": ADDRESS}]},
        "stats": {"stats": [{"value": "38", "label": "communes", "year": "2021"}]},
        "contact": {"service": SimpleNamespace(name="Accueil")},
        "image": _figure(IMAGE),
        "documents": {"documents": [document(cover=None)]},
        "video": {"title": "Nos pratiques", "url": ADDRESS, "transcript": ""},
        **_listed("", cards(1, text="")),
    }


def _most() -> dict[str, object]:
    """Very long words everywhere, as many items as a block holds, seven cards in lists."""
    title, prose = LONG_WORD, f"<p>{LONG_WORD}</p>"
    stat = {"value": "1 234 567,8", "unit": LONG_WORD, "label": LONG_WORD, "year": "2021-2025"}
    card = {"title": title, "text": LONG_WORD, "url": ADDRESS}
    return {
        "text": LONG_PROSE,
        "steps": {"title": title, "steps": [{"title": title, "text": prose}] * 8},
        "accordion": {"title": title, "items": [{"title": title, "text": prose}] * 10},
        "quote": {"text": LONG_WORD, "author": LONG_WORD, "source": LONG_WORD},
        "table": {
            "data": [[LONG_WORD] * 3] * 4,
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "table_caption": title,
        },
        "glossary": {"title": title, "terms": [{"term": title, "definition": LONG_WORD}] * 7},
        "callout": {"kind": "important", "title": title, "text": prose},
        "cta": {"text": LONG_WORD, "link_label": title, "url": ADDRESS},
        "cards": {"title": title, "cards": [{**card, "image": IMAGE}, card] * 3},
        "stats": {"title": title, "stats": [{**stat, "source": LONG_WORD}] * 4},
        "contact": {"title": title, "service": service(name=title, availability=LONG_WORD)},
        "image": _figure(StandInImage(credit=LONG_WORD), LONG_WORD),
        "documents": {"title": title, "documents": [document(title=title)] * 7},
        "video": {
            "title": title,
            "url": ADDRESS,
            "duration": LONG_WORD,
            "poster": IMAGE,
            "transcript": prose,
        },
        **_listed(title, cards(7, text=LONG_WORD, image=IMAGE)),
    }


# Previews that show no row of the database.
PREVIEWED = {
    name: block
    for name, block in BODY_BLOCKS
    if name not in {"contact", "image", "documents", "children", "latest"}
}
FILLINGS = {"Bloc courant": _usual, "Le moins possible": _least, "Le plus possible": _most}


def every_pair(names: list[str]) -> list[str]:
    """The shortest order in which each name follows each name, itself included, once.

    n² + 1 names: a de Bruijn sequence of order two, opened where it closes.
    """
    order = []
    for position, name in enumerate(names):
        order.append(name)
        for later in names[position + 1 :]:
            order += [name, later]
    return [*order, names[0]]


@dataclass(frozen=True)
class Body:
    """Blocks of these names, one after the other, as a StreamField gives them."""

    filling: Callable[[], dict[str, object]]
    names: list[str]

    def __iter__(self):
        # Only now: Wagtail's blocks are not ready when the guide is imported.
        blocks = {name: _bound(name, value) for name, value in self.filling().items()}
        return (blocks[name] for name in self.names)


def _bound(name: str, value):
    block = BLOCKS[name]
    return value if isinstance(value, Drawn) else block.bind(block.normalize(value))


NAMES = list(BLOCKS)
PAIRS = every_pair(NAMES)
ENTRIES = [
    Entry(
        "stream",
        "Suite de blocs",
        [
            State(f"{label}, {words}", {"body": Body(filling, order)})
            for words, order in (("chaque bloc", NAMES), ("chaque bloc après chaque autre", PAIRS))
            for label, filling in FILLINGS.items()
        ],
        "Corps de la page",
        # An h1 stands right above, as on a page.
        at_most=0,
    ),
]
