"""What editors want to be shown first for some words (Wagtail's « résultats mis en avant »)."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import get_language

from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.models import Page

from ..visibility import visible_pages
from . import french

MAX_READ = 300  # promotions of the whole site
MAX_SHOWN = 3


@dataclass(frozen=True)
class Promoted:
    """A link that stands before the results."""

    title: str
    url: str
    text: str


def promoted(request: HttpRequest, words: str) -> list[Promoted]:
    """The links that editors promote for these words, in any order and form; two queries.

    A page that visitors may not read, or in another language, is left out.
    """
    wanted = _stems(words)
    rows = SearchPromotion.objects.select_related("query").order_by("sort_order", "pk")[:MAX_READ]
    chosen = [row for row in rows if wanted and _stems(row.query.query_string) == wanted]
    if not chosen:
        return []
    ids = [row.page_id for row in chosen if row.page_id]
    pages = Page.objects.filter(pk__in=ids, locale__language_code=get_language())
    visible = visible_pages(pages).in_bulk()
    found = []
    for row in chosen:
        if page := visible.get(row.page_id):
            found.append(Promoted(page.title, page.get_url(request), row.description))
        elif row.external_link_url:
            title = row.external_link_text or row.external_link_url
            found.append(Promoted(title, row.external_link_url, row.description))
    return found[:MAX_SHOWN]


def _stems(words: str) -> set[str]:
    return {french.stem(term) for term in french.query_terms(words)}
