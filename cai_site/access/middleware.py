"""Guards of staff's sessions: how long they last, and what a password alone opens."""

import time
from http import HTTPStatus

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.deprecation import MiddlewareMixin
from django.utils.functional import SimpleLazyObject

from cai_site.core.middleware import is_admin

from .verification import is_script, is_unproven, to_second_factor, wanted

STARTED, SEEN = "access_started", "access_seen"
# Marks of life are written at most this often, in seconds.
SEEN_EVERY = 60
# What an open window asks by itself is no sign of life.
BY_ITSELF = {"wagtailadmin_editing_sessions:ping", "wagtailadmin_editing_sessions:release"}
LOGIN = "wagtailadmin_login"
# What somebody may see in the admin before the second factor.
OPEN = {
    LOGIN,
    "wagtailadmin_logout",
    "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_done",
    "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_complete",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
    "access:verify",
    "access:enrol",
}


def has_session(request: HttpRequest) -> bool:
    """Whether the browser sent a session: public pages without one cost no query."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES


class SessionLimitsMiddleware(MiddlewareMixin):
    """End sessions that were idle for too long, or that lasted long enough."""

    def process_request(self, request: HttpRequest) -> HttpResponse | None:
        if not has_session(request) or SESSION_KEY not in request.session:
            return None
        if not request.user.is_authenticated:
            # The account was closed: what the session holds must not come back with it.
            request.session.flush()
            return None
        if not self._is_over(request.session):
            return None
        logout(request)
        if not is_admin(request) or request.path_info == reverse(LOGIN):
            return None
        if is_script(request):
            return render(request, "403.html", status=HTTPStatus.FORBIDDEN)
        messages.warning(request, "Votre session est terminée. Connectez-vous à nouveau.")
        return redirect_to_login(wanted(request) or reverse("wagtailadmin_home"), reverse(LOGIN))

    def process_view(self, request: HttpRequest, view, args, kwargs) -> None:
        if not has_session(request) or SESSION_KEY not in request.session:
            return
        now = int(time.time())
        if STARTED not in request.session:  # signed in before there were limits
            request.session[STARTED] = request.session[SEEN] = now
        elif (
            now - request.session.get(SEEN, 0) >= SEEN_EVERY
            and request.resolver_match.view_name not in BY_ITSELF
        ):
            request.session[SEEN] = now

    @staticmethod
    def _is_over(session) -> bool:
        now = time.time()
        idle, age = now - session.get(SEEN, now), now - session.get(STARTED, now)
        return (
            idle >= settings.STAFF_SESSION_IDLE.total_seconds()
            or age >= settings.STAFF_SESSION_LIFETIME.total_seconds()
        )


class SecondFactorMiddleware(MiddlewareMixin):
    """Between the password and the second factor nothing is open but the screens for it.

    In the admin every other address leads there. Elsewhere such a person is a visitor like any
    other: no user bar, no private page.
    """

    def process_request(self, request: HttpRequest) -> None:
        if has_session(request) and not is_admin(request):
            request.half_way = user = request.user
            request.user = SimpleLazyObject(lambda: AnonymousUser() if owes(user) else user)

    def process_view(self, request: HttpRequest, view, args, kwargs) -> HttpResponse | None:
        if not is_admin(request) or not is_unproven(request.user):
            return None
        name = request.resolver_match.view_name
        if name == LOGIN and request.method == "GET" and owes(request.user):
            # A private page sends people to sign in; with the password they are half way.
            return to_second_factor(request, request.GET.get("next", ""))
        return None if name in OPEN else to_second_factor(request)


def owes(user) -> bool:
    """Whether a second factor stands between this user and the admin."""
    return is_unproven(user) and user.has_perm("wagtailadmin.access_admin")
