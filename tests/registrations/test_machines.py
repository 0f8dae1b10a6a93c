"""What machines and hostile people send to the form."""

import re
from datetime import timedelta

from django.utils import timezone

import pytest
import time_machine

from actions.models import Session
from cai_site.core.visitor_forms import PER_ADDRESS

from .people import address, people, send, sent, ticket

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({"site_web_2": "https://spam.example"}, "Laissez vide le champ caché"),
        ({"ticket": ""}, "resté ouvert trop longtemps"),
        ({"ticket": "faux:ticket"}, "resté ouvert trop longtemps"),
        ({"age": 13 * 3600}, "resté ouvert trop longtemps"),
        ({"age": 0}, "très rapide"),
    ],
)
def test_what_machines_do_is_refused_with_a_way_out(session, client, data, says):
    # The clock stands still: a busy machine takes seconds between the ticket and the answer.
    with time_machine.travel(timezone.now(), tick=False):
        if "age" in data:
            data = {"ticket": ticket(data["age"])}
        response = send(client, session, **data)
    assert response.status_code == 422
    page = response.content.decode()
    assert says in page
    assert "Amina Diallo" in page
    assert not session.registrations.exists()
    [fresh] = re.findall(r'name="ticket" value="([^"]+)"', page)
    with time_machine.travel(timezone.now() + timedelta(seconds=5)):
        assert send(client, session, ticket=fresh).status_code == 302


def test_bots_are_dropped_and_fifty_slow_people(session, client):
    """Reliability bar, B26: at least 99 % of the first are dropped, none of the others."""
    Session.objects.filter(pk=session.pk).update(places=None)
    with time_machine.travel(timezone.now(), tick=False):
        hasty = {"ticket": ticket(0)}
        tricks = [{"site_web_2": "x"}, {"ticket": ""}, hasty, {"ticket": "a:b:c"}]
        for number in range(100):
            send(client, session, email=f"bot-{number}@exemple.be", **tricks[number % 4])
    assert not session.registrations.exists()
    for number in range(50):
        data = {"ticket": ticket(), "name": "Une personne", "email": f"p{number}@exemple.be"}
        # Fifty people in two offices.
        client.post(address(session), data, REMOTE_ADDR=f"10.0.0.{number % 2}")
    assert people(session) == 50


def test_one_address_cannot_fill_a_session(session, client):
    Session.objects.filter(pk=session.pk).update(places=None)
    answers = [
        send(client, session, email=f"p{number}@exemple.be").status_code
        for number in range(PER_ADDRESS + 2)
    ]
    assert answers == [302] * PER_ADDRESS + [422] * 2


@pytest.mark.parametrize(
    "name", ["a\x00b", "Amina\r\nBcc: tous@exemple.be", "\u202eamina", "é" * 120]
)
def test_hostile_names_are_tidied_or_refused(session, client, name):
    response = send(client, session, name=name)
    assert response.status_code in {302, 422}
    for registration in session.registrations.all():
        assert registration.name.isprintable()
    for letter in sent():
        assert letter.recipients() == ["amina@exemple.be"]


def test_oversized_body_is_refused(session, client):
    assert send(client, session, needs="a" * 300_000).status_code == 413
