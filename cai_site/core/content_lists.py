"""A register of the content that sections offer to the others: trainings, news, offices…

Sections register a `ContentList` when Django starts; theme pages, the home page and the block
« Derniers contenus » read them by key. So `thematiques` shows trainings without importing
`actions`, and the import direction holds.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib.contenttypes.models import ContentType
from django.db.models import prefetch_related_objects
from django.utils.translation import get_language

from wagtail.models import Page

from .visibility import visible_pages


@dataclass(frozen=True)
class Card:
    """One entry of a list, ready for `components/card.html`."""

    title: str
    url: str
    text: str = ""
    kicker: str = ""
    meta: str = ""
    badge: str = ""
    badge_kind: str = ""
    image: object = None
    theme: str = ""


@dataclass(frozen=True)
class ListedContent:
    """The newest cards of a list and where to find the others."""

    key: str
    label: str
    empty: str
    cards: list[Card]
    url: str
    link_label: str


@dataclass(frozen=True)
class ContentList:
    """A kind of content that other sections may list.

    `cards(theme, limit, url)` returns at most `limit` cards, newest or next first, in a constant
    number of queries, of what an anonymous visitor may see. `theme` is the slug of a theme, or
    None for all; `url` is the address of the list's page, the first published `page_model`, or "".
    """

    key: str
    label: str
    empty: str
    link_label: str
    page_model: type[Page]
    cards: Callable[[str | None, int, str], Iterable[Card]]
    order: int = 0
    themed: bool = True


_registry: dict[str, ContentList] = {}


def register(entry: ContentList) -> None:
    """Add a list; the last one registered under a key wins."""
    _registry[entry.key] = entry


def latest(keys: Iterable[str], limit: int, theme: str | None = None) -> list[ListedContent]:
    """The first `limit` cards of each list, for one theme or for all.

    The addresses of the lists and the renditions of all pictures take one query each.
    """
    entries = [_registry[key] for key in keys if key in _registry]
    urls = _page_urls([entry.page_model for entry in entries])
    query = f"?{urlencode({'theme': theme})}" if theme else ""
    listed = []
    for entry in entries:
        url = urls.get(entry.page_model, "")
        listed.append(
            ListedContent(
                key=entry.key,
                label=entry.label,
                empty=entry.empty,
                cards=list(entry.cards(theme, limit, url)),
                url=f"{url}{query}" if url else "",
                link_label=entry.link_label,
            )
        )
    prefetch_renditions(card for content in listed for card in content.cards)
    return listed


def prefetch_renditions(cards: Iterable[Card]) -> None:
    """Read the renditions of the cards' pictures in one query."""
    prefetch_related_objects([card.image for card in cards if card.image], "renditions")


def _page_urls(models: list[type[Page]]) -> dict[type[Page], str]:
    """The address of the first published page of each type, in one query."""
    types = ContentType.objects.get_for_models(*models, for_concrete_models=False)
    pages = visible_pages(Page.objects.filter(content_type__in=types.values()))
    in_language = pages.filter(locale__language_code=get_language()).order_by("-path")
    found = {page.content_type_id: page for page in in_language}
    return {
        model: found[content_type.pk].url or ""
        for model, content_type in types.items()
        if content_type.pk in found
    }


def themed_keys() -> list[str]:
    """The lists that theme pages gather, in their order of display."""
    return [entry.key for entry in _ordered() if entry.themed]


def content_list_choices() -> list[tuple[str, str]]:
    """Choices of the block « Derniers contenus »."""
    return [(entry.key, entry.label) for entry in _ordered()]


def _ordered() -> list[ContentList]:
    return sorted(_registry.values(), key=lambda entry: entry.order)
