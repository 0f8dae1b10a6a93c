"""Browsers in which somebody signed in before: their wrong passwords are counted apart.

An attacker may then use up the attempts of an account without locking its owner out. The browser
keeps, for each account, a random id signed for that account; the site keeps nothing.
"""

import secrets
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac
from django.utils.deprecation import MiddlewareMixin

KNOWN_FOR = timedelta(days=180)
PATH = "/admin/"
_SALT = "cai_site.access.known_browsers"


def cookie_name(username: str) -> str:
    """The cookie of an account; a hash, because several people may share a computer."""
    return f"navigateur-{salted_hmac(_SALT, username, algorithm='sha256').hexdigest()[:16]}"


def _signer(username: str) -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=f"{_SALT}.{username}")


def known_browser(request: HttpRequest, username: str) -> str:
    """The id of this browser when the account was used in it before, otherwise nothing."""
    signed = request.COOKIES.get(cookie_name(username), "")
    try:
        return _signer(username).unsign(signed, max_age=KNOWN_FOR)
    except signing.BadSignature:
        return ""


def remember_browser(response: HttpResponse, username: str) -> None:
    """Let the browser say next time that this account was used in it."""
    response.set_cookie(
        cookie_name(username),
        _signer(username).sign(secrets.token_urlsafe(16)),
        max_age=KNOWN_FOR,
        path=PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


class KnownBrowserMiddleware(MiddlewareMixin):
    """Remember the browser in which somebody has just signed in (signals.py tells)."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if username := getattr(request, "signed_in_as", None):
            remember_browser(response, username)
        return response
