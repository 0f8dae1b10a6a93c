"""A date, a place or an hour that changes: the people registered are told, once."""

import re
from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import icalendar
import pytest
import time_machine

from actions.models import Registration, Session
from actions.registrations import booking, changes
from actions.registrations.timely import remind
from tests import factories as make

from .publishing import LATER, MOVED, draft, publish, sent

State = Registration.State


# --- Who is told what ------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("changed", "label", "old", "new"),
    [
        (MOVED, "Date et heure", "de 9 h à 16 h", "de 13 h à 17 h"),
        ({"ends_at": make.in_days(10, 17)}, "Date et heure", "à 16 h", "à 17 h"),
        ({"venue": "Maison de la Laïcité"}, "Lieu", "salle du rez", "Maison de la Laïcité"),
        ({"venue": ""}, "Lieu", "salle du rez", "à confirmer"),
        ({"format": "en-ligne"}, "Lieu", "salle du rez", "En ligne"),
    ],
    ids=["date", "hour", "place", "no-place", "online"],
)
def test_who_holds_a_place_or_waits_is_told_what_changed(session, changed, label, old, new):
    letters = {letter.to[0]: letter for letter in publish(session, **changed)}

    assert set(letters) == {"inscrite@exemple.be", "attend@exemple.be"}
    for letter in letters.values():
        assert letter.subject == "Changement\u00a0: Interculturalité"
        told = re.search(
            rf"^{label}\nAvant\u00a0: (.+)\nMaintenant\u00a0: (.+)$", letter.body, re.MULTILINE
        )
        assert old in told[1].replace("\u00a0", " ")
        assert new in told[2].replace("\u00a0", " ")
        assert letter.body.count("Avant\u00a0:") == 1, "only what changed"
    assert "Votre place reste réservée." in letters["inscrite@exemple.be"].body
    assert "Vous restez sur la liste d’attente." in letters["attend@exemple.be"].body


def test_what_they_need_not_know_is_not_told(session):
    assert publish(session, topic="Les migrations", has_waiting_list=False) == []


def test_second_publication_without_change_tells_nothing(session):
    publish(session, **MOVED)

    assert publish(session) == []
    changes.tell(session.pk)
    assert sent() == []


def test_each_change_is_told_and_so_is_the_way_back(session):
    before = {"starts_at": session.starts_at, "ends_at": session.ends_at}

    assert len(publish(session, **MOVED)) == 2
    with time_machine.travel(timezone.now() + LATER):
        assert len(publish(session, **before)) == 2
    with time_machine.travel(timezone.now() + 2 * LATER):
        assert len(publish(session, **MOVED)) == 2


def test_calendar_of_the_mail_replaces_the_first(session):
    [before] = icalendar.Calendar.from_ical(mails_calendar(session)).events
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        letter = publish(session, **MOVED)[0]
    [(name, content, kind)] = letter.attachments
    [event] = icalendar.Calendar.from_ical(content).events

    assert (name, kind) == ("formation.ics", "text/calendar")
    assert event["uid"] == before["uid"]
    assert event["sequence"] > before["sequence"]
    assert event["dtstart"].dt == MOVED["starts_at"]


def mails_calendar(session: Session) -> str:
    """The calendar of the confirmation of a new registration."""
    person = booking.Person("Au téléphone", "nouvelle@exemple.be")
    registration = booking.add_by_staff(session.pk, person)
    session.refresh_from_db()
    session.places = 5
    session.save()
    booking.promote(session.pk)
    [letter] = [each for each in sent() if each.to == [registration.email] and each.attachments]
    return letter.attachments[0][1]


def test_cancelled_session_is_told_with_a_calendar_that_says_so(session):
    letters = publish(session, status=Session.Status.CANCELLED, **MOVED)

    assert [letter.subject for letter in letters] == [
        "Formation annulée\u00a0: Interculturalité"
    ] * 2
    assert "STATUS:CANCELLED" in letters[0].attachments[0][1]
    assert publish(session, status=Session.Status.CANCELLED, venue="Ailleurs") == []


def test_cancelled_session_that_takes_place_after_all_is_told(session):
    publish(session, status=Session.Status.CANCELLED)
    with time_machine.travel(timezone.now() + LATER):
        letters = publish(session, status=Session.Status.OPEN, **MOVED)
    assert len(letters) == 2
    assert "Elle a finalement lieu." in letters[0].body
    assert "Avant\u00a0:" in letters[0].body


def test_person_who_registers_after_the_change_is_not_told(session):
    draft(session, places=5, **MOVED).publish()
    booking.add_by_staff(session.pk, booking.Person("Nouvelle", "nouvelle@exemple.be"))
    sent()

    assert publish(session) == []


def test_place_given_by_the_same_publication_comes_with_the_change(session):
    letters = publish(session, places=2, **MOVED)
    subjects = [each.subject for each in letters if each.to == ["attend@exemple.be"]]

    assert subjects == [
        "Une place s’est libérée\u00a0: Interculturalité",
        "Changement\u00a0: Interculturalité",
    ]
    assert "Votre place reste réservée." in letters[-1].body


def test_session_that_is_over_tells_nobody(session):
    assert publish(session, starts_at=make.in_days(-3, 9), ends_at=make.in_days(-3, 16)) == []


def test_session_that_moves_to_another_day_is_recalled_again(session):
    def reminders(moment):
        with time_machine.travel(moment - timedelta(hours=20)):
            remind()
            remind()
            return [each.to for each in sent() if each.subject.startswith("Rappel")]

    assert reminders(session.starts_at) == [["inscrite@exemple.be"]]
    publish(session, **MOVED)
    assert reminders(MOVED["starts_at"]) == [["inscrite@exemple.be"]]


def test_draft_tells_nobody(session):
    draft(session, **MOVED)

    assert sent() == []


def test_telling_many_asks_the_same_of_the_database_for_each(session):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            changes.affected(draft(session, venue="Ailleurs").as_object())
        return len(captured)

    few = queries()
    for number in range(20):
        make.RegistrationFactory(session=session, email=f"p{number}@exemple.be")
    assert queries() == few
