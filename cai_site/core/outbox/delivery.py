"""The worker's side of the outbox: send what is due, each message once."""

import logging
from contextlib import suppress
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from .models import OutboxMessage

logger = logging.getLogger(__name__)

AT_ONCE = 200  # messages of one run


@dataclass
class Delivery:
    """What a run did, in numbers."""

    sent: int = 0
    postponed: int = 0
    given_up: int = 0

    def __str__(self) -> str:
        return f"{self.sent} sent, {self.postponed} postponed, {self.given_up} given up"


def deliver(limit: int = AT_ONCE) -> Delivery:
    """Send the messages that are due; a message that fails never holds up the others.

    A message is claimed in a transaction of its own before it is sent: no lock lasts while the
    mail server thinks, and several workers share the queue.
    """
    done = Delivery()
    for message in OutboxMessage.objects.due()[:limit]:
        if not message.claim():
            continue
        connection = get_connection(settings.OUTBOX_TRANSPORT)
        try:
            connection.open()
            _mail(message, connection).send()
        except Exception as error:  # whatever the server's library raises, the next one must leave
            if message.mark_failed(error):
                done.given_up += 1
                logger.error("Message %s is given up: %s.", message.pk, message.last_error)
            else:
                done.postponed += 1
                logger.warning("Message %s is postponed: %s.", message.pk, message.last_error)
        else:
            # Before the goodbyes: whoever is killed during those does not send it twice.
            message.mark_sent()
            done.sent += 1
        with suppress(Exception):
            connection.close()
    OutboxMessage.objects.forgotten().delete()
    return done


def _mail(message: OutboxMessage, connection) -> EmailMessage:
    mail = EmailMessage(
        subject=message.subject,
        body=message.body,
        to=[message.recipient],
        reply_to=[message.reply_to] if message.reply_to else None,
        headers={"Message-ID": message.message_id, "Auto-Submitted": "auto-generated"},
        connection=connection,
    )
    if message.attachment_name:
        mail.attach(message.attachment_name, message.attachment, message.attachment_type)
    return mail
