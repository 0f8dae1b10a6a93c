"""Nobody learns who is known: the same answer in the same time (reliability bar, B16).

Bodies and statuses must be equal. Times are compared by their middle, and printed; what is held is
wide, because a machine may be busy: what it finds is work that is done for one side only, such as
a password that is hashed or a mail that is sent.
"""

import statistics
import time
from collections.abc import Callable, Iterator

from django.test import Client

import pytest

from contact.reports.sealing import CODE_LENGTH
from tests import factories as make
from tests.endurance import rounds
from tests.registrations.people import send as register
from tests.reports import people
from tests.reports.conftest import key_text, pair, told  # noqa: F401

from .people import sign_in
from .test_reset import forget

RUNS = 5 * rounds(1)
# Of the longer time to the shorter one.
APART = 3


@pytest.fixture
def production(settings):
    """Passwords cost what they cost in production."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]


def compare(what: str, known: Callable, unknown: Callable) -> None:
    """Ask both in turn; raises AssertionError when one takes much longer, in the middle."""
    waited: tuple[list[float], list[float]] = ([], [])
    for number in range(RUNS + 1):
        for ask, times in zip((known, unknown), waited, strict=True):
            began = time.perf_counter()
            ask(number)
            times.append(time.perf_counter() - began)
    # The first of each warms up.
    first, second = (statistics.median(times[1:]) * 1000 for times in waited)
    said = f"{what}: known {first:.1f} ms, unknown {second:.1f} ms"
    print(said)  # noqa: T201 – what `pytest -s` shows
    assert max(first, second) < APART * min(first, second), said


def addresses() -> Iterator[str]:
    """One for each request, so that no limit is met."""
    return (f"2001:db8::{number:x}" for number in range(10_000))


def test_wrong_passwords(awa, production):
    awa.set_password("bonne-clef-2026")
    awa.save()
    # A new name each time: ten wrong passwords make an account pause.
    for number in range(RUNS + 1):
        make.MemberFactory(username=f"m{number}", password=awa.password)
    compare(
        "wrong password",
        lambda number: sign_in(Client(), f"m{number}", "faux"),
        lambda number: sign_in(Client(), f"x{number}", "faux"),
    )


def test_lost_passwords(db):
    for number in range(RUNS + 1):
        make.MemberFactory(email=f"m{number}@exemple.be")
    here = addresses()
    compare(
        "lost password",
        lambda number: forget(Client(), f"m{number}@exemple.be", REMOTE_ADDR=next(here)),
        lambda number: forget(Client(), f"x{number}@exemple.be", REMOTE_ADDR=next(here)),
    )


def test_receipts(told, client):  # noqa: F811
    number, here = told[0].number, addresses()

    def follow(code: str):
        return client.post(people.FOLLOW, {"code": code}, REMOTE_ADDR=next(here))

    answers = [follow(code).text.replace(number, "0000") for code in (number + "0" * 16, "0" * 20)]
    assert len("0" * 20) == CODE_LENGTH
    assert answers[0] == answers[1]
    compare("receipt", lambda _: follow(number + "0" * 16), lambda _: follow("0" * 20))


def test_who_is_registered_already(site):
    session = make.SessionFactory(
        formation=make.FormationFactory(), places=None, takes_registrations=True
    )
    here = addresses()

    def answer(email: str):
        return register(Client(REMOTE_ADDR=next(here)), session, email=email)

    def page(email: str) -> str:
        response = Client().get(answer(email).url)
        reference = session.registrations.order_by("pk").last().reference
        return response.text.replace(response.request["PATH_INFO"], "").replace(reference, "REF")

    answer("amina@exemple.be")
    assert page("amina@exemple.be").replace("amina", "zoe") == page("zoe@exemple.be")
    compare(
        "registration",
        lambda _: answer("amina@exemple.be"),
        lambda number: answer(f"x{number}@exemple.be"),
    )
