"""People who ask for a tool: what their browser sends, what they receive."""

from datetime import timedelta

from django.core import mail
from django.urls import reverse
from django.utils import timezone

import time_machine

from cai_site.core.outbox.delivery import deliver
from cai_site.core.visitor_forms import VisitorForm
from ressources.models import LoanRequest, Publication

State = LoanRequest.State


def day(number: int) -> str:
    """The day so many days from today, as a browser's calendar sends it."""
    return (timezone.localdate() + timedelta(days=number)).isoformat()


def ticket(age: float = 60) -> str:
    """A ticket as a form shown `age` seconds ago carries it."""
    with time_machine.travel(timezone.now() - timedelta(seconds=age)):
        return VisitorForm.new_ticket()


def address(tool: Publication) -> str:
    return reverse("loan_request", args=[tool.pk])


def asked(**data) -> dict:
    """What a visitor sends."""
    person = {"name": "Amina Diallo", "email": "amina@exemple.be"}
    return {"ticket": ticket(), **person, "starts_on": day(10), "ends_on": day(20), **data}


def send(client, tool, **data):
    return client.post(address(tool), asked(**data))


def sent() -> list:
    deliver()
    return mail.outbox
