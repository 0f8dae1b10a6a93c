"""Sessions: their limits, and what ends them at once (B17)."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import pytest
import time_machine

from tests import factories as make

from .people import HOME, LOGIN, enrol, is_in, now, prove, session_of, sign_in

ENDED = "Votre session est terminée"


@pytest.fixture
def clock():
    with time_machine.travel(timezone.now(), tick=False) as clock:
        yield clock


@pytest.fixture
def member(clock, awa, client):
    """Awa's browser, signed in."""
    sign_in(client, "awa")
    return client


def with_session(key: str) -> Client:
    """Another browser that was given this session id."""
    client = Client()
    client.cookies["sessionid"] = key
    return client


def test_idle_session_ends_after_an_hour(member, clock):
    clock.shift(timedelta(minutes=59))
    assert is_in(member)
    clock.shift(timedelta(minutes=61))
    key = session_of(member)
    response = member.get("/admin/reports/")
    assert response.url == f"{LOGIN}?next=/admin/reports/"
    assert ENDED in member.get(response.url).content.decode()
    assert not Session.objects.filter(session_key=key).exists()
    assert not is_in(with_session(key))


def test_session_ends_after_twelve_hours_however_busy(member, clock):
    for _ in range(23):
        clock.shift(timedelta(minutes=30))
        assert is_in(member)
    clock.shift(timedelta(minutes=31))
    assert member.get(HOME).url.startswith(LOGIN)


def test_limits_are_settings(member, clock, settings):
    settings.STAFF_SESSION_IDLE = timedelta(minutes=5)
    clock.shift(timedelta(minutes=6))
    assert not is_in(member)


def test_remembering_prolongs_nothing(clock, awa, client):
    sign_in(client, "awa", remember="on")
    clock.shift(timedelta(minutes=61))
    assert not is_in(client)


def test_second_factor_ends_with_the_session(member, clock):
    enrol(member)
    clock.shift(timedelta(minutes=61))
    member.get(HOME)
    sign_in(member, "awa")
    assert member.get(HOME).url.startswith("/admin/second-facteur/?")


def test_window_left_open_is_no_sign_of_life(member, clock):
    for _ in range(7):
        clock.shift(timedelta(minutes=10))
        member.post("/admin/editing-sessions/ping/wagtailcore/page/1/1/")
    assert not is_in(member)


def test_script_learns_that_the_session_ended(member, clock):
    clock.shift(timedelta(hours=2))
    headers = {"x-requested-with": "XMLHttpRequest"}
    assert member.get(HOME, headers=headers).status_code == 403
    assert member.get(HOME).url.startswith(LOGIN)


def test_public_page_is_shown_after_the_end(site, member, clock):
    clock.shift(timedelta(hours=2))
    response = member.get("/")
    assert response.status_code == 200
    assert "wagtail-userbar" not in response.content.decode()
    assert not is_in(member)


def test_password_may_be_typed_into_a_form_that_waited(member, clock):
    clock.shift(timedelta(hours=2))
    assert sign_in(member, "awa").status_code == 302
    assert is_in(member)


def test_sign_of_life_is_written_once_a_minute(member, clock):
    def writes() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert member.get("/admin/account/").status_code == 200
        return sum(
            "django_session" in query["sql"] and not query["sql"].startswith("SELECT")
            for query in queries
        )

    member.get("/admin/account/")
    assert writes() == 0
    clock.shift(timedelta(seconds=59))
    assert writes() == 0
    clock.shift(timedelta(seconds=2))
    assert writes() > 0
    assert writes() == 0


def test_session_from_before_the_limits_starts_now(member, clock):
    session = member.session
    del session["access_started"], session["access_seen"]
    session.save()
    assert is_in(member)
    clock.shift(timedelta(minutes=61))
    assert not is_in(member)


# --- What ends a session at once ----------------------------------------------------------
def test_key_changes_at_sign_in(awa, client):
    client.get(LOGIN)
    session = client.session
    session["avant"] = 1
    session.save()
    client.cookies["sessionid"] = before = session.session_key
    sign_in(client, "awa")
    first = session_of(client)
    assert first != before
    sign_in(client, "awa")
    assert session_of(client) != first
    assert not Session.objects.filter(session_key__in=[before, first]).exists()


def test_signing_in_again_asks_for_the_second_factor_again(awa, client):
    phone = make.AuthenticatorFactory(user=awa)
    sign_in(client, "awa")
    prove(client, now(phone.key))
    assert is_in(client)
    sign_in(client, "awa")
    assert not is_in(client)


def test_session_is_dead_after_signing_out(member):
    key = session_of(member)
    assert member.post("/admin/logout/").status_code == 302
    assert not is_in(with_session(key))
    assert not Session.objects.filter(session_key=key).exists()


def test_other_sessions_are_dead_after_a_new_password(member, awa):
    elsewhere = Client()
    sign_in(elsewhere, "awa")
    awa.set_password("une-autre-clef-2027")
    awa.save()
    assert not is_in(member)
    assert not is_in(elsewhere)
    assert not Session.objects.exists()


def test_member_who_changes_the_password_stays_in_and_others_do_not(member, awa):
    elsewhere = Client()
    sign_in(elsewhere, "awa")
    new = "une-autre-clef-2027"
    fields = {"old_password": "bonne-clef-2026", "new_password1": new, "new_password2": new}
    data = {f"password-{name}": value for name, value in fields.items()}
    data |= {"name_email-first_name": "Awa", "name_email-last_name": "Ba", "theme-theme": "light"}
    data |= {"theme-density": "default", "theme-contrast": "system"}
    before = session_of(member)
    assert member.post("/admin/account/", data).status_code == 302
    assert is_in(member)
    assert session_of(member) != before
    assert not is_in(elsewhere)
    assert not is_in(with_session(before))


def test_session_of_a_closed_account_is_dead_for_good(member, awa):
    awa.is_active = False
    awa.save()
    assert not is_in(member)
    awa.is_active = True
    awa.save()
    assert not is_in(member)
