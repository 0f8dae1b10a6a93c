"""The mail worker is killed while it delivers (reliability bar, B24): no message is lost."""

import random
import secrets
import threading
import time

from django.db import transaction

import pytest

from cai_site.core.models import OutboxMessage
from tests.endurance import balance, recover, start_worker, unsure_of, use
from tests.smtp import MailServer, mail_server

ROUNDS = 20
WRITTEN = 6  # messages between one death and the next
# EHLO, MAIL, RCPT, DATA, the end of the message, QUIT.
COMMANDS = 6


@pytest.fixture
def server(settings):
    """The mail server to which workers deliver."""
    with mail_server() as running:
        use(running, settings)
        yield running


def kill_at(point: int, delay: float, server: MailServer) -> bool:
    """Start a worker and kill it `delay` seconds after the command number `point` of its life.

    False when it was done before.
    """
    reached = threading.Event()
    first = server.heard
    server.on_command = lambda number: reached.set() if number - first == point else None
    worker = start_worker()
    while worker.is_alive() and not reached.wait(0.02):
        pass
    time.sleep(delay)
    worker.kill()
    worker.join()
    server.on_command = lambda number: None
    return worker.exitcode != 0


def write(number: int) -> None:
    """What a visitor's request acknowledges: messages in a transaction that was committed."""
    with transaction.atomic():
        for place in range(WRITTEN):
            key = f"essai/{number}/{place}"
            OutboxMessage.enqueue(
                key, "amina@exemple.be", key, "Texte", attachment_name="a.ics", attachment="A"
            )


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_killed_worker_loses_no_message(server):
    seed = secrets.randbelow(10**6)
    chance = random.Random(seed)  # noqa: S311 – where to kill is no secret
    killed, unsure = 0, set()
    for number in range(ROUNDS):
        write(number)
        point = chance.randint(1, COMMANDS * WRITTEN)
        killed += kill_at(point, chance.uniform(0, 0.01), server)
        unsure |= unsure_of(server)

    recover()
    print(f"seed {seed}: {balance(server, unsure, killed)}")  # noqa: T201 – what `pytest -s` shows
    assert killed >= ROUNDS // 2
    assert OutboxMessage.objects.count() == ROUNDS * WRITTEN
