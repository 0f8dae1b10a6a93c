"""Fifty people at once for ten places (reliability bar, B25), on the database that runs."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from http import HTTPStatus

from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

import pytest
import time_machine

from actions.models import Registration
from actions.registrations import booking
from cai_site.core.models import OutboxMessage
from cai_site.core.visitor_forms import VisitorForm
from tests import factories as make
from tests.endurance import rounds
from tests.house import build_site

PLACES, PEOPLE = 10, 50


@pytest.fixture
def session(transactional_db):
    build_site()
    return make.SessionFactory(
        formation=make.FormationFactory(), places=PLACES, takes_registrations=True
    )


def at_once(work, arguments) -> list:
    """What `work` answers for each argument, all at the same time, a connection each."""

    def alone(argument):
        try:
            return work(argument)
        finally:
            connection.close()

    arguments = list(arguments)
    with ThreadPoolExecutor(len(arguments)) as pool:
        return list(pool.map(alone, arguments))


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_places_are_never_exceeded(session):
    with time_machine.travel(timezone.now() - timedelta(minutes=1)):
        tickets = [VisitorForm.new_ticket() for _ in range(PEOPLE)]

    def register(number: int) -> int:
        # An address each: the limit by address is another test's matter.
        data = {"name": "Une personne", "email": f"p{number}@exemple.be", "ticket": tickets[number]}
        url = reverse("registration", args=[session.pk])
        return Client().post(url, data, REMOTE_ADDR=f"10.0.0.{number}").status_code

    for _ in range(rounds(1)):
        assert at_once(register, range(PEOPLE)) == [HTTPStatus.FOUND] * PEOPLE
        assert session.registrations.confirmed().count() == PLACES
        assert session.registrations.waiting().count() == PEOPLE - PLACES
        assert OutboxMessage.objects.count() == PEOPLE
        OutboxMessage.objects.all().delete()
        Registration.objects.all().delete()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_places_given_back_at_once_go_to_as_many_who_wait(session):
    confirmed = [make.RegistrationFactory(session=session) for _ in range(PLACES)]
    waiting = [make.RegistrationFactory(session=session, state="attente") for _ in range(5)]
    # Everyone gives the place back, twice.
    done = at_once(booking.cancel, [r.pk for r in confirmed for _ in range(2)])
    assert sorted(done) == [False] * PLACES + [True] * PLACES
    assert session.registrations.confirmed().count() == len(waiting)
    promotions = OutboxMessage.objects.filter(key__endswith="/promotion")
    assert promotions.count() == len(waiting)
