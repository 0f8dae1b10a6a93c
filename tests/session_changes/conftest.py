"""The date that changes, and the form of those who change it."""

from django.urls import reverse
from django.utils import timezone

import pytest
import time_machine

from actions.models import Formation, Registration, Session
from tests import factories as make
from tests.test_admin_forms import session_form, training_form

from .publishing import LATER

State = Registration.State


@pytest.fixture
def session(site) -> Session:
    """A published session in ten days, with one place taken and one person who waits."""
    formation = make.FormationFactory(title="Interculturalité")
    session = make.SessionFactory(
        formation=formation,
        starts_at=make.in_days(10, 9),
        ends_at=make.in_days(10, 16),
        places=1,
        takes_registrations=True,
    )
    Formation.objects.get(pk=formation.pk).save_revision().publish()
    make.RegistrationFactory(session=session, email="inscrite@exemple.be")
    make.RegistrationFactory(session=session, state=State.WAITING, email="attend@exemple.be")
    make.RegistrationFactory(session=session, state=State.CANCELLED, email="partie@exemple.be")
    return session


@pytest.fixture(autouse=True)
def _an_hour_later(session):
    with time_machine.travel(timezone.now() + LATER):
        yield


@pytest.fixture
def save(session):
    """Sends the editor's form of the training with its place changed; gives the words shown."""
    url = reverse("wagtailadmin_pages:edit", args=[session.formation_id])

    when = {
        name: f"{timezone.localtime(getattr(session, name)):%Y-%m-%d %H:%M}"
        for name in ("starts_at", "ends_at")
    }
    row = session_form(**when, id=session.pk, ORDER=1, municipality="", places="1")
    form = training_form(row | {"takes_registrations": "on", "has_waiting_list": "on"}) | {
        "title": "Interculturalité",
        "slug": session.formation.slug,
        "sessions-INITIAL_FORMS": 1,
    }

    def saved(client, venue: str, **fields) -> str:
        data = form | {"sessions-0-venue": venue} | fields
        return client.post(url, data, follow=True).content.decode()

    return saved
