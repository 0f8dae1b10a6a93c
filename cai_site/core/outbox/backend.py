"""How mail that Django and Wagtail send by themselves gets into the outbox."""

import uuid
from email.utils import parseaddr

from django.core.mail.backends.base import BaseEmailBackend

from .models import OutboxMessage


class OutboxBackend(BaseEmailBackend):
    """Writes messages instead of sending them: a mail server that fails breaks no screen.

    Each recipient gets a message of their own; of an alternative in HTML nothing is kept.
    """

    def send_messages(self, email_messages) -> int:
        for message in email_messages:
            reply_to = parseaddr(next(iter(message.reply_to), ""))[1]
            for recipient in message.recipients():
                OutboxMessage.enqueue(
                    f"mail/{uuid.uuid4()}",
                    parseaddr(recipient)[1],
                    message.subject,
                    message.body,
                    reply_to=reply_to,
                )
        return len(email_messages)
