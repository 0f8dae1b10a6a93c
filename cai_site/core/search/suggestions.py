"""« Vouliez-vous dire… »: the words of the public titles that are closest to what was typed.

Not pg_trgm: the same answers on both databases, and only from what visitors may read.
"""

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from django.core.cache import cache
from django.db.models import QuerySet

from wagtail.models import Site

from . import french
from .found import Addresses
from .kinds import data_kinds
from .readable import languages, pages_in

MAX_TITLES = 5_000  # of each kind, the latest: they make the vocabulary
MAX_UNKNOWN = 3  # words of one query: each has a price, and a sentence is not a typing error
MIN_LENGTH = 4  # characters: shorter words are close to too many others
CLOSENESS = 0.75  # difflib's ratio, from 0 to 1
CACHE_SECONDS = 600


def suggestion(words: str, site: Site, shown_on: Addresses) -> str:
    """`words` with those that no title has in place of their closest; "" when none is close.

    `shown_on` tells which data have a page (`found.addresses`).
    """
    key = f"search-vocabulary-{site.pk}-{languages()[0]}"
    vocabulary = cache.get_or_set(key, lambda: _vocabulary(site, shown_on), CACHE_SECONDS)
    typed = french.words(words[: french.MAX_QUERY_LENGTH])
    unknown = [
        word
        for word in dict.fromkeys(typed)
        if word not in french.STOP_WORDS and len(word) >= MIN_LENGTH and word not in vocabulary
    ]
    if not unknown or len(unknown) > MAX_UNKNOWN:
        return ""
    closest = {word: found for word in unknown if (found := _closest(word, vocabulary))}
    if not closest:
        return ""
    return " ".join(closest.get(word, word) for word in typed[: french.MAX_WORDS])


def _closest(word: str, vocabulary: dict[str, str]) -> str:
    """The word of the vocabulary that looks most like `word`, as it is written; "" for none."""
    near = [known for known in vocabulary if abs(len(known) - len(word)) <= 2]
    found = get_close_matches(word, near, n=1, cutoff=CLOSENESS)
    return vocabulary[found[0]] if found else ""


def _vocabulary(site: Site, shown_on: Addresses) -> dict[str, str]:
    """The words of the titles that visitors may read: how each is most often written, by its
    folded form."""
    titles = [title for language in languages() for title in _titles(site, language, shown_on)]
    written = Counter(word.lower() for title in titles for word in title.split())
    vocabulary: dict[str, str] = {}
    for word, _count in written.most_common():
        for folded in french.words(word):
            if len(folded) >= MIN_LENGTH and not folded.isdigit():
                vocabulary.setdefault(folded, _as_written(word, folded))
    return vocabulary


def _titles(site: Site, language: str, shown_on: Addresses) -> Iterator[str]:
    """The titles of pages and the names of data in a language."""
    yield from _latest(pages_in(site, language), "title")
    for kind in data_kinds():
        if (kind.content_type_id, language) in shown_on:
            yield from _latest(kind.visible(language), "name")


def _latest(rows: QuerySet, column: str) -> QuerySet:
    return rows.order_by("-pk").values_list(column, flat=True)[:MAX_TITLES]


def _as_written(word: str, folded: str) -> str:
    """`word` when it is that word alone, with its accents; else the folded word."""
    stripped = word.strip("«»\u00a0\"'’().,;:!?…")
    return stripped if french.fold(stripped) == folded else folded
