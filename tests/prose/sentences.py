"""The words of the starter content: every text by itself, and the sentences among them.

What is measured is what people read as sentences. Left out, each by its place in the data:
headings and labels (`HEADINGS`), names of authors (`CREDITS`), what the Centre or a law said
before us (`CITED`), addresses and hours, and the descriptions for search engines. A lone sentence
in a list, or a field without a full stop, counts from `SHORTEST_ITEM` words on; below, it is a
label, and counting labels as sentences would flatter the page (integreat-cms issue 2577).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup

from cai_site.core.starter.content import StarterPage, StarterSnippet
from cai_site.core.starter.loader import starter_contents
from cai_site.core.starter.references import REFERENCE

HEADINGS = {"title", "heading", "headline", "term", "name", "label", "link_label", "full_name"}
CREDITS = {"author_organisation", "trainer", "organisation", "venue", "topic"}
CITED = {"quote", "sources", "source", "legal_basis"}
ADDRESSES = {"address", "street", "availability", "opening_hours"}
CODES = {"kind", "slug", "place", "variant", "background", "appointment", "instance", "free"}
# How a helper is named by scenarios, and its hours.
CODES |= {"first", "others", "days", "opens", "closes"}
DESCRIPTION = "search_description"
SHORTEST_ITEM = 6
SHORTEST_SENTENCE = 3
# The page that shows the snippets of a type.
SHOWN_ON = {
    "core.Service": "/presentation/equipe/",
    "ressources.Indicator": "/ressources/chiffres/",
    "ressources.Organisation": "/ressources/repertoires/",
}

CONTENTS = starter_contents()
PAGES: list[StarterPage] = [page for content in CONTENTS for page in content.pages]
SNIPPETS: list[StarterSnippet] = [item for content in CONTENTS for item in content.snippets]

INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}")
STOP = re.compile(r"(?<=[.!?…])\s*[»)]?\s+(?=[«(]?\s*[A-ZÀ-ÖØ-Ý0-9Œ])")
WORD = re.compile(r"\w[\w’-]*")
BLOCK_END = re.compile(r"</(?:p|li|h2|h3)>")
ENDED = re.compile(r"[.!?…]\s*[»)]?$")


@dataclass(frozen=True)
class Text:
    """A string of the content and the names of the fields that lead to it."""

    where: tuple[str, ...]
    html: str


def texts(value, where: tuple[str, ...] = ()) -> Iterator[Text]:
    """Every text in a value of the starter content, in its order; addresses and codes are none."""
    if isinstance(value, dict):
        for name, item in value.items():
            if name not in CODES:
                yield from texts(item, (*where, name))
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, where)
    elif isinstance(value, tuple):
        yield from texts(value[1], (*where, value[0]))
    elif isinstance(value, str) and value and not _is_address(value):
        yield Text(where, value)


def texts_of_page(page: StarterPage) -> list[Text]:
    """The texts of a page, its title first, then those of the snippets that it shows."""
    shown = [item for item in SNIPPETS if SHOWN_ON.get(item.model) == page.path]
    return [
        Text(("title",), page.title),
        *texts(page.fields),
        *(text for item in shown for text in texts(item.fields, (item.key,))),
    ]


def sentences(page: StarterPage) -> list[str]:
    """The sentences of a page, as they are printed."""
    left_out = {*HEADINGS, *CREDITS, *CITED, *ADDRESSES, DESCRIPTION}
    return [
        sentence
        for text in texts_of_page(page)
        if not left_out.intersection(text.where)
        for piece, is_item in _pieces(text.html)
        for sentence in split(piece, is_item=is_item)
    ]


def split(piece: str, *, is_item: bool = False) -> list[str]:
    """The sentences of a paragraph, or of one piece of a list (`is_item`)."""
    found = STOP.split(_without_initials(piece))
    is_label = len(found) == 1 and (is_item or not ENDED.search(piece))
    shortest = SHORTEST_ITEM if is_label else SHORTEST_SENTENCE
    return [sentence for sentence in found if len(WORD.findall(sentence)) >= shortest]


def plain(html: str) -> str:
    """The words of rich text, its tags gone, on a line for each paragraph or item."""
    return BeautifulSoup(BLOCK_END.sub("\\g<0>\n", html), "html.parser").get_text()


def _is_address(value: str) -> bool:
    return bool(REFERENCE.fullmatch(value)) or value.startswith("https:")


def _pieces(html: str) -> Iterator[tuple[str, bool]]:
    """(words, whether it is a piece of a list) for each paragraph and each item."""
    soup = BeautifulSoup(html, "html.parser")
    if not soup.find(["p", "li"]):
        yield soup.get_text(), False
    for element in soup.find_all(["p", "li"]):
        # « Le mentorat. » in bold at the head of an item is a heading set on the same line.
        head = element.contents[0]
        if head.name == "b" and ENDED.search(head.get_text()):
            head.extract()
        yield element.get_text().strip(), element.name == "li"


def _without_initials(piece: str) -> str:
    """« C.A.I. » as « CAI », so that its stops end no sentence; a stop that ends one stays."""

    def joined(match: re.Match) -> str:
        after = piece[match.end() :].lstrip()
        ends = not after or after[0].isupper()
        return match[0].replace(".", "") + ("." if ends else "")

    return INITIALS.sub(joined, piece)
