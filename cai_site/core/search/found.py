"""What the entries found are: pages, documents, data, read together for one page of results."""

from dataclasses import dataclass
from itertools import groupby

from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, Value
from django.http import HttpRequest

from wagtail.documents import get_document_model
from wagtail.models import Page, Site

from .backends.common import Entry
from .kinds import DataKind, data_kinds
from .readable import pages_of


@dataclass(frozen=True)
class Found:
    """What an entry of the index stands for, as a visitor reads it; `title` is plain text."""

    title: str
    url: str
    details: str = ""


def read(request: HttpRequest, site: Site, hits: dict[Entry, str]) -> dict[Entry, Found]:
    """What each entry stands for, with its language given; without what was deleted meanwhile.

    Three queries at most, whatever is found: pages, with those that show data; documents; data.
    """
    kinds = {kind.content_type_id: kind for kind in data_kinds()}
    document_type = ContentType.objects.get_for_model(get_document_model()).pk
    documents = {entry for entry in hits if entry.content_type_id == document_type}
    data = {entry: language for entry, language in hits.items() if entry.content_type_id in kinds}
    pages = [int(entry.object_id) for entry in hits if entry not in documents | data.keys()]
    wanted = Page.objects.order_by().filter(pk__in=pages)
    for language in set(data.values()):
        here = {entry.content_type_id for entry, spoken in data.items() if spoken == language}
        wanted |= pages_of([kinds[type_id] for type_id in here], site, language)
    columns = ("title", "url_path", "content_type_id", "locale__language_code")
    known = {page.pk: page for page in wanted.select_related("locale").only(*columns)}
    found = {}
    for entry in hits.keys() - documents - data.keys():
        if page := known.get(int(entry.object_id)):
            found[entry] = Found(page.title, page.get_url(request))
    found |= _documents(documents)
    shown_on = {
        (page.content_type_id, page.locale.language_code): page.get_url(request)
        for page in sorted(known.values(), key=lambda page: page.url_path, reverse=True)
    }
    return found | _data(kinds, data, shown_on)


def _documents(entries: set[Entry]) -> dict[Entry, Found]:
    documents = get_document_model().objects.in_bulk([int(entry.object_id) for entry in entries])
    return {
        entry: Found(document.title, document.url, _file_details(document))
        for entry in entries
        if (document := documents.get(int(entry.object_id)))
    }


def _data(
    kinds: dict[int, DataKind], entries: dict[Entry, str], shown_on: dict[tuple[int, str], str]
) -> dict[Entry, Found]:
    """The data found, all kinds in one query."""
    parts = []
    for type_id, group in groupby(sorted(entries), key=lambda entry: entry.content_type_id):
        rows = kinds[type_id].model.objects.order_by()
        rows = rows.filter(pk__in=[int(entry.object_id) for entry in group])
        rows = rows.annotate(type=Value(type_id, output_field=IntegerField()))
        parts.append(rows.values_list("type", "pk", "name", "slug"))
    if not parts:
        return {}
    first, *others = parts
    names = {(type_id, pk): words for type_id, pk, *words in first.union(*others)}
    found = {}
    for entry, language in entries.items():
        kind = kinds[entry.content_type_id]
        words = names.get((entry.content_type_id, int(entry.object_id)))
        url = shown_on.get((kind.page_type_id, language))
        if words and url:
            name, slug = words
            found[entry] = Found(name, kind.address(url, slug))
    return found


def _file_details(document) -> str:
    """Format and weight, which a visitor wants to know before a download."""
    size = [document.weight] if document.file_size else []
    return ", ".join([document.file_extension.upper(), *size])
