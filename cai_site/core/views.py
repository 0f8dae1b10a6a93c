"""Small views of the site as a whole."""

from http import HTTPStatus

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseServerError, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """robots.txt (RFC 9309): everything but the admin and search results, and the sitemap."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /recherche/",
        f"Sitemap: {settings.SITE_URL}/sitemap.xml",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Whether the site can serve pages: 200, or 503 when the database does not answer."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"database": "down"}, status=HTTPStatus.SERVICE_UNAVAILABLE)
    return JsonResponse({"database": "up"})


def to_admin_login(request: HttpRequest) -> HttpResponse:
    """Send whoever must sign in to the one login form, keeping where they wanted to go."""
    return redirect(f"{reverse('wagtailadmin_login')}?{request.GET.urlencode()}")


def server_error(request: HttpRequest) -> HttpResponse:
    """The page of last resort: static, without context, so that nothing in it can fail."""
    return HttpResponseServerError(render_to_string("500.html"))
