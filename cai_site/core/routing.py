"""Finding the page of an address in two queries, whatever its depth and its language.

Wagtail walks down the tree with two queries a level, then reads the ancestors again for view
restrictions and once more for the breadcrumb (decision 0002). Where a language has no tree, it
serves the French one instead: here nothing is French under an address of another language.
"""

from http import HTTPStatus
from operator import attrgetter

from django.db.models import Exists, F, OuterRef, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

from .languages import KNOWN, content_language, is_main_language
from .organisation import know_site
from .pages import BasePage
from .translations import root_path
from .visibility import retired_pages, visible_pages


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's view of a page, with the page found by `find_route` when it can."""
    components = [part for part in path.split("/") if part]
    try:
        route = find_route(request, components)
    except Http404:
        route = None
    if route is not None:
        # Where `Page.route_for_request` keeps its own answer.
        request._wagtail_route_for_request = route
    elif not is_main_language():
        return not_translated(request, components)
    return wagtail_serve(request, path)


def find_route(request: HttpRequest, components: list[str]) -> RouteResult | None:
    """The route to the page whose slugs are `components` in the language being read.

    The last of them may be those of a view below a page (`RoutablePageMixin`). None for what is
    not a page in that language: an unknown address, a French page that stands in for its
    translation. Raises Http404 for an unpublished page.
    """
    know_site(request)
    site = Site.find_for_request(request)
    if site is None:
        return None
    root = site.root_page.url_path if is_main_language() else root_path(site, content_language())
    if root is None:
        return None
    paths = _paths(root, components)
    restricted = PageViewRestriction.objects.filter(page=OuterRef("pk"))
    found = (
        # Both columns have an index (migration 0008): the whole tree would be read otherwise.
        Page.objects.filter(Q(url_path__in=paths) | Q(path=site.root_page.path[: Page.steplen]))
        .annotate(is_restricted=Exists(restricted), written_in=F("alias_of__locale"))
        .select_related("locale", "content_type")
        .order_by()
    )
    line = sorted(found, key=attrgetter("depth"))
    target = line[-1] if line else None
    if target is None or target.url_path not in paths:
        return None
    below = components[paths.index(target.url_path) :]
    if below and not _has_views(target):
        return None
    line = [above for above in line if target.path.startswith(above.path)]
    if (
        len([above for above in line if above.url_path in paths]) != len(paths) - len(below)
        or target.locale.language_code != content_language()
        or _is_borrowed(target)
    ):
        return None
    page = specific(target)
    if page is None:
        return None
    page.locale = target.locale
    page.lineage = [above for above in line[:-1] if not _is_borrowed(above)]
    if not any(above.is_restricted or above.alias_of_id for above in line):
        page.is_known_public = True
    return page.route(request, below)


def was_public(request: HttpRequest) -> bool:
    """Whether the address is that of a page that visitors could read and that is retired."""
    match, site = request.resolver_match, Site.find_for_request(request)
    if site is None or match is None or match.url_name != "wagtail_serve":
        return False
    if not is_main_language():
        # What is missing there may stand in French, and the answer says so (`not_translated`).
        return False
    url_path = site.root_page.url_path + match.args[0]
    return retired_pages(Page.objects.filter(url_path=url_path)).exists()


def _paths(root: str, components: list[str]) -> list[str]:
    """The `url_path` of a home page and of every page from there down to an address."""
    paths = [root]
    for component in components:
        paths.append(f"{paths[-1]}{component}/")
    return paths


def _is_borrowed(page: Page) -> bool:
    """Whether a page is an alias of a page in another language (see `visible_pages`)."""
    return page.written_in not in {None, page.locale_id}


def _has_views(page: Page) -> bool:
    """Whether addresses below a page may be views of it."""
    model = page.content_type.model_class()
    return model is not None and issubclass(model, RoutablePageMixin)


def specific(page: Page) -> BasePage | None:
    """The page as its own type, with the relations that its template shows, in one query."""
    model = page.content_type.model_class()
    if model is None or not issubclass(model, BasePage):
        return None
    return model.shown().get(pk=page.pk)


def not_translated(request: HttpRequest, components: list[str]) -> HttpResponse:
    """The page that says, in its reader's language, that what was asked for is in French only.

    Status 404, with a link to the French page; raises Http404 where there is none either.
    """
    site = Site.find_for_request(request)
    original = (
        site
        and visible_pages(
            Page.objects.filter(url_path=_paths(site.root_page.url_path, components)[-1])
        ).first()
    )
    if not original:
        raise Http404
    context = {"original": original, "language": KNOWN[content_language()]}
    return render(request, "core/not_translated.html", context, status=HTTPStatus.NOT_FOUND)
