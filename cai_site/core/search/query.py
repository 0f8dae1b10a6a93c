"""The search of the visitors: from what they typed to a page of results."""

import logging
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import partial

from django.core.paginator import Page as PaginatorPage
from django.db import DatabaseError
from django.db.models.functions import Left
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from wagtail.models import Site
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from ..languages import KNOWN, content_language
from ..listings import paginate
from ..translations import marked
from . import found, unanswered
from .backends.common import Entry
from .excerpts import Highlighter
from .french import MAX_QUERY_LENGTH, MAX_WORDS
from .kinds import all_kinds, data_kinds
from .promotions import Promoted, promoted
from .readable import languages, readable
from .suggestions import suggestion
from .synonyms import Concept, concepts

logger = logging.getLogger(__name__)

PAGE_SIZE = 10
MAX_HITS = 300  # ranked, counted and shown at most: nobody reads more, and each has a price
EXCERPT_SOURCE = 20_000  # characters of a text that an excerpt is looked for in
# What is kept of what is typed: letters, digits, and what French and e-mail addresses need.
_UNWANTED = re.compile(r"[^\w'’.@·()\-‑ ]+")


def tidy(typed: str) -> str:
    """What was typed, as it is shown again and searched for.

    NFC, without control characters, operators and markup, at most `MAX_WORDS` words and
    `MAX_QUERY_LENGTH` characters (reliability bar, 2.1).
    """
    text = unicodedata.normalize("NFC", typed[: 4 * MAX_QUERY_LENGTH])
    words = _UNWANTED.sub(" ", text).split()[:MAX_WORDS]
    return " ".join(words)[:MAX_QUERY_LENGTH].strip()


@dataclass(frozen=True)
class Facet:
    """A link that keeps one kind of results; `count` is None where there are too many to count.

    The first one, with an empty slug, keeps them all.
    """

    slug: str
    label: str
    count: int | None
    is_current: bool


@dataclass(frozen=True)
class Result:
    """One result, as the template prints it; `title`, `excerpt` and `language` are HTML.

    `language` names the language of what is found where it is not the one being read.
    """

    title: SafeString
    url: str
    kind: str
    excerpt: SafeString
    details: str = ""
    language: str = ""


@dataclass(frozen=True)
class Results:
    """What a search found: one page of it, and what else there is."""

    page_obj: PaginatorPage
    facets: list[Facet] = field(default_factory=list)
    items: list[Result] = field(default_factory=list)
    promoted: list[Promoted] = field(default_factory=list)
    suggestion: str = ""  # words that find something, where those typed found nothing
    is_cut: bool = False  # there are more hits than `MAX_HITS`
    is_unavailable: bool = False  # the database did not answer in time

    @property
    def count(self) -> int:
        """The number of hits, of the chosen kind if there is one."""
        return self.page_obj.paginator.count


def search(request: HttpRequest, words: str, kind: str = "", page: str | None = None) -> Results:
    """Page `page` of what visitors may read and has every one of `words`, or its synonyms.

    Pages, documents and data in the language being read, then in the main one.
    `words` comes from `tidy`, `kind` is a slug of `all_kinds` or "". Never fails: when the
    database does, the result is empty, and the log says why without the visitor's words.
    """
    nothing = Results(paginate([], page, PAGE_SIZE))
    if Site.find_for_request(request) is None:
        return nothing
    try:
        return _Search(request, words).results(kind, page)
    except DatabaseError as error:
        # The message of the database may quote what was searched for.
        logger.error("Search failed: %s", type(error).__name__)
        return replace(nothing, is_unavailable=True)


