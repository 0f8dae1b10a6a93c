"""Small views of the site as a whole."""

import sys
from contextlib import suppress
from datetime import timedelta
from http import HTTPStatus

from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from wagtail.models import Page

from .jobs import heartbeats
from .organisation import SiteSettings, know_site
from .routing import specific
from .share_images import ShareImage
from .storage import is_full
from .structured_data import language
from .tokens import colour
from .visibility import visible_pages

FOREVER = "public, max-age=31536000, immutable"
SECURITY_LIFE = timedelta(days=180)  # RFC 9116, 2.5.5: less than a year
RETRY_AFTER = 60  # seconds


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """robots.txt (RFC 9309): all but the admin, search results and forms; and the sitemap."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /recherche/",
        "Disallow: /inscriptions/",
        f"Sitemap: {settings.SITE_URL}/sitemap.xml",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """security.txt (RFC 9116): whom to tell of a weakness; it never expires by being forgotten."""
    email = SiteSettings.for_request(request).email
    expires = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0) + SECURITY_LIFE
    lines = [
        f"Contact: {f'mailto:{email}' if email else settings.SITE_URL}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: fr",
        f"Canonical: {settings.SITE_URL}{request.path}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """The web app manifest (https://www.w3.org/TR/appmanifest/): name, colours, icons."""
    owner = SiteSettings.for_request(request)
    icons = [
        {
            "src": static(f"img/icon-{size}.png"),
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": purpose,
        }
        for size in (192, 512)
        for purpose in ("any", "maskable")
    ]
    data = {
        "name": owner.name,
        "short_name": owner.acronym,
        "description": owner.tagline,
        "lang": language(),
        "dir": "ltr",
        "id": "/",
        "start_url": "/",
        "scope": "/",
        # The browser's own bar stays: the reader must always be able to leave.
        "display": "browser",
        "theme_color": colour("paper"),
        "background_color": colour("sand"),
        "icons": icons,
    }
    return JsonResponse(data, content_type="application/manifest+json")


@require_safe
def open_search(request: HttpRequest) -> HttpResponse:
    """The description by which browsers offer to search the site (OpenSearch 1.1)."""
    context = {"root": settings.SITE_URL}
    kind = "application/opensearchdescription+xml"
    return render(request, "core/open_search.xml", context, content_type=kind)


@require_safe
def share_image(request: HttpRequest, page_id: int, digest: str) -> HttpResponse:
    """The share image of a page that visitors may see; an older address leads to the present one.

    A guessed address draws and stores nothing.
    """
    know_site(request)
    found = visible_pages(Page.objects.filter(pk=page_id)).select_related("content_type").first()
    page = found and specific(found)
    if page is None or page.full_url is None:
        raise Http404
    image = ShareImage.of(page, SiteSettings.for_request(request))
    if digest != image.digest:
        return redirect(image.path)
    return HttpResponse(image.read(), "image/jpeg", headers={"Cache-Control": FOREVER})


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Whether the site can serve pages: 200, or 503 when the database does not answer.

    With `?deep=1`, 503 also when a job of `manage.py cron` is late: for a monitor, not for a proxy.
    """
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"database": "down"}, status=HTTPStatus.SERVICE_UNAVAILABLE)
    if request.GET.get("deep") != "1":
        return JsonResponse({"database": "up"})
    beats = heartbeats()
    late = any(beat.is_late for beat in beats.values())
    jobs = {
        name: {"succeeded_at": beat.succeeded_at, "late": beat.is_late}
        for name, beat in beats.items()
    }
    status = HTTPStatus.SERVICE_UNAVAILABLE if late else HTTPStatus.OK
    return JsonResponse({"database": "up", "jobs": jobs}, status=status)


def to_admin_login(request: HttpRequest) -> HttpResponse:
    """Send whoever must sign in to the one login form, keeping where they wanted to go."""
    return redirect(f"{reverse('wagtailadmin_login')}?{request.GET.urlencode()}")


def server_error(request: HttpRequest) -> HttpResponse:
    """The page of last resort: its context is a number, so that nothing in it can fail.

    Status 503 when it is the database that does not answer: proxies then keep serving what they
    know, and robots come back later. 507 when the disk takes no more.
    """
    if is_full(sys.exception()):
        for handler in request.upload_handlers:
            # The part that has arrived would stay on the disk until the error is forgotten.
            with suppress(OSError):
                handler.upload_interrupted()
        status = HTTPStatus.INSUFFICIENT_STORAGE
        return HttpResponse(render_to_string("507.html"), status=status)
    context = {"request": request}
    if isinstance(sys.exception(), OperationalError | InterfaceError):
        headers = {"Retry-After": str(RETRY_AFTER)}
        status = HTTPStatus.SERVICE_UNAVAILABLE
        return HttpResponse(render_to_string("503.html", context), status=status, headers=headers)
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return HttpResponse(render_to_string("500.html", context), status=status)
