"""What happens without anyone: reminders, erasure, nothing told in passing."""

import re
from datetime import timedelta

import time_machine

from actions.models import Session
from actions.registrations.timely import anonymise, remind
from cai_site.core.models import OutboxMessage
from cai_site.core.visitor_requests import KEPT_AFTER
from tests import factories as make

from .people import State, send, sent


def test_reminder_leaves_once_two_days_before(session):
    make.RegistrationFactory(session=session)
    make.RegistrationFactory(session=session, state=State.WAITING)
    remind()
    assert sent() == []
    with time_machine.travel(session.starts_at - timedelta(hours=47)):
        remind()
        remind()
        assert [letter.subject for letter in sent()] == ["Rappel\u00a0: Interculturalité"]


def test_no_reminder_of_a_cancelled_session(session):
    make.RegistrationFactory(session=session)
    Session.objects.update(status="annule")
    with time_machine.travel(session.starts_at - timedelta(hours=20)):
        remind()
        assert sent() == []


def test_names_are_erased_three_months_after_the_session(session):
    registration = make.RegistrationFactory(
        session=session, phone="0470", organisation="CPAS", needs="x", note="y", is_present=True
    )
    with time_machine.travel(session.ends_at + KEPT_AFTER - timedelta(hours=1)):
        assert anonymise() == "0 anonymised"
    with time_machine.travel(session.ends_at + KEPT_AFTER + timedelta(hours=1)):
        assert anonymise(dry_run=True) == "1 to anonymise"
        assert anonymise() == "1 anonymised"
        assert anonymise() == "0 anonymised"
    registration.refresh_from_db()
    assert registration.state == State.CONFIRMED
    assert registration.is_present
    left = [registration.name, registration.email, registration.phone]
    left += [registration.organisation, registration.needs, registration.note]
    assert left == [""] * 6


def test_no_name_in_addresses_and_logs(session, client, caplog):
    response = send(client, session)
    letters = sent()
    assert "amina" not in response.url.lower()
    assert "diallo" not in caplog.text.lower()
    assert "exemple.be" not in caplog.text
    assert "amina" not in re.search(r"http://\S+annulation\S+", letters[0].body)[0].lower()
    assert not OutboxMessage.objects.filter(body__contains="Amina").exists()
