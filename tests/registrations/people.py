"""People who register: what their browser sends, what they receive."""

from datetime import timedelta

from django.core import mail
from django.urls import reverse
from django.utils import timezone

import time_machine

from actions.models import Registration, Session
from cai_site.core.outbox.delivery import deliver
from cai_site.core.visitor_forms import VisitorForm
from tests import factories as make

State = Registration.State
AMINA = {"name": "Amina Diallo", "email": "Amina@Exemple.be"}


def ticket(age: float = 60) -> str:
    """A ticket as a form shown `age` seconds ago carries it."""
    with time_machine.travel(timezone.now() - timedelta(seconds=age)):
        return VisitorForm.new_ticket()


def address(session: Session) -> str:
    return reverse("registration", args=[session.pk])


def send(client, session, **data):
    return client.post(address(session), {"ticket": ticket(), **AMINA, **data})


def people(session, state=State.CONFIRMED) -> int:
    return session.registrations.filter(state=state).count()


def full(session) -> list[Registration]:
    return [make.RegistrationFactory(session=session) for _ in range(session.places)]


def sent() -> list:
    deliver()
    return mail.outbox
