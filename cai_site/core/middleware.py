"""Guards around every request: hostile input, cache policy, the admin's own CSP."""

import re
from http import HTTPStatus
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.deprecation import MiddlewareMixin

from csp.constants import SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware

from .languages import is_main_language
from .redirects import end_of, redirect_for
from .routing import was_public

MAX_QUERY_STRING = 4096  # characters, before decoding
MAX_VISITOR_BODY = 256 * 1024  # bytes: what visitors send is text (reliability bar, B5)
BODY_LENGTH = re.compile(r"[0-9]{1,18}")
SESSION_KEY = re.compile(r"[a-z0-9]{32}")
ADMIN_PREFIX = "/admin/"


def is_admin(request: HttpRequest) -> bool:
    """Whether the request is for the Wagtail admin."""
    return request.path_info.startswith(ADMIN_PREFIX)


class InputGuardMiddleware(MiddlewareMixin):
    """Answer 400 to what no honest browser sends and what databases choke on.

    NUL bytes in path, query or cookies (PostgreSQL refuses them), bodies in another charset
    than UTF-8 (Django's CSRF check fails on them) or of a length that is no number, very long
    query strings. Answer 413, before anything is read, to bodies that no form of the site sends.
    A malformed session cookie is dropped rather than looked up.
    """

    def process_request(self, request: HttpRequest) -> HttpResponse | None:
        query = request.META.get("QUERY_STRING", "")
        cookies = request.META.get("HTTP_COOKIE", "")
        hostile = (
            len(query) > MAX_QUERY_STRING
            or "\0" in request.path_info
            or b"\0" in unquote_to_bytes(query)
            or "\0" in cookies
            or "\\000" in cookies
            or not self._charset_is_utf8(request)
            or not BODY_LENGTH.fullmatch(_content_length(request))
        )
        if hostile:
            return bad_request(request)
        if not is_admin(request) and int(_content_length(request)) > _largest_body(request):
            return render(request, "413.html", status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        name = settings.SESSION_COOKIE_NAME
        if name in request.COOKIES and not SESSION_KEY.fullmatch(request.COOKIES[name]):
            del request.COOKIES[name]
        return None

    @staticmethod
    def _charset_is_utf8(request: HttpRequest) -> bool:
        charset = request.content_params.get("charset", "utf-8")
        return charset.lower().replace("_", "-") in {"utf-8", "utf8", "us-ascii"}


def _content_length(request: HttpRequest) -> str:
    """The announced size of the body in bytes; servers read no further than that."""
    return str(request.META.get("CONTENT_LENGTH") or "0")


def _largest_body(request: HttpRequest) -> int:
    """Bytes that a visitor may send to this address: files only where a form takes some."""
    path = request.path_info
    sizes = (size for end, size in settings.LARGE_BODIES.items() if path.endswith(end))
    return next(sizes, MAX_VISITOR_BODY)


def bad_request(request: HttpRequest) -> HttpResponse:
    """The page « Cette adresse n’est pas valable », status 400."""
    return render(request, "400.html", status=HTTPStatus.BAD_REQUEST)


class CachePolicyMiddleware(MiddlewareMixin):
    """Say who may keep a response: shared caches for public pages, nobody otherwise.

    An anonymous GET that sets no cookie is public for a minute and may be served stale while
    the server is away; the answer then does not depend on cookies, because a proxy bypasses its
    cache for requests that carry a session (docs/exploitation.md). Everything that is tied to a
    person is `private, no-store`.
    """

    PUBLIC = "public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400"
    PRIVATE = "private, no-store"

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if request.path_info.startswith(settings.STATIC_URL):
            return response
        if response.get("Content-Encoding") == "None":
            # Wagtail prints the absence of an encoding when it serves a document.
            del response["Content-Encoding"]
        personal = (
            settings.SESSION_COOKIE_NAME in request.COOKIES
            or response.cookies
            or request.method not in {"GET", "HEAD"}
            or is_admin(request)
        )
        if personal:
            response["Cache-Control"] = self.PRIVATE
            patch_vary_headers(response, ["Cookie"])
            return response
        if not response.has_header("Cache-Control"):
            lasting = response.status_code in {200, 301, 404, 410}
            response["Cache-Control"] = self.PUBLIC if lasting else self.PRIVATE
        self._forget(response, {"cookie", "accept-language"})
        return response

    @staticmethod
    def _forget(response: HttpResponse, names: set[str]) -> None:
        """Drop from Vary what does not change a public page: URLs, not headers, tell languages."""
        kept = [
            name
            for name in response.get("Vary", "").split(",")
            if name.strip() and name.strip().lower() not in names
        ]
        if kept:
            response["Vary"] = ",".join(kept)
        elif response.has_header("Vary"):
            del response["Vary"]


class RedirectOrGoneMiddleware(MiddlewareMixin):
    """The redirects of staff; without one, 410 rather than 404 for a page that they took off.

    Search engines then drop the address at once, and the reader learns that it was right. In
    other languages than French, the answer leads to the French page instead (core/routing.py).
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.status_code != HTTPStatus.NOT_FOUND:
            return response
        redirect = redirect_for(request)
        if redirect and (address := end_of(request, redirect)):
            is_permanent = redirect.is_permanent
            return (HttpResponsePermanentRedirect if is_permanent else HttpResponseRedirect)(
                address
            )
        if is_main_language() and was_public(request):
            return render(request, "410.html", status=HTTPStatus.GONE)
        return response


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy of the settings; relaxed under /admin/ only, for Wagtail's own inline
    scripts and styles (wagtail/wagtail#1288 explains why the admin cannot do without yet).
    """

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if is_admin(request) and not report_only:
            inline = [SELF, UNSAFE_INLINE]
            parts.replace = {
                "script-src": inline,
                "style-src": inline,
                "img-src": [SELF, "data:", "blob:"],
                "frame-src": [SELF],
                "worker-src": [SELF, "blob:"],
                **(parts.replace or {}),
            }
        return parts
