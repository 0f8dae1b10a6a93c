"""From the stored menus to the links of one request: two queries, whatever their size."""

from dataclasses import dataclass, field

from django.db.models import CharField, Value
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import get_language

from wagtail.documents import get_document_model
from wagtail.models import Page

from cai_site.core.memo import memo
from cai_site.core.visibility import visible_documents, visible_pages

from .models import Menu


@dataclass
class Entry:
    """A link of a menu, as the templates print it."""

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
    """The menus in the request's language, read once per request.

    Links whose target is not published, private or deleted are left out, and so is an entry of
    the main menu that loses both its target and its children.
    """
    cached = getattr(request, "_menus", None)
    if cached is None:
        cached = request._menus = _build(request, page)
    return cached


def _build(request, page) -> Menus:
    stored = Menu.objects.filter(live=True, locale__language_code=get_language())
    raw = {menu.place: list(menu.entries.raw_data) for menu in stored.only("place", "entries")}
    preview = getattr(request, "menu_preview", None)
    if preview is not None:
        raw[preview.place] = list(preview.entries.raw_data)
    values = {place: [block["value"] for block in blocks] for place, blocks in raw.items()}
    builder = _Builder(_targets(values, request), request.path)
    return Menus(
        **{
            place: [entry for value in values.get(place, []) if (entry := builder.entry(value))]
            for place in Menu.Place.values
        }
    )


def _links(values) -> list[dict]:
    links = []
    for entries in values.values():
        for value in entries:
            links += [value, *(child["value"] for child in value.get("children") or [])]
    return links


def _targets(values, request) -> dict[tuple[str, int], tuple[str, str]]:
    """(kind, id) → (title, URL) of the published pages and documents that menus name."""
    links = _links(values)
    page_ids = {link["page"] for link in links if link.get("page")}
    document_ids = {link["document"] for link in links if link.get("document")}
    columns = ("target", "pk", "title", "place")
    pages = (
        visible_pages(Page.objects.filter(pk__in=page_ids))
        .annotate(target=Value("page"), place=_as_text("url_path"))
        .order_by()
        .values_list(*columns)
    )
    documents = (
        visible_documents(get_document_model().objects.filter(pk__in=document_ids))
        .annotate(target=Value("document"), place=_as_text("file"))
        .order_by()
        .values_list(*columns)
    )
    targets = {}
    known = memo().urls
    page = Page()  # one for all: making it costs more than finding its address
    for kind, pk, title, place in pages.union(documents, all=True) if document_ids else pages:
        if kind == "page":
            # Most links of rich text lead to pages of the menus: these addresses serve twice.
            page.url_path = place
            parts = page.get_url_parts(request)
            url = known[pk] = parts[2] if parts else ""
        else:
            url = document_url(pk, place)
        targets[kind, pk] = (title, url)
    return targets


def _as_text(name: str):
    return Cast(name, CharField(max_length=1000))


def document_url(pk: int, file_name: str) -> str:
    """The address of a document from its id and file."""
    return reverse("wagtaildocs_serve", args=[pk, file_name.rpartition("/")[2]])


class _Builder:
    """Turns stored links into entries, knowing the published targets and the current path."""

    def __init__(self, targets, path: str):
        self.targets = targets
        self.path = path

    def entry(self, value: dict) -> Entry | None:
        """The entry of a stored link, or None when it leads nowhere."""
        children = [
            child for item in value.get("children") or [] if (child := self.entry(item["value"]))
        ]
        title, url, external = self._target(value)
        if not url and not children:
            return None
        label = value.get("link_label") or title
        return Entry(
            label=label,
            url=url,
            key=slugify(label),
            external=external,
            is_current=url == self.path,
            is_ancestor=url not in {"", "/", self.path} and self.path.startswith(url),
            children=children,
        )

    def _target(self, value: dict) -> tuple[str, str, bool]:
        for kind in ("page", "document"):
            if value.get(kind):
                return *self.targets.get((kind, value[kind]), ("", "")), False
        url = value.get("url") or ""
        return url, url, True
