"""The calendars (.ics) of trainings: all that is to come, a theme's, a single date."""

from urllib.parse import urljoin

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wagtail.models import Site

from cai_site.core.content_lists import page_urls
from cai_site.core.organisation import SiteSettings, know_site
from thematiques.vocabulary import Theme

from ..formations import Formation
from ..formations_page import FormationsPage
from ..sessions import Session
from .calendars import calendar

# Programs that subscribe ask again by themselves; whoever keeps the answer may do so for a while.
CACHE = "public, max-age=900, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400"


@require_safe
def trainings(request: HttpRequest) -> HttpResponse:
    """Every date that is not over."""
    formations = Formation.objects.visible()
    sessions = Session.objects.of(formations).upcoming().in_order()
    return _answer(request, _("Formations"), sessions, "formations")


@require_safe
def of_theme(request: HttpRequest, theme: str) -> HttpResponse:
    """The dates of a theme that are not over; raises Http404 for another slug."""
    here = Theme.objects.filter(locale__language_code=get_language())
    found = here.filter(slug=theme).first()
    if found is None:
        raise Http404
    formations = Formation.objects.visible().about(theme)
    sessions = Session.objects.of(formations).upcoming().in_order()
    title = f"{_('Formations')}, {found.name}"
    return _answer(request, title, sessions, f"formations-{theme}", f"?theme={theme}")


@require_safe
def one_session(request: HttpRequest, session_id: int) -> HttpResponse:
    """One date, even if it is over; raises Http404 when visitors may not see it."""
    found = Session.objects.of(Formation.objects.visible()).filter(pk=session_id).in_order()
    session = found.first()
    if session is None:
        raise Http404
    return _answer(request, session.formation.title, [session], f"formation-{session_id}")


def _answer(
    request: HttpRequest, title: str, sessions, filename: str, query: str = ""
) -> HttpResponse:
    know_site(request)
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    path = page_urls([FormationsPage]).get(FormationsPage, "")
    page = urljoin(site.root_url, f"{path}{query}" if path else "")
    acronym = SiteSettings.for_request(request).acronym
    name = f"{title} – {acronym}" if acronym else title
    response = HttpResponse(
        calendar(name, page, sessions),
        content_type="text/calendar; charset=utf-8",
        headers={
            "Cache-Control": CACHE,
            "Content-Disposition": f'inline; filename="{filename}.ics"',
        },
    )
    set_response_etag(response)
    return get_conditional_response(request, etag=response["ETag"], response=response)
