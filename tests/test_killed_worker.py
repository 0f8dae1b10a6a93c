"""The mail worker is killed while it delivers (reliability bar, B24): no message is lost."""

import multiprocessing
import random
import secrets
import threading
import time
from collections import Counter
from datetime import timedelta

from django.db import connections, transaction

import pytest

from cai_site.core.models import OutboxMessage
from cai_site.core.outbox.delivery import deliver
from tests.smtp import MailServer, mail_server

ROUNDS = 20
WRITTEN = 6  # messages between one death and the next
# EHLO, MAIL, RCPT, DATA, the end of the message, QUIT.
COMMANDS = 6
LEASE = timedelta(seconds=1)
State = OutboxMessage.State


@pytest.fixture
def server(settings):
    """The mail server to which workers deliver."""
    settings.OUTBOX_TRANSPORT = "django.core.mail.backends.smtp.EmailBackend"
    settings.OUTBOX_LEASE = LEASE
    with mail_server() as running:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", running.port
        yield running


def start_worker() -> multiprocessing.Process:
    """What `manage.py cron` does, in a process that can be killed."""
    # No connection to the database may be in two processes.
    connections.close_all()
    worker = multiprocessing.get_context("fork").Process(target=deliver)
    worker.start()
    return worker


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
        # Taken by the server, and the worker died before it could write so.
        waiting = OutboxMessage.objects.filter(state=State.WAITING)
        unsure |= {key for key in waiting.values_list("message_id", flat=True) if server.taken[key]}

    time.sleep(LEASE.total_seconds())
    while OutboxMessage.objects.filter(state=State.WAITING).exists():
        start_worker().join()
        time.sleep(0.05)

    written = set(OutboxMessage.objects.values_list("message_id", flat=True))
    again = {key for key, times in server.taken.items() if times > 1}
    said = f"seed {seed}: {killed} kills, {len(written)} messages, {len(again)} twice"
    print(said)  # noqa: T201 – what `pytest -s` shows
    assert killed >= ROUNDS // 2, said
    assert len(written) == ROUNDS * WRITTEN
    assert set(server.taken) == written, said
    # Twice only where the server's yes was not heard, or not written down: one for each death.
    assert again <= unsure, said
    assert sum((server.taken - Counter(written)).values()) <= killed, said
    blank = {"recipient": "", "subject": "", "body": "", "attachment": ""}
    assert OutboxMessage.objects.filter(state=State.SENT, **blank).count() == len(written)
