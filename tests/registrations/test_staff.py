"""What staff do to a session changes its registrations."""

from django.db import IntegrityError
from django.urls import reverse

import pytest

from actions.models import Session
from actions.registrations import booking
from tests import factories as make

from .people import AMINA, State, full, people, sent


def test_staff_add_people_by_phone_even_without_mail(session):
    for _ in range(3):
        booking.add_by_staff(session.pk, booking.Person(name="Au téléphone"))
    assert (people(session), people(session, State.WAITING)) == (2, 1)
    assert sent() == []


def test_staff_cannot_add_the_same_address_twice(session):
    booking.add_by_staff(session.pk, booking.Person(**AMINA))
    with pytest.raises(IntegrityError):
        booking.add_by_staff(session.pk, booking.Person(**AMINA))


def test_added_places_go_to_who_waits_when_published(session):
    full(session)
    waiting = make.RegistrationFactory(session=session, state=State.WAITING)
    formation = session.formation
    [edited] = formation.sessions.all()
    edited.places = 3
    formation.sessions = [edited]
    formation.save_revision().publish()
    waiting.refresh_from_db()
    assert waiting.state == State.CONFIRMED


def test_cancelled_session_is_told_once_to_everyone(session):
    full(session)
    formation = session.formation
    [edited] = formation.sessions.all()
    edited.status = Session.Status.CANCELLED
    formation.sessions = [edited]
    for _ in range(2):
        formation.save_revision().publish()
    assert [letter.subject for letter in sent()] == [
        "Formation annulée\u00a0: Interculturalité"
    ] * 2


@pytest.mark.parametrize("above", [False, True])
def test_training_with_registrations_cannot_be_deleted(session, admin_client, above):
    make.RegistrationFactory(session=session)
    page = session.formation.get_parent() if above else session.formation
    url = reverse("wagtailadmin_pages:delete", args=[page.pk])
    response = admin_client.post(url, follow=True)
    assert "ne peut pas être supprimée" in response.content.decode()
    assert Session.objects.filter(pk=session.pk).exists()
