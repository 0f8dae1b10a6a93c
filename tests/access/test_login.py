"""Wrong passwords: counted by account, paused, and never so that its owner is locked out (B14),
the same answer whether the account exists or not (B16)."""

import re
from datetime import timedelta

from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client
from django.utils import timezone

import pytest
import time_machine
from axes.models import AccessAttempt, AccessFailureLog, AccessLog

from cai_site.access.throttle import purge
from cai_site.core.jobs import registered
from tests import factories as make

from .people import LOGIN, is_in, sign_in

LIMIT, PAUSE = 10, timedelta(minutes=15)


class CountingHasher(MD5PasswordHasher):
    """Knows how many passwords were hashed."""

    algorithm = "md5"
    count = 0

    def encode(self, password, salt):
        type(self).count += 1
        return super().encode(password, salt)


def fail(client, username: str, times: int = LIMIT) -> list[int]:
    """The statuses of wrong passwords, each from another address."""
    return [
        client.post(
            LOGIN,
            {"username": username, "password": f"faux {number}"},
            REMOTE_ADDR=f"192.0.2.{number}",
            headers={"user-agent": f"navigateur {number}"},
        ).status_code
        for number in range(times)
    ]


def known(username: str) -> Client:
    """A browser in which the member signed in, and out again."""
    client = Client()
    sign_in(client, username)
    client.post("/admin/logout/")
    return client


@pytest.mark.parametrize("username", ["awa", "personne"])
def test_ten_wrong_passwords_pause_an_account(awa, client, username):
    assert fail(client, username) == [200] * LIMIT
    response = sign_in(Client(), username)
    assert response.status_code == 429
    assert int(response["Retry-After"]) == PAUSE.total_seconds()
    words = response.content.decode()
    assert "Trop d’essais" in words
    assert "réessayez dans 15 minutes" in words


def test_nothing_is_hashed_during_the_pause(awa, client, settings):
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]
    fail(client, "awa")
    before = CountingHasher.count
    assert before >= LIMIT
    assert [sign_in(client, "awa").status_code for _ in range(5)] == [429] * 5
    assert CountingHasher.count == before


def test_attempts_during_the_pause_do_not_prolong_it(awa, client):
    start = timezone.now()
    with time_machine.travel(start) as clock:
        fail(client, "awa")
        for _ in range(3):
            clock.shift(PAUSE / 3 - timedelta(seconds=1))
            assert sign_in(client, "awa", "faux").status_code == 429
        clock.shift(timedelta(seconds=4))
        assert sign_in(client, "awa").status_code == 302
    assert is_in(client)


def test_pause_begins_with_the_last_wrong_password(awa, client):
    with time_machine.travel(timezone.now()) as clock:
        fail(client, "awa", LIMIT - 1)
        clock.shift(timedelta(minutes=10))
        fail(client, "awa", 1)
        clock.shift(timedelta(minutes=14))
        assert sign_in(client, "awa").status_code == 429
        clock.shift(timedelta(minutes=2))
        assert sign_in(client, "awa").status_code == 302


def test_owner_signs_in_where_the_account_is_known(awa, client):
    own = known("awa")
    fail(client, "awa")
    assert sign_in(client, "awa").status_code == 429
    assert sign_in(own, "awa").status_code == 302
    # And the attacker goes on waiting.
    assert sign_in(client, "awa").status_code == 429


def test_known_browser_has_its_own_limit(awa):
    own = known("awa")
    assert fail(own, "awa") == [200] * LIMIT
    assert sign_in(own, "awa").status_code == 429
    assert sign_in(Client(), "awa").status_code == 302


def test_known_browser_knows_one_account(awa, client):
    make.MemberFactory(username="jean")
    attacker = known("jean")
    cookie = next(name for name in attacker.cookies if name.startswith("navigateur-"))
    target = next(name for name in known("awa").cookies if name.startswith("navigateur-"))
    attacker.cookies[target] = attacker.cookies[cookie].value
    assert cookie != target
    fail(attacker, "awa")
    assert sign_in(client, "awa").status_code == 429


