"""Showing where a text matches: an excerpt around the words found, each marked."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from . import french

LENGTH = 240  # characters, ellipses included
LEAD = 80  # characters at most before the first word found
ELLIPSIS = "…"
MAX_MATCHES = 200  # enough to find the best place, few enough to compare
_SPELLINGS = {
    "a": "aàâäáãåæ",
    "c": "cç",
    "e": "eéèêë",
    "i": "iîïíì",
    "n": "nñ",
    "o": "oôöóòõœ",
    "u": "uùûüú",
    "y": "yÿý",
}
_SENTENCE_END = re.compile(r"[.!?…:]\s+")

_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_AFTER_AN_END = re.compile(r"(?<=[.!?…:;]) ?[,.](?= )")

Span = tuple[int, int]


class Highlighter:
    """Finds and marks the words that a query stands for, in whatever form they are written.

    `synonyms` are terms that count as words of the query.
    """

    def __init__(self, words: str, synonyms: Iterable[str] = ()):
        terms = {*french.query_terms(words), *synonyms}
        self.stems = {french.stem(term) for term in terms}
        # Stemming every word of a text is slow: only those with the same first letter are tried.
        letters = "".join(_SPELLINGS.get(stem[0], stem[0]) for stem in self.stems)
        pattern = rf"(?<![^\W_])[{letters}][^\W_]*" if letters else r"(?!)"
        self.candidate = re.compile(pattern, re.IGNORECASE)

    def mark(self, text: str) -> SafeString:
        """`text` as HTML, escaped, with every word found in a `mark` element."""
        text = _tidy(text)
        return _marked(text, self._spans(text))

    def excerpt(self, text: str) -> SafeString:
        """The `LENGTH` characters of `text` that match best, as `mark` gives them."""
        text = _tidy(text)
        spans = self._spans(text)
        # Near the end of the text, what comes before fills the excerpt.
        place = min(self._best_place(text, spans[:MAX_MATCHES]), max(len(text) - LENGTH + LEAD, 0))
        start = _opening(text, place)
        end = _closing(text, start + LENGTH - 2 * len(ELLIPSIS))
        inside = [(a - start, b - start) for a, b in spans if start <= a and b <= end]
        return format_html(
            "{}{}{}",
            ELLIPSIS if start > 0 else "",
            _marked(text[start:end], inside),
            ELLIPSIS if end < len(text) else "",
        )

    def _spans(self, text: str) -> list[Span]:
        return [
            match.span()
            for match in self.candidate.finditer(text)
            if french.stem_of(match[0]) in self.stems
        ]

    def _best_place(self, text: str, spans: list[Span]) -> int:
        """The first word found of the stretch with the most different ones, then the most."""

        def richness(first: Span) -> tuple[int, int]:
            near = [text[a:b] for a, b in spans if first[0] <= a and b <= first[0] + LENGTH - LEAD]
            return len({french.stem_of(word) for word in near}), len(near)

        return max(spans, key=richness, default=(0, 0))[0]


def _tidy(text: str) -> str:
    """`text` on one line, with its no-break spaces, without the commas between indexed fields."""
    line = " ".join(_SPACES.split(text)).strip()
    return unicodedata.normalize("NFC", _AFTER_AN_END.sub("", line))


def _opening(text: str, position: int) -> int:
    """Where to begin so that `position` is read in its sentence, or at least after a space."""
    earliest = position - LEAD
    if earliest <= 0:
        return 0
    ends = [match.end() for match in _SENTENCE_END.finditer(text, earliest, position)]
    return ends[-1] if ends else text.find(" ", earliest, position) + 1 or position


def _closing(text: str, position: int) -> int:
    """The end of the last whole word before `position`."""
    if position >= len(text):
        return len(text)
    space = text.rfind(" ", position - LEAD, position + 1)
    return position if space < 0 else space


def _marked(text: str, spans: list[Span]) -> SafeString:
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    parts = [text[a:b] for a, b in pairwise(edges)]
    found = format_html_join("", "{}<mark>{}</mark>", zip(parts[::2], parts[1::2], strict=False))
    return found + escape(parts[-1])
