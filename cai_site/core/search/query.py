"""The search of the visitors: from what they typed to a page of results."""

import logging
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page as PaginatorPage
from django.db import DatabaseError
from django.db.models.functions import Left
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from wagtail.documents import get_document_model
from wagtail.models import Page, Site
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from ..listings import paginate
from ..visibility import visible_documents, visible_pages
from .backends.common import Entry
from .excerpts import Highlighter
from .french import MAX_QUERY_LENGTH, MAX_WORDS
from .kinds import Kind, all_kinds

logger = logging.getLogger(__name__)

PAGE_SIZE = 10
MAX_HITS = 500  # ranked, counted and shown at most: nobody reads more, and each has a price
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
    """A kind among the results; `count` is None when there are too many to be counted."""

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
    is_cut: bool = False  # there are more hits than `MAX_HITS`
    is_unavailable: bool = False  # the database did not answer in time

    @property
    def count(self) -> int:
        """The number of hits, of the chosen kind if there is one."""
        return self.page_obj.paginator.count


def search(request: HttpRequest, words: str, kind: str = "", page: str | None = None) -> Results:
    """Page `page` of the live, public pages and documents that have every one of `words`.

    `words` comes from `tidy`, `kind` is a slug of `all_kinds` or "". Never fails: when the
    database does, the result is empty, and the log says why without the visitor's words.
    """
    try:
        return _search(request, words, kind, page)
    except DatabaseError as error:
        # The message of the database may quote what was searched for.
        logger.error("Search failed: %s", type(error).__name__)  # noqa: TRY400
        return Results(paginate([], page, PAGE_SIZE), is_unavailable=True)


def _search(request: HttpRequest, words: str, slug: str, page: str | None) -> Results:
    kinds = all_kinds()
    backend = get_search_backend()
    everything = [pk for kind in kinds.values() for pk in kind.content_type_ids]
    found = backend.best_entries(words, everything, MAX_HITS)
    is_cut = len(found) == MAX_HITS
    hits = _visible(request, found)
    facets = _facets(kinds, hits, slug, is_cut)
    if chosen := kinds.get(slug):
        if is_cut:
            found = backend.best_entries(words, list(chosen.content_type_ids), MAX_HITS)
            is_cut = len(found) == MAX_HITS
            hits = _visible(request, found)
        hits = [hit for hit in hits if hit.content_type_id in chosen.content_type_ids]
    page_obj = paginate(hits, page, PAGE_SIZE)
    return Results(
        page_obj, facets, _items(request, words, page_obj.object_list, kinds, backend), is_cut
    )


def _visible(request: HttpRequest, entries: list[Entry]) -> list[Entry]:
    """Those of `entries` that an anonymous visitor of this site may read, in the same order."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    page_ids, document_ids = _split(entries)
    pages = Page.objects.filter(
        pk__in=page_ids,
        path__startswith=site.root_page.path,
        locale__language_code=get_language(),
    )
    documents = get_document_model().objects.filter(pk__in=document_ids)
    readable_pages = _ids(visible_pages(pages)) if page_ids else set()
    readable_documents = _ids(visible_documents(documents)) if document_ids else set()
    document_type = _document_type()
    return [
        entry
        for entry in entries
        if int(entry.object_id)
        in (readable_documents if entry.content_type_id == document_type else readable_pages)
    ]


def _ids(queryset) -> set[int]:
    return set(queryset.order_by().values_list("pk", flat=True))


def _document_type() -> int:
    return ContentType.objects.get_for_model(get_document_model()).pk


def _split(entries: list[Entry]) -> tuple[list[int], list[int]]:
    """The ids of the pages and those of the documents among `entries`."""
    document_type = _document_type()
    pages, documents = [], []
    for entry in entries:
        ids = documents if entry.content_type_id == document_type else pages
        ids.append(int(entry.object_id))
    return pages, documents


def _facets(kinds: dict[str, Kind], hits: list[Entry], slug: str, is_cut: bool) -> list[Facet]:
    counts = Counter(hit.content_type_id for hit in hits)
    facets = [
        Facet(
            kind.slug,
            kind.label,
            None if is_cut else sum(counts[pk] for pk in kind.content_type_ids),
            kind.slug == slug,
        )
        for kind in kinds.values()
    ]
    return [facet for facet in facets if facet.count != 0 or facet.is_current]


def _items(request, words: str, entries, kinds: dict[str, Kind], backend) -> list[Result]:
    """The entries of one page, read from the database at once, as results."""
    page_ids, document_ids = _split(entries)
    pages = Page.objects.only("title", "url_path").in_bulk(page_ids)
    documents = get_document_model().objects.in_bulk(document_ids)
    texts = dict(
        IndexEntry.objects.filter(pk__in=[entry.pk for entry in entries]).values_list(
            "pk", Left(backend.text_column, EXCERPT_SOURCE)
        )
    )
    labels = {pk: kind.label for kind in kinds.values() for pk in kind.content_type_ids}
    document_type = _document_type()
    highlighter = Highlighter(words)
    items = []
    for entry in entries:
        is_document = entry.content_type_id == document_type
        found = (documents if is_document else pages).get(int(entry.object_id))
        if found is None:  # deleted this very moment
            continue
        items.append(
            Result(
                title=highlighter.mark(found.title),
                url=found.url if is_document else found.get_url(request),
                kind=labels[entry.content_type_id],
                excerpt=highlighter.excerpt(texts.get(entry.pk) or ""),
                details=_file_details(found) if is_document else "",
            )
        )
    return items


def _file_details(document) -> str:
    """Format and weight, which a visitor wants to know before a download (RGAA 6.1)."""
    size = [filesizeformat(document.file_size)] if document.file_size else []
    return ", ".join([document.file_extension.upper(), *size])
