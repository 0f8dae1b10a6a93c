"""A register of the content that sections offer to the others: trainings, news, offices…

Sections register a `ContentList` when Django starts; theme pages, the home page and the block
« Derniers contenus ou chiffre » read them by key. So `thematiques` shows trainings without
importing `actions`, and the import direction holds.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet, prefetch_related_objects
from django.urls import reverse
from django.utils.translation import get_language

from wagtail.models import Page

from .dates import as_moment
from .pieces import piece_choices
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
    calendar: str = ""


@dataclass(frozen=True)
class Entry:
    """One entry of a feed: a card, what names it for good, and when it came out and changed."""

    key: str
    category: str
    card: Card
    published: datetime
    updated: datetime


@dataclass(frozen=True)
class ContentList:
    """A kind of content that other sections may list.

    `items(theme)` returns the objects that an anonymous visitor may see, newest or next first;
    `theme` is the slug of a theme, or None for all. `card(item, url)` makes the card of one,
    without a query; `url` is the address of the list's page, the first published `page_model`,
    or "". `dated_by` names the column that says when an item came out: an item without that date
    is in no feed. `has_feed` gives the list a feed of its own, announced by its page.
    `calendar(theme)` is the address of a calendar (.ics) of what is dated in the list.
    """

    key: str
    label: str
    empty: str
    link_label: str
    page_model: type[Page]
    items: Callable[[str | None], QuerySet]
    card: Callable[[Model, str], Card]
    order: int = 0
    themed: bool = True
    dated_by: str = "first_published_at"
    has_feed: bool = False
    calendar: Callable[[str | None], str] | None = None


_registry: dict[str, ContentList] = {}


def register(entry: ContentList) -> None:
    """Add a list; the last one registered under a key wins."""
    _registry[entry.key] = entry


def latest(keys: Iterable[str], limit: int, theme: str | None = None) -> list[ListedContent]:
    """The first `limit` cards of each list, for one theme or for all.

    The addresses of the lists and the renditions of all pictures take one query each.
    """
    listed = without_renditions(keys, limit, theme)
    prefetch_renditions(card for content in listed for card in content.cards)
    return listed


def without_renditions(
    keys: Iterable[str], limit: int, theme: str | None = None
) -> list[ListedContent]:
    """As `latest`, for whoever shows no pictures."""
    entries = [_registry[key] for key in keys if key in _registry]
    urls = page_urls([entry.page_model for entry in entries])
    query = f"?{urlencode({'theme': theme})}" if theme else ""
    listed = []
    for entry in entries:
        url = urls.get(entry.page_model, "")
        listed.append(
            ListedContent(
                key=entry.key,
                label=entry.label,
                empty=entry.empty,
                cards=[entry.card(item, url) for item in entry.items(theme)[:limit]],
                url=f"{url}{query}" if url else "",
                link_label=entry.link_label,
                calendar=entry.calendar(theme) if entry.calendar else "",
            )
        )
    return listed


def newest(keys: Iterable[str], limit: int, theme: str | None = None) -> list[Entry]:
    """The entries of the lists that came out last, for one theme or for all, newest first."""
    lists = [_registry[key] for key in keys]
    urls = page_urls([listed.page_model for listed in lists])
    found = []
    for listed in lists:
        dated = listed.items(theme).exclude(**{listed.dated_by: None})
        for item in dated.order_by(f"-{listed.dated_by}", "-pk")[:limit]:
            published = as_moment(getattr(item, listed.dated_by))
            found.append(
                Entry(
                    key=f"{item._meta.label_lower}/{item.pk}",
                    category=listed.label,
                    card=listed.card(item, urls.get(listed.page_model, "")),
                    published=published,
                    updated=getattr(item, "last_published_at", None) or published,
                )
            )
    return sorted(found, key=lambda entry: entry.published, reverse=True)[:limit]


def feed_lists() -> list[ContentList]:
    """The lists with a feed of their own, in their order of display."""
    return [entry for entry in _ordered() if entry.has_feed]


def feed_links(model: type[Page]) -> list[tuple[str, str]]:
    """(title, address) of the feeds that a page of this type announces: those of its lists."""
    return [
        (entry.label, reverse("feed", args=[entry.key]))
        for entry in feed_lists()
        if issubclass(entry.page_model, model)
    ]


def prefetch_renditions(cards: Iterable[Card]) -> None:
    """Read the renditions of the cards' pictures in one query."""
    prefetch_related_objects([card.image for card in cards if card.image], "renditions")


def page_urls(models: list[type[Page]]) -> dict[type[Page], str]:
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


def content_list_choices() -> list[tuple]:
    """Choices of the block « Derniers contenus ou chiffre »: the lists, then single pieces."""
    return [*((entry.key, entry.label) for entry in _ordered()), *piece_choices()]


def _ordered() -> list[ContentList]:
    return sorted(_registry.values(), key=lambda entry: entry.order)
