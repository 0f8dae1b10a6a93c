"""People who write: what their browser sends, what they receive."""

from datetime import timedelta

from django.core import mail
from django.urls import reverse
from django.utils import timezone

import time_machine

from cai_site.core.outbox.delivery import deliver
from cai_site.core.visitor_forms import VisitorForm

ADDRESS = "/contact/ecrire/"
WORDS = "Bonjour,\r\nje cherche une formation."


def ticket(age: float = 60) -> str:
    """A ticket as a form shown `age` seconds ago carries it."""
    with time_machine.travel(timezone.now() - timedelta(seconds=age)):
        return VisitorForm.new_ticket()


def written(reason, /, **data) -> dict:
    """What a visitor sends."""
    person = {"name": "Amina Diallo", "email": "amina@exemple.be"}
    return {"ticket": ticket(), "reason": reason.pk, "message": WORDS, **person, **data}


def send(client, reason, /, **data):
    return client.post(ADDRESS, written(reason, **data))


def sent() -> list:
    deliver()
    return mail.outbox


def url(message, view: str = "inspect") -> str:
    """The address of a screen of the admin."""
    return reverse(f"messages:{view}", args=[message.pk])
