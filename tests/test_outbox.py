"""The outbox: every message leaves once, whatever the mail server does."""

import socket
import threading
from datetime import timedelta

from django.core import mail
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone

import pytest
import time_machine

from cai_site.core.models import JobRun, OutboxMessage
from cai_site.core.outbox.delivery import deliver
from cai_site.core.outbox.models import GIVE_UP_AFTER
from tests.smtp import mail_server

pytestmark = pytest.mark.django_db

SMTP = "django.core.mail.backends.smtp.EmailBackend"


def write(key="essai/1", **details) -> OutboxMessage:
    OutboxMessage.enqueue(key, "amina@exemple.be", "Objet", "Texte", **details)
    return OutboxMessage.objects.get(key=key)


@pytest.fixture
def refused(settings) -> None:
    """A mail server that is not there."""
    settings.OUTBOX_TRANSPORT, settings.EMAIL_HOST = SMTP, "127.0.0.1"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        settings.EMAIL_PORT = probe.getsockname()[1]


@pytest.fixture
def silent(settings):
    """A mail server that takes calls and says nothing."""
    settings.OUTBOX_TRANSPORT, settings.EMAIL_HOST, settings.EMAIL_TIMEOUT = SMTP, "127.0.0.1", 0.3
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings.EMAIL_PORT = server.getsockname()[1]
        yield


@pytest.fixture
def refusing(settings):
    """A mail server that takes nothing."""
    settings.OUTBOX_TRANSPORT, settings.EMAIL_HOST = SMTP, "127.0.0.1"
    with mail_server() as server:
        server.refuses, settings.EMAIL_PORT = "RCPT", server.port
        yield


def test_message_leaves_once_and_is_forgotten():
    message = write(reply_to="formations@exemple.be")
    assert str(deliver()) == "1 sent, 0 postponed, 0 given up"
    assert str(deliver()) == "0 sent, 0 postponed, 0 given up"
    [sent] = mail.outbox
    assert (sent.to, sent.subject, sent.body) == (["amina@exemple.be"], "Objet", "Texte")
    assert sent.reply_to == ["formations@exemple.be"]
    assert sent.extra_headers["Message-ID"] == message.message_id
    message.refresh_from_db()
    assert message.state == OutboxMessage.State.SENT
    assert (message.recipient, message.subject, message.body) == ("", "", "")


def test_same_key_is_the_same_message():
    assert OutboxMessage.enqueue("essai/1", "amina@exemple.be", "Objet", "Texte")
    assert not OutboxMessage.enqueue("essai/1", "amina@exemple.be", "Objet", "Texte")
    deliver()
    assert not OutboxMessage.enqueue("essai/1", "amina@exemple.be", "Objet", "Texte")
    deliver()
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("fault", ["refused", "silent", "refusing"])
def test_faulty_server_postpones_and_recovery_delivers(fault, request, settings):
    backend = settings.OUTBOX_TRANSPORT
    request.getfixturevalue(fault)
    for number in range(3):
        write(f"essai/{number}")
    assert str(deliver()) == "0 sent, 3 postponed, 0 given up"
    assert str(deliver()) == "0 sent, 0 postponed, 0 given up", "not before a minute"
    settings.OUTBOX_TRANSPORT = backend
    with time_machine.travel(timezone.now() + timedelta(seconds=61)):
        assert str(deliver()) == "3 sent, 0 postponed, 0 given up"
    assert len(mail.outbox) == 3


def test_wait_doubles_up_to_six_hours(refused):
    message, waits = write(), []
    for _ in range(11):
        with time_machine.travel(message.next_attempt_at, tick=False):
            deliver()
            message.refresh_from_db()
            waits.append((message.next_attempt_at - timezone.now()) / timedelta(minutes=1))
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]


def test_message_is_given_up_after_three_days_and_kept(refused, caplog):
    message = write()
    with time_machine.travel(timezone.now() + GIVE_UP_AFTER + timedelta(minutes=1)):
        assert str(deliver()) == "0 sent, 0 postponed, 1 given up"
    message.refresh_from_db()
    assert message.state == OutboxMessage.State.REFUSED
    assert message.body == "Texte"
    assert f"Message {message.pk} is given up: ConnectionRefusedError." in caplog.text
    assert "exemple.be" not in caplog.text


def test_message_of_a_dead_worker_is_taken_over(settings):
    message = write()
    assert message.claim()
    deliver()
    assert mail.outbox == []
    with time_machine.travel(timezone.now() + settings.OUTBOX_LEASE + timedelta(seconds=1)):
        deliver()
    assert len(mail.outbox) == 1


def test_two_workers_do_not_send_the_same_message():
    message = write()
    other = OutboxMessage.objects.get(pk=message.pk)
    assert message.claim()
    assert not other.claim()


def test_subject_cannot_carry_another_header():
    OutboxMessage.enqueue("essai/1", "amina@exemple.be", "Objet\r\nBcc: tous@exemple.be", "Texte")
    deliver()
    assert mail.outbox[0].subject == "Objet Bcc: tous@exemple.be"
    assert mail.outbox[0].recipients() == ["amina@exemple.be"]


def test_address_that_is_none_is_refused():
    with pytest.raises(ValidationError):
        OutboxMessage.enqueue("essai/1", "amina@exemple.be\nBcc: x@exemple.be", "Objet", "Texte")


def test_cron_sends_and_leaves_a_trace(capsys):
    write()
    call_command("cron")
    assert "courriels\u00a0: fait" in capsys.readouterr().out
    assert len(mail.outbox) == 1
    run = JobRun.objects.get(name="courriels")
    assert run.result == "1 sent, 0 postponed, 0 given up"
    assert run.succeeded_at
    assert run.locked_until is None


def test_cron_waits_for_the_hour_of_each_job(capsys):
    call_command("cron")
    capsys.readouterr()
    call_command("cron")
    assert capsys.readouterr().out == ""


def test_job_that_fails_does_not_stop_the_others(monkeypatch, capsys):
    from cai_site.core import jobs

    def fail():
        raise RuntimeError("essai")

    kept = dict(jobs._jobs)
    jobs.register(jobs.Job("courriels", timedelta(minutes=1), fail))
    jobs.register(jobs.Job("après", timedelta(minutes=1), lambda: "ok"))
    try:
        with pytest.raises(SystemExit):
            call_command("cron")
    finally:
        jobs._jobs.clear()
        jobs._jobs.update(kept)
    assert "courriels\u00a0: échec" in capsys.readouterr().out
    assert JobRun.objects.get(name="après").result == "ok"
    assert JobRun.objects.get(name="courriels").result == "RuntimeError"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_parallel_workers_send_each_message_once():
    from django.db import connection

    for number in range(30):
        write(f"essai/{number}")

    def work():
        deliver()
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(mail.outbox) == 30
    assert not OutboxMessage.objects.exclude(state="parti").exists()


def test_mail_of_django_and_wagtail_waits_with_the_others(settings):
    settings.EMAIL_BACKEND = "cai_site.core.outbox.backend.OutboxBackend"
    people = ["Amina Diallo <amina@exemple.be>", "luc@exemple.be"]
    mail.EmailMessage("Objet", "Texte", to=people, reply_to=["cai@exemple.be"]).send()

    written = OutboxMessage.objects.order_by("recipient")
    assert [each.recipient for each in written] == ["amina@exemple.be", "luc@exemple.be"]
    assert {(each.subject, each.body, each.reply_to) for each in written} == {
        ("Objet", "Texte", "cai@exemple.be")
    }
    assert str(deliver()) == "2 sent, 0 postponed, 0 given up"
