"""Whether somebody proved a second factor in this session, and the way to the screens for it.

Another app that always asks for one, in development too, decorates its views with
`second_factor_required`, or mixes `SecondFactorRequiredMixin` into its classes.
"""

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from .models import Authenticator


def is_verified(user) -> bool:
    """Whether this user proved a second factor in the session of the request."""
    return user.is_authenticated and getattr(user, "otp_device", None) is not None


def is_unproven(user) -> bool:
    """Whether somebody gave a password, owes a second factor, and has not shown it yet."""
    if not user.is_authenticated or is_verified(user):
        return False
    return settings.SECOND_FACTOR_REQUIRED or Authenticator.of(user) is not None


def safe_next(request: HttpRequest) -> str:
    """Where somebody wanted to go on this site, or the first page of the admin.

    A path: `redirect` would take other words for the name of a view.
    """
    target = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(
        target, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return target if is_ours and target.startswith("/") else reverse("wagtailadmin_home")


def is_script(request: HttpRequest) -> bool:
    """Whether a script of the admin asks: it can show a refusal, and no other page."""
    return request.headers.get("X-Requested-With") == "XMLHttpRequest"


def wanted(request: HttpRequest) -> str:
    """Where to come back to: the page asked for, unless it was something to do."""
    return request.get_full_path() if request.method in {"GET", "HEAD"} else ""


def who(request: HttpRequest):
    """Who gave a password, also where middleware.py makes a visitor of them until they verify."""
    return getattr(request, "half_way", request.user)


def to_second_factor(request: HttpRequest, target: str | None = None) -> HttpResponse:
    """Lead to the screen that this user needs, and from there back to `target`.

    Raises PermissionDenied for scripts.
    """
    if is_script(request):
        raise PermissionDenied
    target = wanted(request) if target is None else target
    screen = "access:verify" if Authenticator.of(who(request)) else "access:enrol"
    query = f"?{urlencode({'next': target})}" if target else ""
    return redirect(f"{reverse(screen)}{query}")


def second_factor_required(view: Callable) -> Callable:
    """Let only those in who proved a second factor; lead the others to it, whatever the settings.

    Raises PermissionDenied for scripts.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if is_verified(request.user):
            return view(request, *args, **kwargs)
        if who(request).is_authenticated:
            return to_second_factor(request)
        if is_script(request):
            raise PermissionDenied
        return redirect_to_login(wanted(request), reverse("wagtailadmin_login"))

    return guarded


class SecondFactorRequiredMixin:
    """`second_factor_required` for views that are classes; name it before the view."""

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        return second_factor_required(super().dispatch)(request, *args, **kwargs)
