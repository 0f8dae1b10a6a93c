"""What one response looks up several times: addresses of pages, pictures, ids of its parts.

Rich text asks for its links a paragraph at a time, and each StreamField for its own pictures; the
memo of the request answers them together, with one query for each kind.
"""

import json
import re
from contextvars import ContextVar
from functools import reduce
from itertools import chain, count
from operator import or_

from django.db.models import Q

from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction, Page

from .translations import in_this_language, or_translated
from .visibility import visible_pages

PAGE_LINK = re.compile(r'<a[^>]*?linktype=\\?"page\\?"[^>]*?\bid=\\?"(\d+)\\?"')
# A page chosen in one of our blocks, in the JSON of a StreamField.
PAGE_CHOSEN = re.compile(r'"page": (\d+)')
PAGE_LINK_ID_FIRST = re.compile(r'<a[^>]*?\bid=\\?"(\d+)\\?"[^>]*?linktype=\\?"page\\?"')


class Memo:
    """What a response knows already, and what it is going to ask for."""

    def __init__(self):
        self.urls: dict[int, str] = {}
        self.wanted_pages: set[int] = set()
        self.images: dict[int, object] = {}
        self.wanted_images: set[int] = set()
        self.private_collections: set[int] | None = None
        self.anchors: set[str] = set()
        self.municipalities: list | None = None

    def page_urls(self, ids: set[int]) -> dict[int, str]:
        """The addresses of pages by id, or of their translations in the language being read.

        "" for a page that an anonymous visitor may not read.
        """
        if not ids <= self.urls.keys():
            unknown = (ids | self.wanted_pages) - self.urls.keys()
            pages = visible_pages(Page.objects.filter(or_translated(unknown)))
            shown = in_this_language(pages.select_related("locale"))
            self.urls |= dict.fromkeys(unknown, "") | {pk: shown[pk].url or "" for pk in shown}
            self.wanted_pages.clear()
        return self.urls

    def images_by_id(self, ids: set[int]) -> dict[int, object]:
        """Pictures by id; None for one that is gone."""
        if not ids <= self.images.keys():
            unknown = (ids | self.wanted_images) - self.images.keys()
            self.images |= dict.fromkeys(unknown) | get_image_model().objects.in_bulk(unknown)
            self.wanted_images.clear()
        return self.images

    def anchor(self, wanted: str) -> str:
        """`wanted` as an id, with a number when the response has it already."""
        names = chain([wanted], (f"{wanted}-{number}" for number in count(2)))
        name = next(name for name in names if name not in self.anchors)
        self.anchors.add(name)
        return name

    def is_private(self, collection_id: int) -> bool:
        """Whether a collection, or one above it, is under a view restriction."""
        if self.private_collections is None:
            restrictions = CollectionViewRestriction.objects.select_related("collection")
            above = [Q(path__startswith=row.collection.path) for row in restrictions]
            found = Collection.objects.filter(reduce(or_, above)) if above else []
            self.private_collections = {collection.pk for collection in found}
        return collection_id in self.private_collections


_memo: ContextVar[Memo | None] = ContextVar("memo", default=None)


def memo() -> Memo:
    """The memo of the request being answered; a fresh one outside a request."""
    return _memo.get() or Memo()


class MemoMiddleware:
    """Gives each request a memo of its own, for as long as it lasts."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        token = _memo.set(Memo())
        try:
            return self.get_response(request)
        finally:
            _memo.reset(token)


def expect_links_of(page: Page) -> None:
    """Tell the memo which pages the texts and blocks of `page` lead to."""
    wanted = memo().wanted_pages
    for field in page._meta.get_fields():
        if isinstance(field, RichTextField):
            wanted |= linked_ids(getattr(page, field.name) or "")
        elif isinstance(field, StreamField):
            value = getattr(page, field.name)
            stored = json.dumps(list(value.raw_data), default=str)
            wanted |= linked_ids(stored) | {int(pk) for pk in PAGE_CHOSEN.findall(stored)}


def linked_ids(html: str) -> set[int]:
    """The ids of the pages that stored rich text links to, in HTML or in JSON."""
    if "linktype" not in html:
        return set()
    found = PAGE_LINK.findall(html) + PAGE_LINK_ID_FIRST.findall(html)
    return {int(pk) for pk in found}