class _Search:
    """One search of one visitor."""

    def __init__(self, request: HttpRequest, words: str):
        self.request = request
        self.words = words
        self.concepts = concepts(words)
        self.backend = get_search_backend()
        self.kinds = all_kinds()
        self.site = Site.find_for_request(request)
        self.shown_on = found.addresses(request, self.site)
        # The language of each hit.
        self.spoken: dict[Entry, str] = {}

    def results(self, slug: str, page: str | None) -> Results:
        everything = set().union(*(kind.content_type_ids for kind in self.kinds.values()))
        hits = self.hits(everything)
        facets = self.facets(hits, slug)
        if chosen := self.kinds.get(slug):
            if _is_cut(hits):
                hits = self.hits(chosen.content_type_ids)
            hits = [hit for hit in hits if hit.content_type_id in chosen.content_type_ids]
        page_obj = paginate(hits, page, PAGE_SIZE)
        chosen_first = promoted(self.request, self.words) if page_obj.number == 1 else []
        in_vain = not (hits or slug or chosen_first)
        return Results(
            page_obj,
            facets,
            self.items(page_obj.object_list),
            promoted=chosen_first,
            suggestion=self.better_words(everything) if in_vain else "",
            is_cut=_is_cut(hits),
        )

    def better_words(self, content_type_ids: set[int]) -> str:
        """Words close to those typed that find something; "" for none. Counts the failure."""
        unanswered.count(self.words)
        words = suggestion(self.words, self.site, self.shown_on)
        return words if self.hits(content_type_ids, 1, concepts(words)) else ""

    def hits(
        self,
        content_type_ids: set[int],
        limit: int = MAX_HITS,
        asked: list[Concept] | None = None,
    ) -> list[Entry]:
        """What a visitor may read of what matches, or of what matches `asked`; at most `limit`.

        The best first in the language being read, then the best in the main one.
        """
        asked = self.concepts if asked is None else asked
        data = {kind.content_type_id for kind in data_kinds()}
        hits: list[Entry] = []
        for language in languages():
            if len(hits) == limit:
                break
            hidden = {type_id for type_id in data if (type_id, language) not in self.shown_on}
            wanted = partial(readable, self.site, language, content_type_ids - hidden)
            more = self.backend.best_entries(asked, wanted, limit - len(hits))
            self.spoken |= dict.fromkeys(more, language)
            hits += more
        return hits

    def facets(self, hits: list[Entry], slug: str) -> list[Facet]:
        """« Tout », then the kinds among the hits; every kind where not all hits are known."""
        by_type = Counter(hit.content_type_id for hit in hits)
        facets = [Facet("", gettext("Tout"), len(hits), not slug)]
        for kind in self.kinds.values():
            count = sum(by_type[pk] for pk in kind.content_type_ids)
            if count or _is_cut(hits) or kind.slug == slug:
                facets.append(Facet(kind.slug, kind.label, count, kind.slug == slug))
        return [replace(facet, count=None) for facet in facets] if _is_cut(hits) else facets

    def items(self, entries: list[Entry]) -> list[Result]:
        """The entries of one page, read from the database at once, as results."""
        things = found.read(self.request, {hit: self.spoken[hit] for hit in entries}, self.shown_on)
        texts = dict(
            IndexEntry.objects.filter(pk__in=[entry.pk for entry in entries]).values_list(
                "pk", Left(self.backend.text_column, EXCERPT_SOURCE)
            )
        )
        labels = {pk: kind.label for kind in self.kinds.values() for pk in kind.content_type_ids}
        synonyms = set().union(*(concept.words for concept in self.concepts))
        highlighter = Highlighter(self.words, synonyms)
        here = content_language()
        items = []
        for entry in entries:
            if entry not in things:  # deleted this very moment
                continue
            thing, code = things[entry], self.spoken[entry]
            items.append(
                Result(
                    title=marked(highlighter.mark(thing.title), code),
                    url=thing.url,
                    kind=labels[entry.content_type_id],
                    excerpt=marked(highlighter.excerpt(texts.get(entry.pk) or ""), code),
                    details=thing.details,
                    language="" if code == here else marked(KNOWN[code].endonym, code),
                )
            )
        return items


def _is_cut(hits: list[Entry]) -> bool:
    return len(hits) == MAX_HITS
