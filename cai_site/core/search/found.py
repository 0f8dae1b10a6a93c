"""What the entries found are: pages, documents, data, read together for one page of results."""

from collections import defaultdict
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, Model, Value
from django.http import HttpRequest

from wagtail.documents import get_document_model
from wagtail.models import Page, Site

from .backends.common import Entry
from .kinds import data_kinds
from .readable import languages, pages_in

# Where data of a content type are shown in a language.
Addresses = dict[tuple[int, str], str]


@dataclass(frozen=True)
class Found:
    """What an entry of the index stands for, as a visitor reads it; `title` is plain text."""

    title: str
    url: str
    details: str = ""


def addresses(request: HttpRequest, site: Site) -> Addresses:
    """The address of the first page that shows each kind of data, in one query.

    None for data that no page shows which visitors may read: these they must not find.
    """
    kinds = {kind.page_type_id: kind.content_type_id for kind in data_kinds()}
    pages = reduce(or_, (pages_in(site, language) for language in languages()))
    rows = pages.filter(content_type_id__in=kinds).order_by("-path")
    columns = ("content_type_id", "locale__language_code", "pk", "url_path")
    return {
        (kinds[type_id], language): _page_url(request, pk, url_path)
        for type_id, language, pk, url_path in rows.values_list(*columns)
    }


def read(request: HttpRequest, hits: dict[Entry, str], shown_on: Addresses) -> dict[Entry, Found]:
    """What each entry stands for, with its language given; without what was deleted meanwhile.

    Two queries at most: documents; pages and data together.
    """
    document_type = ContentType.objects.get_for_model(get_document_model()).pk
    documents = [entry for entry in hits if entry.content_type_id == document_type]
    others = [entry for entry in hits if entry.content_type_id != document_type]
    kinds = {kind.content_type_id: kind for kind in data_kinds()}
    words = _words(others)
    found = _documents(documents)
    for entry in others:
        if entry not in words:
            continue
        title, place = words[entry]
        if kind := kinds.get(entry.content_type_id):
            url = kind.address(shown_on[entry.content_type_id, hits[entry]], place)
        else:
            url = _page_url(request, int(entry.object_id), place)
        found[entry] = Found(title, url)
    return found


def _words(entries: list[Entry]) -> dict[Entry, tuple[str, str]]:
    """(title, path in the tree or slug) of pages and data, in one query."""
    kinds = {kind.content_type_id: kind for kind in data_kinds()}
    wanted: dict[type[Model], list[Entry]] = defaultdict(list)
    for entry in entries:
        kind = kinds.get(entry.content_type_id)
        wanted[kind.model if kind else Page].append(entry)
    parts, by_number = [], {}
    for number, (model, group) in enumerate(wanted.items()):
        ids = {int(entry.object_id): entry for entry in group}
        by_number[number] = ids
        rows = model.objects.order_by().filter(pk__in=ids)
        rows = rows.annotate(number=Value(number, output_field=IntegerField()))
        columns = ("title", "url_path") if model is Page else ("name", "slug")
        parts.append(rows.values_list("number", "pk", *columns))
    if not parts:
        return {}
    first, *others = parts
    rows = first.union(*others, all=True) if others else first
    return {by_number[number][pk]: (title, place) for number, pk, title, place in rows}


def _documents(entries: list[Entry]) -> dict[Entry, Found]:
    documents = get_document_model().objects.in_bulk([int(entry.object_id) for entry in entries])
    return {
        entry: Found(document.title, document.url, _file_details(document))
        for entry in entries
        if (document := documents.get(int(entry.object_id)))
    }


def _file_details(document) -> str:
    """Format and weight, which a visitor wants to know before a download."""
    size = [document.weight] if document.file_size else []
    return ", ".join([document.file_extension.upper(), *size])


def _page_url(request: HttpRequest, pk: int, url_path: str) -> str:
    return Page(pk=pk, url_path=url_path).get_url(request) or ""
