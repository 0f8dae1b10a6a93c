"""The same page in other languages: where its tree stands, which versions visitors may read.

Each language has a tree of its own under Wagtail's root, whose home page is the translation of
the site's. Nothing here costs a query on a site of one language.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q
from django.urls import translate_url
from django.utils.html import format_html

from wagtail.models import Page, Site

from .languages import KNOWN, Language, content_language, is_main_language
from .visibility import visible_pages


def root_path(site: Site, code: str) -> str | None:
    """The `url_path` of the home page of a language; None when the language has no tree.

    Wagtail keeps these paths in a cache that other processes may not share: a language that is
    missing there is looked for again.
    """
    if path := _root_paths(site).get(code):
        return path
    Site.clear_site_root_paths_cache()
    return _root_paths(site).get(code)


def _root_paths(site: Site) -> dict[str, str]:
    entries = Site.get_site_root_paths()
    return {entry.language_code: entry.root_path for entry in entries if entry.site_id == site.pk}


# --- Words in another language than the page ---------------------------------------------------
def attributes(code: str) -> str:
    """` lang="…" dir="…"` for an element whose words are in the language `code`."""
    return format_html(' lang="{}" dir="{}"', code, KNOWN[code].direction)


def marked(text: str, code: str) -> str:
    """`text`, marked up when `code` is not the language being read.

    Without its language a screen reader pronounces it wrongly (WCAG 3.1.2); without its
    direction, punctuation stands on the wrong side.
    """
    if code == content_language() or not text:
        return text
    return format_html("<span{}>{}</span>", attributes(code), text)


# --- Pages chosen in French, shown in another language ---------------------------------------
def or_translated(ids: Iterable[int]) -> Q:
    """The pages with these ids and, elsewhere than in the main language, their translations."""
    chosen = Q(pk__in=ids)
    if is_main_language():
        return chosen
    keys = Page.objects.filter(pk__in=ids).order_by().values("translation_key")
    return chosen | Q(translation_key__in=keys, locale__language_code=content_language())


def in_this_language(pages: Iterable[Page]) -> dict[int, Page]:
    """The pages by id; one that has a translation among them gives way to it.

    The pages carry their locale (`select_related`).
    """
    pages = list(pages)
    code = content_language()
    here = {page.translation_key: page for page in pages if page.locale.language_code == code}
    return {page.pk: here.get(page.translation_key, page) for page in pages}


# --- Alternatives ----------------------------------------------------------------------------
@dataclass(frozen=True)
class Alternate:
    """One language of the switcher, and where its link leads.

    `is_same_page` is false where this page has no translation: `url` is then the home page.
    `absolute_url` is "" for what is not a page of the tree.
    """

    language: Language
    url: str
    absolute_url: str = ""
    is_current: bool = False
    is_same_page: bool = True

    @property
    def is_main(self) -> bool:
        """Whether this is the version for readers whose language is not offered."""
        return self.language.code == settings.LANGUAGE_CODE


def alternates(request, page: Page | None) -> list[Alternate]:
    """The languages in which visitors may read the site, in the order of the settings.

    Empty when there are fewer than two. One query at most, once per request.
    """
    if len(settings.LANGUAGES) == 1:
        return []
    if not hasattr(request, "_alternates"):
        request._alternates = _alternates(request, page)
    return request._alternates


def _alternates(request, page: Page | None) -> list[Alternate]:
    site = Site.find_for_request(request)
    if site is None:
        return []
    home_key = site.root_page.translation_key
    keys = {home_key, page.translation_key} if page else {home_key}
    found = visible_pages(Page.objects.filter(translation_key__in=keys)).select_related("locale")
    versions = {(row.locale.language_code, row.translation_key): row for row in found}
    homes = {
        code: versions[code, home_key]
        for code, _name in settings.LANGUAGES
        if (code, home_key) in versions and root_path(site, code)
    }
    if len(homes) < 2:
        return []
    return [
        _alternate(request, code, home, page, page and versions.get((code, page.translation_key)))
        for code, home in homes.items()
    ]


def _alternate(request, code: str, home: Page, page: Page | None, version) -> Alternate:
    """The version of `page`, else of a view that every language has, else the home page."""
    common = {"language": KNOWN[code], "is_current": code == content_language()}
    if version:
        return Alternate(url=version.url, absolute_url=version.full_url, **common)
    match = request.resolver_match
    if page is None and match and not (match.url_name or "").startswith("wagtail"):
        return Alternate(url=translate_url(request.get_full_path(), code), **common)
    return Alternate(url=home.url, is_same_page=common["is_current"] or page is None, **common)
