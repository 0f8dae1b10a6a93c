"""What the words of a page could say better, found on the server: one function for each rule."""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from django.conf import settings
from django.utils.text import Truncator

from cai_site.core.pages import BasePage
from cai_site.core.readability.measure import length
from cai_site.core.readability.pages import texts_of
from cai_site.core.readability.sentences import Text, plain, sentences

from .acronyms import known, unexplained

SHOWN = 90  # characters of a text that is quoted
# Two words, or one that is no acronym for being that long.
CAPITALS = re.compile(r"\b[A-ZÀ-ÖØ-Þ’-]{2,}(?:[ \u00a0][A-ZÀ-ÖØ-Þ’-]{2,})+\b|\b[A-ZÀ-ÖØ-Þ]{7,}\b")
TYPING = {
    "deux espaces de suite": re.compile(r"[ \u00a0]{2}"),
    "un seul signe suffit": re.compile(r"[!?][ \u00a0]*[!?]"),
    "« … » est un seul signe": re.compile(r"\.{2,}"),
}
AROUND = 30  # characters


@dataclass(frozen=True)
class Finding:
    """A fault: the rule, the words where it is ("" for the whole page), what to show of it."""

    rule: str
    words: str
    note: str


def findings_of(page: BasePage) -> list[Finding]:
    """Every fault of a page, saved or not; in other languages than French, only its follow-up."""
    found = [*_follow_up(page)]
    if page.locale.language_code == settings.LANGUAGE_CODE:
        texts = [text for text in texts_of(page) if text.where[-1:] != ("phone",)]
        found += [*_long_sentences(page, texts), *_capitals(texts), *_typing(texts)]
        found += _acronyms(texts)
    return found


def by_rule(found: list[Finding]) -> dict[str, list[dict]]:
    """Rule → its findings, as the browser reads them."""
    grouped: dict[str, list[dict]] = {}
    for finding in found:
        grouped.setdefault(finding.rule, []).append(asdict(finding))
    return grouped


def _long_sentences(page: BasePage, texts: list[Text]) -> Iterator[Finding]:
    for sentence in sentences(texts):
        if (words := length(sentence)) > page.family.longest:
            yield Finding("long-sentence", sentence, f"{words} mots : « {_short(sentence)} »")


def _capitals(texts: list[Text]) -> Iterator[Finding]:
    for line in _lines(texts):
        for match in CAPITALS.finditer(line):
            yield Finding("capitals", line, f"« {match[0]} »")


def _typing(texts: list[Text]) -> Iterator[Finding]:
    for line in _lines(texts):
        for reason, pattern in TYPING.items():
            for match in pattern.finditer(line):
                around = line[max(0, match.start() - AROUND) : match.end() + AROUND].strip()
                yield Finding("typing", line, f"« {around} » : {reason}")


def _acronyms(texts: list[Text]) -> Iterator[Finding]:
    meanings = known()
    lines = [*_lines(texts[1:])]
    for acronym in unexplained("\n".join(lines), meanings):
        line = next(line for line in lines if acronym in line)
        written = f"{meaning} ({acronym})" if (meaning := meanings.get(acronym)) else acronym
        yield Finding("acronym", line, f"« {written} »")


def _follow_up(page: BasePage) -> Iterator[Finding]:
    if not page.needs_review:
        return
    if not page.owner_service_id:
        yield Finding("follow-up", "", "Il manque le service responsable.")
    if not page.review_on:
        yield Finding("follow-up", "", "Il manque la date « à revoir le ».")


def _lines(texts: list[Text]) -> list[str]:
    """The paragraphs, items and headings of texts."""
    return [line for text in texts for line in plain(text.html).splitlines() if line.strip()]


def _short(text: str) -> str:
    return Truncator(text).chars(SHOWN)
