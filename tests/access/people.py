"""What members of the staff do to come in."""

import re
from binascii import unhexlify

from django.urls import reverse

from django_otp.oath import totp

PASSWORD = "bonne-clef-2026"
LOGIN, HOME = "/admin/login/", "/admin/"
VERIFY, ENROL = "/admin/second-facteur/", "/admin/second-facteur/activer/"
CODES = "/admin/second-facteur/codes-de-secours/"
RECOVERY = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}")


def sign_in(client, username: str, password: str = PASSWORD, **data):
    """Send the form of the login."""
    return client.post(LOGIN, {"username": username, "password": password, **data})


def now(key: str) -> str:
    """What an application with this key shows."""
    return f"{totp(unhexlify(key)):06}"


def pending(client) -> str:
    """The key that the screen of enrolment offers."""
    client.get(ENROL)
    return client.session["access_pending_key"]


def enrol(client) -> list[str]:
    """Enrol an application; the recovery codes that were shown."""
    response = client.post(ENROL, {"code": now(pending(client))})
    return RECOVERY.findall(response.content.decode())


def prove(client, code: str, **data):
    """Send the form of the second factor."""
    return client.post(VERIFY, {"code": code, **data})


def session_of(client) -> str:
    """The session id in the browser."""
    cookie = client.cookies.get("sessionid")
    return cookie.value if cookie else ""


def is_in(client) -> bool:
    """Whether the admin opens."""
    return client.get(HOME).status_code == 200


def reset_url(user) -> str:
    return reverse("access:reset", args=[user.pk])
