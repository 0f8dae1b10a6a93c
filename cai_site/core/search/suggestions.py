"""« Vouliez-vous dire… »: the words of the public titles that are closest to what was typed.

Not pg_trgm: the same answers on both databases, and only from what visitors may read.
"""

from collections import Counter
from difflib import get_close_matches

from django.core.cache import cache
from django.utils.translation import get_language

from wagtail.models import Page

from ..visibility import visible_pages
from . import french

MAX_PAGES = 5_000  # the latest, whose titles make the vocabulary
MAX_UNKNOWN = 3  # words of one query: each has a price, and a sentence is not a typing error
MIN_LENGTH = 4  # characters: shorter words are close to too many others
CLOSENESS = 0.75  # difflib's ratio, from 0 to 1
CACHE_SECONDS = 600


def suggestion(words: str) -> str:
    """`words` with those that no title has in place of their closest; "" when none is close."""
    vocabulary = _vocabulary()
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


def _vocabulary() -> dict[str, str]:
    """The words of the titles that visitors may read: how each is most often written, by its
    folded form."""
    language = get_language()
    return cache.get_or_set(f"search-vocabulary-{language}", _read, CACHE_SECONDS)


def _read() -> dict[str, str]:
    pages = visible_pages(Page.objects.filter(locale__language_code=get_language()))
    titles = pages.order_by("-pk").values_list("title", flat=True)[:MAX_PAGES]
    written = Counter(word.lower() for title in titles for word in title.split())
    vocabulary: dict[str, str] = {}
    for word, _count in written.most_common():
        for folded in french.words(word):
            if len(folded) >= MIN_LENGTH:
                vocabulary.setdefault(folded, _as_written(word, folded))
    return vocabulary


def _as_written(word: str, folded: str) -> str:
    """`word` when it is that word alone, with its accents; else the folded word."""
    stripped = word.strip("«»\u00a0\"'’().,;:!?…")
    return stripped if french.fold(stripped) == folded else folded
