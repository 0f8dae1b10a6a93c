"""Finding the page of an address in two queries, whatever its depth.

Wagtail walks down the tree with two queries a level, then reads the ancestors again for view
restrictions and once more for the breadcrumb (decision 0002).
"""

from django.db.models import Exists, OuterRef, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language

from wagtail.models import Page, PageViewRestriction, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

from .organisation import know_site
from .pages import BasePage
from .visibility import retired_pages


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's view of a page, with the page found by `find_route` when it can."""
    try:
        route = find_route(request, [part for part in path.split("/") if part])
    except Http404:
        route = None
    if route is not None:
        # Where `Page.route_for_request` keeps its own answer.
        request._wagtail_route_for_request = route
    return wagtail_serve(request, path)


def find_route(request: HttpRequest, components: list[str]) -> RouteResult | None:
    """The route to the page whose slugs are `components`, or None to let Wagtail look.

    None for what is not simply a page of the site in its main language: a page that routes by
    itself, another language, an unknown address. Raises Http404 for an unpublished page.
    """
    know_site(request)
    site = Site.find_for_request(request)
    if site is None:
        return None
    root = site.root_page
    paths = [root.url_path]
    for component in components:
        paths.append(f"{paths[-1]}{component}/")
    restricted = PageViewRestriction.objects.filter(page=OuterRef("pk"))
    line = list(
        Page.objects.filter(Q(url_path__in=paths) | Q(depth=1))
        .annotate(is_restricted=Exists(restricted))
        .select_related("locale", "content_type")
        .order_by("depth")
    )
    line = [page for page in line if root.path.startswith(page.path) or page.url_path in paths]
    target = line[-1] if line else None
    if (
        target is None
        or target.url_path != paths[-1]
        or len([page for page in line if page.url_path in paths]) != len(paths)
        or target.locale.language_code != get_language()
    ):
        return None
    page = specific(target)
    if page is None:
        return None
    page.locale = target.locale
    page.lineage = line[:-1]
    if not any(page.is_restricted or page.alias_of_id for page in line):
        page.is_known_public = True
    return page.route(request, [])


def was_public(request: HttpRequest) -> bool:
    """Whether the address is that of a page that visitors could read and that is retired."""
    match, site = request.resolver_match, Site.find_for_request(request)
    if site is None or match is None or match.url_name != "wagtail_serve":
        return False
    root = site.root_page.localized
    url_path = root.url_path + match.args[0]
    return retired_pages(Page.objects.filter(url_path=url_path)).exists()


def specific(page: Page) -> BasePage | None:
    """The page as its own type, with the relations that its template shows, in one query."""
    model = page.content_type.model_class()
    if model is None or not issubclass(model, BasePage):
        return None
    return model.shown().get(pk=page.pk)
