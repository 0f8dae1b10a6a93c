"""Where an old address leads today: in one hop, and never back to where it began.

Wagtail looks up one redirect and sends the browser there. A redirect that leads to the address of
another one, as imported ones do, costs a second hop; one to a page that was taken off leads to
itself for ever; and the views below a page that moved (`RoutablePageMixin`) have none.
"""

from urllib.parse import urlsplit

from django.http import HttpRequest

from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, Site

MOST_PARTS = 10  # of an address whose beginning may be that of a page that moved


def redirect_for(request: HttpRequest) -> Redirect | None:
    """The redirect of the address asked for: with its query, without, or of a page above it."""
    with_query = Redirect.normalise_path(request.get_full_path(), decode_unicode=False)
    path = urlsplit(with_query).path
    known = get_redirect(request, with_query)
    if known is None and path != with_query:
        known = get_redirect(request, path)
    return known or _of_page_above(request, Redirect.normalise_path(path))


def end_of(request: HttpRequest, redirect: Redirect) -> str:
    """Where a redirect leads in the end; "" when that is nowhere, or the address asked for."""
    asked, seen = Redirect.normalise_path(request.path), set()
    while redirect.pk not in seen:
        seen.add(redirect.pk)
        if (page := redirect.redirect_page) and not page.live:
            return ""
        link = redirect.link or ""
        path = _own_path(request, link)
        if path is None:
            return link
        if path == asked:
            return ""
        onward = None if page or _is_page(request, path) else get_redirect(request, path)
        if onward is None:
            return link
        redirect = onward
    return ""


def _own_path(request: HttpRequest, link: str) -> str | None:
    """The path of an address of this site; None for another site."""
    url = urlsplit(link)
    own = {None, request.get_host().split(":")[0], _site(request) and _site(request).hostname}
    return Redirect.normalise_path(url.path) if link and url.hostname in own else None


def _is_page(request: HttpRequest, path: str) -> bool:
    site = _site(request)
    url_path = f"{site.root_page.url_path.rstrip('/')}{path.rstrip('/')}/" if site else ""
    return Page.objects.filter(url_path=url_path, live=True).exists()


def _site(request: HttpRequest) -> Site | None:
    return Site.find_for_request(request)


def _of_page_above(request: HttpRequest, path: str) -> Redirect | None:
    """A redirect to the same view of a page that stands elsewhere today."""
    parts = path.strip("/").split("/")
    if not 1 < len(parts) <= MOST_PARTS:
        return None
    above = [f"/{'/'.join(parts[:length])}" for length in range(1, len(parts))]
    known = (
        Redirect.get_for_site(_site(request))
        .filter(old_path__in=above, redirect_page__live=True)
        .select_related("redirect_page")
    )
    nearest = max(known, key=lambda redirect: len(redirect.old_path), default=None)
    if nearest is None:
        return None
    page = nearest.redirect_page.specific_deferred
    if not isinstance(page, RoutablePageMixin):
        return None
    return Redirect(
        redirect_page=page,
        redirect_page_route_path=f"{path.removeprefix(nearest.old_path)}/",
        is_permanent=nearest.is_permanent,
    )
