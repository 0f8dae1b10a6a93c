"""A register of the content that sections offer to the others: trainings, news, offices…

Sections register a `ContentList` when Django starts; theme pages, the home page and the block
« Derniers contenus » read them by key. So `thematiques` shows trainings without importing
`actions`, and the import direction holds.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlencode


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

    `cards(theme_slug, limit)` returns at most `limit` cards, newest or next first, in a constant
    number of queries, of what an anonymous visitor may see; `theme_slug` is None for all themes.
    `url(theme_slug)` is the address of the whole list, or "".
    """

    key: str
    label: str
    empty: str
    link_label: str
    cards: Callable[[str | None, int], Iterable[Card]]
    url: Callable[[str | None], str]
    order: int = 0
    themed: bool = True
    blocks: bool = True

    def latest(self, theme: str | None = None, limit: int = 3) -> ListedContent:
        """The first `limit` cards, for one theme or for all."""
        return ListedContent(
            key=self.key,
            label=self.label,
            empty=self.empty,
            cards=list(self.cards(theme, limit)),
            url=self.url(theme),
            link_label=self.link_label,
        )


_registry: dict[str, ContentList] = {}


def index_url(page_model, theme: str | None) -> str:
    """The address of the list page of a type, narrowed to a theme; "" when there is none."""
    page = page_model.objects.visible().first()
    if page is None:
        return ""
    return f"{page.url}?{urlencode({'theme': theme})}" if theme else page.url


def register(entry: ContentList) -> None:
    """Add a list; the last one registered under a key wins."""
    _registry[entry.key] = entry


def content_list(key: str) -> ContentList | None:
    """The list registered under `key`, or None."""
    return _registry.get(key)


def themed_content_lists() -> list[ContentList]:
    """The lists that theme pages gather, in their order of display."""
    return sorted((c for c in _registry.values() if c.themed), key=lambda c: c.order)


def content_list_choices() -> list[tuple[str, str]]:
    """Choices of the block « Derniers contenus »."""
    entries = sorted(_registry.values(), key=lambda c: c.order)
    return [(entry.key, entry.label) for entry in entries if entry.blocks]
