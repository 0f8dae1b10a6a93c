"""How long, and where, the private key of the team is at hand: in two halves, for twenty minutes.

One half is in the session of whoever gave the key file and its passphrase, the other in a cookie
of their browser, sent to the case desk only. Neither the database (nor a backup of it) nor the
browser can read a report alone.
"""

import base64
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from .models import CaseKey
from .sealing import SealError, public_key_of, unlock, unwrap, wrap

LASTS = timedelta(minutes=20)
_SESSION = "reports"
COOKIE = "cai-signalements"


@dataclass(frozen=True)
class Unlocked:
    """The key at hand."""

    key_id: int
    private_key: bytes
    until: float

    @property
    def minutes(self) -> int:
        """How many are left, rounded up."""
        return -(-int(self.until - timezone.now().timestamp()) // 60)


def find_key(key_file: str, passphrase: str) -> tuple[CaseKey, bytes]:
    """The known key that a file holds, with its private half. Raises SealError."""
    private_key = unlock(key_file, passphrase)
    public_key = public_key_of(private_key)
    key = next((key for key in CaseKey.objects.all() if bytes(key.public_key) == public_key), None)
    if key is None:
        raise SealError
    return key, private_key


def keep(request: HttpRequest, response: HttpResponse, key: CaseKey, private_key: bytes) -> None:
    """Have the key at hand from now on, for `LASTS`."""
    wrapped, half = wrap(private_key)
    request.session[_SESSION] = {
        "wrapped": base64.b64encode(wrapped).decode(),
        "key": key.pk,
        "until": (timezone.now() + LASTS).timestamp(),
    }
    response.set_cookie(
        COOKIE,
        base64.b64encode(half).decode(),
        max_age=LASTS,
        path=reverse("reports:index"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )


def at_hand(request: HttpRequest) -> Unlocked | None:
    """The key that this browser may use now; None: it has to be given (again)."""
    kept = request.session.get(_SESSION)
    if not kept:
        return None
    if kept["until"] <= timezone.now().timestamp():
        del request.session[_SESSION]
        return None
    try:
        half = base64.b64decode(request.COOKIES.get(COOKIE, ""))
        private_key = unwrap(base64.b64decode(kept["wrapped"]), half)
    except (SealError, ValueError):
        return None
    return Unlocked(kept["key"], private_key, kept["until"])


def forget(request: HttpRequest, response: HttpResponse) -> None:
    """Lock again."""
    request.session.pop(_SESSION, None)
    response.delete_cookie(COOKIE, path=reverse("reports:index"), samesite="Strict")
