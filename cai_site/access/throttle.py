"""How many wrong passwords an account bears: ten, then a pause of fifteen minutes.

django-axes asks and refuses; what is counted here is accounts, whatever the address, and apart
from them the browsers that an account knows (known_browsers.py). Names that nobody has are counted
alike. What is kept of an attempt is a number under a keyed hash, and when.
"""

import logging
from datetime import timedelta
from http import HTTPStatus

from django.conf import settings
from django.db.models import F, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.crypto import salted_hmac

from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_client_username
from axes.models import AccessAttempt

from .known_browsers import known_browser

logger = logging.getLogger(__name__)

# An attempt says nothing any more once the pause is over.
KEPT_FOR = timedelta(days=1)
# Required by the table, which is unique by it.
NOWHERE = "127.0.0.1"


def counted_as(request: HttpRequest, credentials: dict | None) -> str:
    """Under what an attempt is counted: the account, or the account in a browser it knows."""
    name = str((credentials or {}).get("username") or request.POST.get("username", ""))
    # No name holds a NUL: the form refuses them.
    text = f"{name}\0{known_browser(request, name)}"
    return salted_hmac("cai_site.access.throttle", text, algorithm="sha256").hexdigest()


class AccountHandler(AxesDatabaseHandler):
    """Counts in the database, without addresses, browsers, forms or names.

    A pause begins with the last password that was looked at: none is while it lasts.
    """

    def is_allowed(self, request, credentials=None) -> bool:
        """Count the attempt, before the password is looked at: parallel ones pass no limit."""
        attempts = self._attempts(request, credentials)
        attempts.filter(attempt_time__lte=_pause_began()).delete()
        AccessAttempt.objects.get_or_create(
            username=get_client_username(request, credentials),
            ip_address=NOWHERE,
            user_agent="",
            defaults={"failures_since_start": 0},
        )
        return bool(
            attempts.filter(failures_since_start__lt=settings.AXES_FAILURE_LIMIT).update(
                failures_since_start=F("failures_since_start") + 1, attempt_time=timezone.now()
            )
        )

    def get_failures(self, request, credentials=None) -> int:
        attempts = self._attempts(request, credentials).filter(attempt_time__gt=_pause_began())
        return attempts.aggregate(Sum("failures_since_start"))["failures_since_start__sum"] or 0

    def user_login_failed(self, sender, credentials, request=None, **kwargs) -> None:
        """Tell the log, and when a pause begins; it was counted before."""
        if request is None or request.axes_locked_out:
            return
        number, most = self.get_failures(request, credentials), settings.AXES_FAILURE_LIMIT
        logger.warning("Wrong password: %s of %s for one account.", number, most)
        if number >= most:
            logger.warning("Signing in to one account pauses: too many wrong passwords.")

    def user_logged_in(self, sender, request, user, **kwargs) -> None:
        self._attempts(request, {"username": user.get_username()}).delete()

    def user_logged_out(self, sender, request, user, **kwargs) -> None:
        """Nothing is kept of it."""

    @staticmethod
    def _attempts(request, credentials):
        return AccessAttempt.objects.filter(username=get_client_username(request, credentials))


def _pause_began():
    """What happened before counts no more."""
    return timezone.now() - settings.AXES_COOLOFF_TIME


def locked_out(request: HttpRequest, response: HttpResponse, credentials: dict) -> HttpResponse:
    """The answer 429: when to come back."""
    seconds = int(settings.AXES_COOLOFF_TIME.total_seconds())
    context = {"minutes": seconds // 60}
    status = HTTPStatus.TOO_MANY_REQUESTS
    answer = render(request, "access/admin/too_many.html", context, status=status)
    answer["Retry-After"] = str(seconds)
    return answer


def purge() -> str:
    """Delete what was counted and serves no longer."""
    old = AccessAttempt.objects.filter(attempt_time__lt=timezone.now() - KEPT_FOR)
    deleted, _ = old.delete()
    return f"{deleted} deleted"
