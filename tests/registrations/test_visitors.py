"""Registering for a session: places, waiting list, mails, cancelling."""

import re

from django.core import signing
from django.test import Client

import pytest

from actions.models import Session
from actions.registrations import booking
from tests import factories as make

from .people import AMINA, State, address, full, people, send, sent, ticket


def test_training_offers_its_open_sessions(session, client):
    page = client.get(session.formation.url).content.decode()
    assert address(session) in page
    assert "Il reste 2 places." in page


def test_visitor_registers_and_gets_reference_and_mail(session, client):
    response = client.post(address(session), {"ticket": ticket(), **AMINA}, follow=True)
    registration = session.registrations.get()
    assert response.redirect_chain[0][1] == 302
    assert registration.state == State.CONFIRMED
    assert registration.email == "amina@exemple.be"
    page = response.content.decode()
    assert registration.reference in page
    assert "Votre place est réservée." in page
    assert AMINA["name"] not in page
    [letter] = sent()
    assert letter.to == ["amina@exemple.be"]
    assert registration.reference in letter.body
    assert "Interculturalité" in letter.subject
    assert session.when in letter.body
    [(name, content, kind)] = letter.attachments
    assert (name, kind) == ("formation.ics", "text/calendar")
    assert f"UID:date-{session.pk}@" in content


def test_form_keeps_what_was_typed_and_says_what_is_missing(session, client):
    response = send(client, session, email="amina@", organisation="CPAS de Dinant")
    page = response.content.decode()
    assert response.status_code == 422
    assert "Cette adresse n’est pas complète." in page
    assert "CPAS de Dinant" in page
    assert "<title>Erreur" in page
    assert not session.registrations.exists()


def test_second_click_is_the_same_registration(session, client):
    data = {"ticket": ticket(), **AMINA}
    first = client.post(address(session), data)
    second = client.post(address(session), data)
    assert first.url == second.url
    assert session.registrations.count() == 1
    assert len(sent()) == 1


def test_same_address_again_looks_the_same_and_mail_says_the_truth(session, client):
    send(client, session)
    again = client.post(address(session), {"ticket": ticket(), **AMINA}, follow=True)
    assert "Votre place est réservée." in again.content.decode()
    assert people(session) == 1
    assert people(session, State.DUPLICATE) == 1
    original = session.registrations.get(state=State.CONFIRMED)
    [_, letter] = sent()
    assert "rien ne change" in letter.body
    assert original.reference in letter.body


def test_full_session_puts_on_the_waiting_list(session, client):
    full(session)
    assert "liste d’attente" in client.get(address(session)).content.decode()
    response = client.post(address(session), {"ticket": ticket(), **AMINA}, follow=True)
    assert "vous êtes sur la liste d’attente" in response.content.decode()
    assert people(session, State.WAITING) == 1
    assert people(session) == 2
    assert "liste d’attente" in sent()[0].subject


def test_full_session_without_waiting_list_refuses(session, client):
    session.has_waiting_list = False
    session.save()
    full(session)
    assert send(client, session).status_code == 409
    assert people(session) == 2
    page = client.get(session.formation.url).content.decode()
    assert "Complet" in page
    assert address(session) not in page


def test_place_given_back_goes_to_the_first_who_waits(session, client):
    first, _ = full(session)
    waiting = [make.RegistrationFactory(session=session, state=State.WAITING) for _ in range(2)]
    assert booking.cancel(first.pk)
    for registration in waiting:
        registration.refresh_from_db()
    assert [registration.state for registration in waiting] == [State.CONFIRMED, State.WAITING]
    assert {tuple(letter.to): letter.subject for letter in sent()}.keys() == {
        (first.email,),
        (waiting[0].email,),
    }


def cancel_link(client, session) -> str:
    send(client, session)
    [link] = re.findall(r"http://testserver(/inscriptions/annulation/\S+)", sent()[0].body)
    return link


def test_link_of_the_mail_cancels_once_and_only_when_asked(session, client):
    link = cancel_link(client, session)
    assert "Annuler votre inscription" in client.get(link).content.decode()
    assert people(session) == 1, "a mail scanner that follows the link cancels nothing"
    client.post(link)
    assert people(session) == 0
    assert "Cette inscription est annulée" in client.get(link).content.decode()
    assert len(sent()) == 2
    client.post(link)
    assert len(sent()) == 2


@pytest.mark.parametrize("token", ["1", "1:abc", "%00", "é", "9" * 300])
def test_link_that_nobody_signed_is_not_found(session, client, token):
    for page in ("annulation", "demande"):
        assert client.get(f"/inscriptions/{page}/{token}/").status_code in {400, 404}


def test_signed_number_of_nobody_is_not_found(session, client):
    token = signing.Signer(salt="registration").sign(12345)
    assert client.get(f"/inscriptions/annulation/{token}/").status_code == 404


@pytest.mark.parametrize(
    "change",
    [
        {"takes_registrations": False},
        {"registration_opens_at": make.in_days(2)},
        {"registration_closes_at": make.in_days(-1)},
        {"status": "annule"},
        {"status": "complet"},
        {"starts_at": make.in_days(-1, 9), "ends_at": make.in_days(-1, 16)},
    ],
    ids=lambda change: "+".join(change),
)
def test_closed_session_takes_nobody(session, client, change):
    Session.objects.filter(pk=session.pk).update(**change)
    assert address(session) not in client.get(session.formation.url).content.decode()
    assert "<form" not in client.get(address(session)).content.decode().split("<main")[1]
    assert send(client, session).status_code == 409
    assert not session.registrations.exists()


def test_session_of_an_unpublished_training_is_not_found(session, client):
    session.formation.unpublish()
    assert client.get(address(session)).status_code == 404
    assert send(client, session).status_code == 404


@pytest.mark.parametrize("number", [0, 999_999, 2**31, 2**63, 10**30])
def test_session_that_does_not_exist_is_not_found(site, client, number):
    assert client.get(f"/inscriptions/{number}/").status_code == 404


def test_pages_are_personal(session, client):
    response = client.get(address(session))
    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"
    assert set(response.cookies) == {"csrftoken"}
    done = client.get(send(client, session).url)
    assert "no-store" in done["Cache-Control"]


def test_post_without_csrf_token_is_refused(session):
    response = Client(enforce_csrf_checks=True).post(
        address(session), {"ticket": ticket(), **AMINA}
    )
    assert response.status_code == 403
    assert not session.registrations.exists()
