"""What tests of endurance share: how often they try, and a mail worker that may be killed."""

import multiprocessing
import os
import time
from collections.abc import Callable
from datetime import timedelta

from django.db import connections
from django.utils import timezone

from cai_site.core.models import OutboxMessage
from cai_site.core.outbox.delivery import deliver
from tests.smtp import MailServer

LEASE = timedelta(seconds=1)
WAITING, SENT = OutboxMessage.State.WAITING, OutboxMessage.State.SENT
BLANK = {"recipient": "", "subject": "", "body": "", "attachment": ""}


# Whether it is `make endurance` that runs: then times count too, on a machine that is left alone.
LONG = "ENDURANCE_ROUNDS" in os.environ


def rounds(usual: int) -> int:
    """The number of rounds: ENDURANCE_ROUNDS if it is set, else `usual`."""
    return int(os.environ.get("ENDURANCE_ROUNDS") or usual)


def use(server: MailServer, settings) -> None:
    """Have workers deliver to `server`, and take over soon from those that die."""
    settings.OUTBOX_TRANSPORT = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    settings.OUTBOX_LEASE = LEASE


def start_worker(work: Callable = deliver) -> multiprocessing.Process:
    """What `manage.py cron` does, in a process that can be killed."""
    # No connection to the database may be in two processes.
    connections.close_all()
    worker = multiprocessing.get_context("fork").Process(target=work)
    worker.start()
    return worker


def unsure_of(server: MailServer) -> set[str]:
    """The messages that the server took from a worker that died before it could write so."""
    waiting = OutboxMessage.objects.filter(state=WAITING).values_list("message_id", flat=True)
    return {message_id for message_id in waiting if server.taken[message_id]}


def recover() -> None:
    """Time passes, and everything leaves that waits."""
    time.sleep(LEASE.total_seconds())
    waiting = OutboxMessage.objects.filter(state=WAITING)
    while waiting.update(next_attempt_at=timezone.now()):
        start_worker().join()


def balance(server: MailServer, unsure: set[str], killed: int, traceless: int = 0) -> str:
    """Raise AssertionError unless each mail arrived, twice only where nobody could know.

    That is where the server's yes was not heard, or not written down: one for each death.
    `traceless` is how many mails leave no row behind. Gives the numbers.
    """
    written = set(OutboxMessage.objects.values_list("message_id", flat=True))
    again = {message_id for message_id, times in server.taken.items() if times > 1}
    lost = written - set(server.taken)
    mails = len(written) + traceless
    said = f"{killed} kills, {mails} mails, {len(lost)} lost, {len(again)} twice"
    assert not lost, said
    assert len(set(server.taken) - written) == traceless, said
    assert again <= unsure, said
    assert server.taken.total() - len(server.taken) <= killed, said
    assert OutboxMessage.objects.filter(state=SENT, **BLANK).count() == len(written), said
    return said
