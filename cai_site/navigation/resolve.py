"""From the stored menus to the links of one request: two queries, whatever their size."""

from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import CharField, F, Value
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.text import slugify

from wagtail.documents import get_document_model
from wagtail.models import Page

from cai_site.core.languages import content_language
from cai_site.core.memo import memo
from cai_site.core.translations import marked, or_translated
from cai_site.core.visibility import visible_documents, visible_pages

from .blocks import links_of
from .models import Menu


@dataclass
class Entry:
    """A link of a menu, as the templates print it.

    The label says its language where it is not the page's: a French link without translation.
    """

    label: str
    url: str
    key: str
    external: bool = False
    is_current: bool = False
    is_ancestor: bool = False
    children: list["Entry"] = field(default_factory=list)


@dataclass
class Menus:
    """The three menus of a request; a menu that does not exist is empty."""

    main: list[Entry] = field(default_factory=list)
    quick: list[Entry] = field(default_factory=list)
    footer: list[Entry] = field(default_factory=list)


def menus_for(request, page=None) -> Menus:
    """The menus in the request's language, else the French ones, read once per request.

    Links whose target is not published, private or deleted are left out, and so is an entry of
    the main menu that loses both its target and its children.
    """
    cached = getattr(request, "_menus", None)
    if cached is None:
        cached = request._menus = _build(request, page)
    return cached


def _build(request, page) -> Menus:
    stored = _stored()
    preview = getattr(request, "menu_preview", None)
    if preview is not None:
        preview.lang = content_language()
        stored[preview.place] = preview
    values = {
        place: [block["value"] for block in menu.entries.raw_data] for place, menu in stored.items()
    }
    targets = _targets(values, request)
    menus = Menus()
    for place, links in values.items():
        builder = _Builder(targets, request.path, stored[place].lang)
        setattr(menus, place, [entry for value in links if (entry := builder.entry(value))])
    return menus


def _stored() -> dict[str, Menu]:
    """The menu of each place, with the code of its language as `lang`."""
    language = content_language()
    menus = (
        Menu.objects.filter(live=True, locale__language_code__in={language, settings.LANGUAGE_CODE})
        .annotate(lang=F("locale__language_code"))
        .only("place", "entries")
    )
    # The page's own language last: it takes the place.
    return {menu.place: menu for menu in sorted(menus, key=lambda menu: menu.lang == language)}


@dataclass
class _Target:
    """Where a link leads: the title of the page or document, its address, its language."""

    title: str = ""
    url: str = ""
    lang: str = ""


def _targets(values, request) -> dict[tuple[str, int], _Target]:
    """(kind, id) → the published pages and documents that menus name.

    Elsewhere than in French, a page that has a translation gives way to it.
    """
    links = [link for entries in values.values() for link in links_of(entries)]
    page_ids = {link["page"] for link in links if link.get("page")}
    document_ids = {link["document"] for link in links if link.get("document")}
    columns = ("target", "pk", "title", "place", "lang", "twins")
    pages = (
        visible_pages(Page.objects.filter(or_translated(page_ids)))
        .annotate(
            target=Value("page"),
            place=_as_text("url_path"),
            lang=F("locale__language_code"),
            twins=_as_text("translation_key"),
        )
        .order_by()
        .values_list(*columns)
    )
    documents = (
        visible_documents(get_document_model().objects.filter(pk__in=document_ids))
        .annotate(
            target=Value("document"),
            place=_as_text("file"),
            lang=Value(settings.LANGUAGE_CODE),
            twins=Value(""),
        )
        .order_by()
        .values_list(*columns)
    )
    rows = list(pages.union(documents, all=True) if document_ids else pages)
    language = content_language()
    translated = {row[-1]: row for row in rows if row[0] == "page" and row[-2] == language}
    targets = {}
    known = memo().urls
    page = Page()  # one for all: making it costs more than finding its address
    for kind, pk, *row in rows:
        _, _, title, place, lang, _ = translated.get(row[-1], (kind, pk, *row))
        if kind == "page":
            # Most links of rich text lead to pages of the menus: these addresses serve twice.
            page.url_path = place
            parts = page.get_url_parts(request)
            url = known[pk] = parts[2] if parts else ""
        else:
            url = document_url(pk, place)
        targets[kind, pk] = _Target(title, url, lang)
    return targets


def _as_text(name: str):
    return Cast(name, CharField(max_length=1000))


def document_url(pk: int, file_name: str) -> str:
    """The address of a document from its id and file."""
    return reverse("wagtaildocs_serve", args=[pk, file_name.rpartition("/")[2]])


class _Builder:
    """Turns the links of a menu into entries, knowing the published targets, the current path and
    the language of the menu.
    """

    def __init__(self, targets, path: str, lang: str):
        self.targets = targets
        self.path = path
        self.lang = lang
        self.home = reverse("wagtail_serve", args=[""])

    def entry(self, value: dict) -> Entry | None:
        """The entry of a stored link, or None when it leads nowhere."""
        children = [
            child for item in value.get("children") or [] if (child := self.entry(item["value"]))
        ]
        target, external = self._target(value)
        if not target.url and not children:
            return None
        label, lang = self._words(value.get("link_label"), target)
        return Entry(
            label=marked(label, lang),
            url=target.url,
            key=slugify(label),
            external=external,
            is_current=target.url == self.path,
            is_ancestor=target.url not in {"", self.home, self.path}
            and self.path.startswith(target.url),
            children=children,
        )

    def _words(self, typed: str | None, target: _Target) -> tuple[str, str]:
        """The words of a link and their language: a translated title goes before French words."""
        has_translation = target.lang == content_language() != self.lang
        return (target.title, target.lang) if has_translation or not typed else (typed, self.lang)

    def _target(self, value: dict) -> tuple[_Target, bool]:
        for kind in ("page", "document"):
            if value.get(kind):
                return self.targets.get((kind, value[kind]), _Target()), False
        url = value.get("url") or ""
        return _Target(url, url, self.lang), True
