"""Links that stay on this site: asked of the database, and of the site itself."""

from functools import cache
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.http import HttpResponse
from django.utils import translation

from wagtail.coreutils import get_dummy_request
from wagtail.documents import get_document_model
from wagtail.models import Page, PageLogEntry, Site

from bs4 import BeautifulSoup

from cai_site.core.visibility import visible_documents, visible_pages

from .models import Link
from .outside import AGENT, Answer, Verdict

FINE = Verdict(Answer.FINE)


def is_inside(address: str) -> bool:
    """Whether a typed address is one of this site."""
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return False
    return host is None or host in _own_hosts()


def ask_site(address: str) -> Verdict:
    """Whether the site itself answers at one of its addresses, and has the anchor in it."""
    url = urlsplit(address)
    response = _respond(url)
    if response.status_code >= 400:
        return Verdict(Answer.GONE, f"page introuvable ({response.status_code})")
    if url.fragment and not response.streaming and response.status_code == 200:
        soup = BeautifulSoup(response.content, "html.parser")
        if not soup.find(attrs={"id": url.fragment}) and not soup.find(
            attrs={"name": url.fragment}
        ):
            return Verdict(Answer.GONE, f"l’ancre « #{url.fragment[:60]} » n’existe pas")
    return FINE


def _respond(url: SplitResult) -> HttpResponse:
    """What the site answers, as a visitor on a secure line would get it."""
    path = f"{url.path or '/'}{f'?{url.query}' if url.query else ''}"
    request = get_dummy_request(path=path, site=Site.objects.get(is_default_site=True))
    request.META |= {"HTTP_USER_AGENT": AGENT}
    if settings.SECURE_SSL_REDIRECT:
        request.META |= {"wsgi.url_scheme": "https", "HTTP_X_FORWARDED_PROTO": "https"}
    with translation.override(settings.LANGUAGE_CODE):
        return _handler().get_response(request)


@cache
def _handler() -> BaseHandler:
    """The site as servers call it; made once, because its static files are listed then."""
    handler = BaseHandler()
    handler.load_middleware()
    return handler


def _own_hosts() -> set[str]:
    return {urlsplit(settings.SITE_URL).hostname, *Site.objects.values_list("hostname", flat=True)}


def verdicts_of_chosen(links: list[Link]) -> dict[Link, tuple[str, Verdict]]:
    """The title and the state of each page or document that was chosen, in a few queries."""
    pages = {int(link.target) for link in links if link.kind == Link.Kind.PAGE}
    documents = {int(link.target) for link in links if link.kind == Link.Kind.DOCUMENT}
    known = {
        Link.Kind.PAGE: _known(Page.objects.filter(pk__in=pages), visible_pages),
        Link.Kind.DOCUMENT: _known(
            get_document_model().objects.filter(pk__in=documents), visible_documents
        ),
    }
    gone = _titles_of_deleted(pages - known[Link.Kind.PAGE].keys())
    return {link: _of_chosen(link, known[link.kind], gone) for link in links}


def _known(rows, visible) -> dict[int, tuple[str, bool]]:
    """The title of each row, and whether visitors may read it."""
    shown = set(visible(rows).values_list("pk", flat=True))
    return {pk: (title, pk in shown) for pk, title in rows.values_list("pk", "title")}


def _titles_of_deleted(pages: set[int]) -> dict[int, str]:
    """What pages were called before they were deleted."""
    entries = PageLogEntry.objects.filter(page_id__in=pages).order_by("timestamp")
    return dict(entries.values_list("page_id", "label"))


def _of_chosen(link: Link, known: dict, gone: dict) -> tuple[str, Verdict]:
    pk, is_page = int(link.target), link.kind == Link.Kind.PAGE
    if pk not in known:
        said = "page supprimée" if is_page else "document supprimé"
        return gone.get(pk, f"{link.get_kind_display()} n° {pk}"), Verdict(Answer.GONE, said)
    title, is_shown = known[pk]
    if is_shown:
        return title, FINE
    said = "la page n’est pas publique" if is_page else "le document n’est pas public"
    return title, Verdict(Answer.GONE, said)
