"""Messages and reports while mails cannot leave (reliability bar, B24): none lost, none double."""

import random
import secrets
import socket
import statistics
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import connection
from django.test import Client

import pytest

from cai_site.core.outbox.delivery import deliver
from contact.models import CaseKey, ContactMessage, ContactPage, ContactReason, Report
from contact.reports.sealing import unlock, unseal
from tests.endurance import LONG, balance, recover, rounds, start_worker, unsure_of, use
from tests.house import build_site
from tests.messages.people import ADDRESS, ticket
from tests.reports import people
from tests.smtp import MailServer, mail_server

SENT = 25 if LONG else 10  # in a round
AT_ONCE = 4
REPORTS = 5  # one submission of so many is a report
AGAIN = 4  # one of so many is sent twice, by somebody who doubts
MOST_WAITED = 0.5  # seconds, in the middle


@contextmanager
def refused(server: MailServer, settings) -> Iterator[None]:
    """Nobody listens where mails should go."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        settings.EMAIL_PORT = closed.getsockname()[1]
        yield


@contextmanager
def silent(server: MailServer, settings) -> Iterator[None]:
    """Somebody takes the call, and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as mute:
        settings.EMAIL_PORT = mute.getsockname()[1]
        yield


@contextmanager
def unwilling(server: MailServer, settings) -> Iterator[None]:
    """The server takes no message."""
    server.refuses = "RCPT"
    yield
    server.refuses = ""


@contextmanager
def slow(server: MailServer, settings) -> Iterator[None]:
    """The server thinks before each answer."""
    server.on_command = lambda number: time.sleep(0.1)
    yield
    server.on_command = lambda number: None


@contextmanager
def well(server: MailServer, settings) -> Iterator[None]:
    """The server does what it should."""
    yield


FAULTS = [refused, silent, unwilling, slow, well]


@dataclass
class Visitors:
    """Those who write: what the site said yes to, and how long each of them waited."""

    reason: ContactReason
    messages: list[str] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)
    waited: list[float] = field(default_factory=list)

    def submit(self, number: int, mine: str) -> None:
        """One person writes; some of them press the button again."""
        words = f"Essai {number}."
        try:
            for _click in range(1 + (number % AGAIN == 0)):
                began = time.perf_counter()
                self._send(words, mine, Client(REMOTE_ADDR=f"2001:db8::{number:x}"), number)
                self.waited.append(time.perf_counter() - began)
        finally:
            connection.close()

    def _send(self, words: str, mine: str, client: Client, number: int) -> None:
        if number % REPORTS == 0:
            response = client.post(people.TELL, {"ticket": mine, "account": words})
            assert response.status_code == 200
            assert self.codes.setdefault(words, people.code_in(response)) in response.text
        else:
            person = {"reason": self.reason.pk, "email": f"p{number}@exemple.be"}
            response = client.post(ADDRESS, {"ticket": mine, "message": words, **person})
            assert response.status_code == 302
            self.messages.append(words)

    def all_submit(self, numbers, chance: random.Random) -> bool:
        """They write at the same time while a worker delivers, and dies; whether it did."""

        def go_on_delivering() -> None:
            while True:
                deliver()
                time.sleep(0.02)

        # Before anything happens at the same time: there is one clock.
        forms = [(number, ticket()) for number in numbers]
        worker = start_worker(go_on_delivering)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            done = [pool.submit(self.submit, *form) for form in forms]
            time.sleep(chance.uniform(0, 1))
            worker.kill()
            worker.join()
        for each in done:
            each.result()
        return worker.exitcode != 0


@pytest.fixture
def visitors(transactional_db) -> Visitors:
    build_site()
    page = ContactPage.objects.get()
    return Visitors(ContactReason.objects.create(page=page, label="Suivre une formation"))


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_whatever_mails_do_each_submission_is_kept_once(visitors, settings):
    _, text = people.new_key()
    settings.EMAIL_TIMEOUT = 0.3
    seed = secrets.randbelow(10**6)
    chance = random.Random(seed)  # noqa: S311 – when to kill is no secret
    killed, unsure, times = 0, set(), rounds(len(FAULTS))
    with mail_server() as server:
        for turn in range(times):
            use(server, settings)
            with FAULTS[turn % len(FAULTS)](server, settings):
                killed += visitors.all_submit(range(turn * SENT, (turn + 1) * SENT), chance)
            unsure |= unsure_of(server)
        use(server, settings)
        recover()
        mails = balance(server, unsure, killed, traceless=len(visitors.codes))

    said, told = set(visitors.messages), set(visitors.codes)
    kept = list(ContactMessage.objects.values_list("message", flat=True))
    private_key = unlock(text, people.PASSPHRASE)
    sealed = Report.objects.filter(key=CaseKey.current()).values_list("sealed", flat=True)
    opened = [unseal(each, private_key)["account"] for each in sealed]
    waited = statistics.quantiles(visitors.waited, n=20)
    lost = len(said - set(kept)) + len(told - set(opened))
    double = len(kept) + len(opened) - len(set(kept)) - len(set(opened))
    print(  # noqa: T201 – what `pytest -s` shows
        f"seed {seed}: {len(said)} messages and {len(told)} reports, {lost} lost, {double} double; "
        f"{mails}; visitors waited {waited[9] * 1000:.0f} ms, p95 {waited[18] * 1000:.0f} ms"
    )
    assert len(said) + len(told) == times * SENT
    assert sorted(kept) == sorted(said)
    assert sorted(opened) == sorted(told)
    assert len(set(visitors.codes.values())) == len(told)
    assert waited[9] < MOST_WAITED or not LONG