def test_two_people_share_a_computer(awa, client):
    make.MemberFactory(username="jean")
    shared = known("awa")
    sign_in(shared, "jean")
    shared.post("/admin/logout/")
    fail(client, "awa"), fail(client, "jean")
    assert sign_in(shared, "awa").status_code == 302
    shared.post("/admin/logout/")
    assert sign_in(shared, "jean").status_code == 302


@pytest.mark.parametrize("secure", [True, False])
def test_cookie_of_a_known_browser_is_closed(awa, client, settings, secure):
    settings.SESSION_COOKIE_SECURE = secure
    response = sign_in(client, "awa")
    (cookie,) = [each for name, each in response.cookies.items() if name.startswith("navigateur-")]
    assert cookie["path"] == "/admin/"
    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Lax"
    assert bool(cookie["secure"]) is secure
    assert "awa" not in f"{cookie.key}{cookie.value}"


def test_success_forgets_the_failures_before(awa, client):
    for _ in range(3):
        fail(client, "awa", LIMIT - 1)
        assert sign_in(client, "awa").status_code == 302
        client.post("/admin/logout/")
    assert not AccessAttempt.objects.exists()


def test_what_is_kept_names_nobody(awa, client):
    fail(client, "awa", 2)
    sign_in(client, "awa", "faux", next="/admin/pages/")
    row = AccessAttempt.objects.get()
    assert row.failures_since_start == 3
    assert row.ip_address == "127.0.0.1"
    assert [row.user_agent, row.http_accept, row.path_info, row.get_data, row.post_data] == [""] * 5
    assert re.fullmatch("[0-9a-f]{64}", row.username)
    assert not AccessLog.objects.exists()
    assert not AccessFailureLog.objects.exists()


def test_what_was_counted_is_deleted(awa, client):
    assert "essais de connexion" in {job.name for job in registered()}
    fail(client, "awa", 1)
    assert purge() == "0 deleted"
    with time_machine.travel(timezone.now() + timedelta(days=30)):
        assert purge() == "1 deleted"


def page_without_chance(response) -> str:
    """The page, without what differs at each display."""
    return re.sub(r'"[0-9A-Za-z]{64}"', '"token"', response.content.decode())


def test_answer_is_the_same_whether_the_account_exists_or_not(awa, client):
    make.MemberFactory(username="zoe", is_active=False)
    for number in range(LIMIT + 2):
        answers = [sign_in(Client(), name, "faux") for name in ("awa", "nul", "zoe")]
        pages = [
            page_without_chance(answer).replace(f'value="{name}"', "")
            for answer, name in zip(answers, ("awa", "nul", "zoe"), strict=True)
        ]
        assert {answer.status_code for answer in answers} == {200 if number < LIMIT else 429}
        assert pages[0] == pages[1] == pages[2]


def test_closed_account_answers_like_a_wrong_password(client, db):
    make.MemberFactory(username="zoe", is_active=False)
    right, wrong = sign_in(client, "zoe"), sign_in(client, "zoe", "faux")
    assert page_without_chance(right) == page_without_chance(wrong)


@pytest.mark.parametrize(
    ("username", "password"),
    [("a\0wa", "x"), ("awa", "x\0"), ("a" * 100_000, "x"), ("awa", "x" * 1_000_000), ("é😀", "x")],
)
def test_hostile_values_are_answered(awa, username, password):
    client = Client(raise_request_exception=False)
    assert sign_in(client, username, password).status_code == 200


@pytest.mark.parametrize("value", ["", "x", "a:b:c", "é", "x" * 3000])
def test_hostile_cookie_is_no_known_browser(awa, client, value):
    name = next(name for name in known("awa").cookies if name.startswith("navigateur-"))
    client.cookies[name] = value
    fail(client, "awa")
    assert sign_in(Client(), "awa").status_code == 429
