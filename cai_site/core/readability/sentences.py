"""The words of a content: every text by itself, and the sentences among them.

What is measured is what people read as sentences. Left out, each by its place in the data:
headings and labels (`HEADINGS`), names of authors (`CREDITS`), what the Centre or a law said
before us (`CITED`), addresses and hours, and the descriptions for search engines. A lone sentence
in a list, or a field without a full stop, counts from `SHORTEST_ITEM` words on; below, it is a
label, and counting labels as sentences would flatter the page (integreat-cms issue 2577).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup

HEADINGS = {"title", "heading", "headline", "term", "name", "label", "link_label", "full_name"}
CREDITS = {"author_organisation", "trainer", "organisation", "venue", "topic"}
CITED = {"quote", "sources", "source", "legal_basis"}
ADDRESSES = {"address", "street", "availability", "opening_hours"}
CODES = {"kind", "slug", "place", "variant", "background", "appointment", "instance", "free"}
# How a helper is named by scenarios, and its hours.
CODES |= {"first", "others", "days", "opens", "closes"}
DESCRIPTION = "search_description"
NO_SENTENCES = {*HEADINGS, *CREDITS, *CITED, *ADDRESSES, DESCRIPTION}
SHORTEST_ITEM = 6
SHORTEST_SENTENCE = 3

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
    """Every text in a content, in its order; addresses of the web and codes are none.

    A content is a dict by field name, a list, a pair (block name, value), or a string.
    """
    if isinstance(value, dict):
        for name, item in value.items():
            if name not in CODES:
                yield from texts(item, (*where, name))
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, where)
    elif isinstance(value, tuple):
        yield from texts(value[1], (*where, value[0]))
    elif isinstance(value, str) and value and not value.startswith("https:"):
        yield Text(where, value)


def sentences(found: Iterable[Text]) -> list[str]:
    """The sentences of texts, as they are printed."""
    return [
        sentence
        for text in found
        if not NO_SENTENCES.intersection(text.where)
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


def _pieces(html: str) -> Iterator[tuple[str, bool]]:
    """(words, whether it is a piece of a list) for each paragraph and each item."""
    soup = BeautifulSoup(html, "html.parser")
    if not soup.find(["p", "li"]):
        yield soup.get_text(), False
    for element in soup.find_all(["p", "li"]):
        # « Le mentorat. » in bold at the head of an item is a heading set on the same line.
        head = next(iter(element.contents), None)
        if head is not None and head.name == "b" and ENDED.search(head.get_text()):
            head.extract()
        yield element.get_text().strip(), element.name == "li"


def _without_initials(piece: str) -> str:
    """« C.A.I. » as « CAI », so that its stops end no sentence; a stop that ends one stays."""

    def joined(match: re.Match) -> str:
        after = piece[match.end() :].lstrip()
        ends = not after or after[0].isupper()
        return match[0].replace(".", "") + ("." if ends else "")

    return INITIALS.sub(joined, piece)
