"""The search of the visitors: from what they typed to a page of results."""

import logging
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import partial

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page as PaginatorPage
from django.db import DatabaseError
from django.db.models import BigIntegerField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Cast, Left
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from wagtail.documents import get_document_model
from wagtail.models import Page, Site
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from ..listings import paginate
from ..visibility import visible_documents, visible_pages
from . import unanswered
from .backends.common import Entry
from .excerpts import Highlighter
from .french import MAX_QUERY_LENGTH, MAX_WORDS
from .kinds import all_kinds
from .promotions import Promoted, promoted
from .suggestions import suggestion
from .synonyms import concepts

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
    """One page or document, as the template prints it; `title` and `excerpt` are HTML."""

    title: SafeString
    url: str
    kind: str
    excerpt: SafeString
    details: str = ""


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
    """Page `page` of the live, public pages and documents that have every one of `words`, or
    its synonyms.

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
        self.documents = get_document_model().objects
        self.document_type = ContentType.objects.get_for_model(get_document_model()).pk

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
        words = suggestion(self.words)
        wanted = partial(self.readable, content_type_ids)
        return words if self.backend.best_entries(concepts(words), wanted, 1) else ""

    def hits(self, content_type_ids: set[int]) -> list[Entry]:
        """What a visitor may read of what matches, best first, `MAX_HITS` at most."""
        wanted = partial(self.readable, content_type_ids)
        return self.backend.best_entries(self.concepts, wanted, MAX_HITS)

    def readable(self, content_type_ids: set[int], entry: str) -> Q:
        """The condition on entries of what an anonymous visitor of this site may read.

        A condition of the search itself: ranking first would let pages that have expired push
        others out of the `MAX_HITS`, and show by its numbers what is private. The type of the
        object is asked for, not its existence: PostgreSQL would look for all objects that exist.
        """
        object_id = Cast(OuterRef(f"{entry}object_id"), BigIntegerField())
        pages = Page.objects.order_by().filter(
            pk=object_id,
            path__startswith=self.site.root_page.path,
            locale__language_code=get_language(),
        )
        documents = self.documents.filter(pk=object_id).annotate(type=Value(self.document_type))
        type_id = f"{entry}content_type_id"
        document_types = content_type_ids & {self.document_type}
        return Q(
            Q(**{type_id: Subquery(visible_pages(pages).values("content_type_id"))}),
            **{f"{type_id}__in": content_type_ids - document_types},
        ) | Q(
            Q(**{type_id: Subquery(visible_documents(documents).values("type"))}),
            **{f"{type_id}__in": document_types},
        )

    def key(self, entry: Entry) -> tuple[bool, int]:
        """(whether it is a document, its id) of the object of an entry."""
        return entry.content_type_id == self.document_type, int(entry.object_id)

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
        keys = {entry: self.key(entry) for entry in entries}
        pages = Page.objects.only("title", "url_path").in_bulk(
            [pk for is_document, pk in keys.values() if not is_document]
        )
        documents = self.documents.in_bulk([pk for is_document, pk in keys.values() if is_document])
        texts = dict(
            IndexEntry.objects.filter(pk__in=[entry.pk for entry in entries]).values_list(
                "pk", Left(self.backend.text_column, EXCERPT_SOURCE)
            )
        )
        labels = {pk: kind.label for kind in self.kinds.values() for pk in kind.content_type_ids}
        synonyms = set().union(*(concept.words for concept in self.concepts))
        highlighter = Highlighter(self.words, synonyms)
        items = []
        for entry, (is_document, pk) in keys.items():
            found = (documents if is_document else pages).get(pk)
            if found is None:  # deleted this very moment
                continue
            items.append(
                Result(
                    title=highlighter.mark(found.title),
                    url=found.url if is_document else found.get_url(self.request),
                    kind=labels[entry.content_type_id],
                    excerpt=highlighter.excerpt(texts.get(entry.pk) or ""),
                    details=_file_details(found) if is_document else "",
                )
            )
        return items


def _is_cut(hits: list[Entry]) -> bool:
    return len(hits) == MAX_HITS


def _file_details(document) -> str:
    """Format and weight, which a visitor wants to know before a download."""
    size = [document.weight] if document.file_size else []
    return ", ".join([document.file_extension.upper(), *size])
