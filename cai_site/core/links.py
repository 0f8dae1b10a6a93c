"""Internal links of rich text, resolved together instead of one query a paragraph."""

import json
import re
from contextvars import ContextVar

from django.utils.translation import get_language

from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

PAGE_LINK = re.compile(r'<a[^>]*?linktype=\\?"page\\?"[^>]*?\bid=\\?"(\d+)\\?"')
PAGE_LINK_ID_FIRST = re.compile(r'<a[^>]*?\bid=\\?"(\d+)\\?"[^>]*?linktype=\\?"page\\?"')


class LinkMemo:
    """The addresses of pages that one response names, and those that it is going to name."""

    def __init__(self):
        self.urls: dict[int, str] = {}
        self.wanted: set[int] = set()

    def resolve(self, ids: set[int]) -> None:
        """Learn the addresses of `ids`, and of everything wanted, in one query at most."""
        unknown = (ids | self.wanted) - self.urls.keys()
        if ids <= self.urls.keys():
            return
        pages = Page.objects.filter(pk__in=unknown).select_related("locale")
        self.urls |= dict.fromkeys(unknown, "") | {page.pk: _url(page) for page in pages}
        self.wanted.clear()


_memo: ContextVar[LinkMemo | None] = ContextVar("link_memo", default=None)


def link_memo() -> LinkMemo:
    """The memo of the request being answered; a fresh one outside a request."""
    return _memo.get() or LinkMemo()


class LinkMemoMiddleware:
    """Gives each request a memo of its own, for as long as it lasts."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        token = _memo.set(LinkMemo())
        try:
            return self.get_response(request)
        finally:
            _memo.reset(token)


def expect_links_of(page: Page) -> None:
    """Tell the memo which pages the rich text of `page` links to."""
    wanted = link_memo().wanted
    for field in page._meta.get_fields():
        if isinstance(field, RichTextField):
            wanted |= linked_ids(getattr(page, field.name) or "")
        elif isinstance(field, StreamField):
            value = getattr(page, field.name)
            wanted |= linked_ids(json.dumps(list(value.raw_data), default=str))


def linked_ids(html: str) -> set[int]:
    """The ids of the pages that stored rich text links to, in HTML or in JSON."""
    if "linktype" not in html:
        return set()
    found = PAGE_LINK.findall(html) + PAGE_LINK_ID_FIRST.findall(html)
    return {int(pk) for pk in found}


def _url(page: Page) -> str:
    """The address of the page, or of its translation in the language being read."""
    if page.locale.language_code != get_language():
        page = page.localized
    return page.url or "" if page.live else ""
