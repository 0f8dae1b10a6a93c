"""The messages that wait, and those that left."""

from datetime import timedelta
from email.utils import make_msgid
from urllib.parse import urlsplit

from django.conf import settings
from django.core.validators import validate_email
from django.db import models, transaction
from django.utils import timezone

FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=6)
GIVE_UP_AFTER = timedelta(hours=72)
KEPT_FOR = timedelta(days=30)


class OutboxQuerySet(models.QuerySet):
    """Messages by what is to be done with them."""

    def due(self):
        """Those to send now, the oldest first."""
        return self.filter(
            state=OutboxMessage.State.WAITING, next_attempt_at__lte=timezone.now()
        ).order_by("next_attempt_at", "pk")

    def forgotten(self):
        """Delivered, or given up, long enough ago for nobody to ask about them."""
        before = timezone.now() - KEPT_FOR
        sent = models.Q(state=OutboxMessage.State.SENT, sent_at__lt=before)
        refused = models.Q(state=OutboxMessage.State.REFUSED, created_at__lt=before - GIVE_UP_AFTER)
        return self.filter(sent | refused)


class OutboxMessage(models.Model):
    """One mail to one person.

    `key` names what the mail is about, such as « registration/12/reminder »: a second message
    with the same key is not written, and the Message-ID comes from it, so that a mail sent twice
    by accident is one mail for the reader. Address and text are erased once it has left.
    """

    class State(models.TextChoices):
        WAITING = "attente", "En attente"
        SENT = "parti", "Parti"
        REFUSED = "refuse", "Abandonné"

    key = models.CharField("clé", max_length=120, unique=True, editable=False)
    recipient = models.EmailField("destinataire", blank=True, editable=False)
    subject = models.CharField("objet", max_length=200, blank=True, editable=False)
    body = models.TextField("texte", blank=True, editable=False)
    reply_to = models.EmailField("répondre à", blank=True, editable=False)
    attachment_name = models.CharField(
        "nom de la pièce jointe", max_length=100, blank=True, editable=False
    )
    attachment_type = models.CharField(
        "type de la pièce jointe", max_length=100, blank=True, editable=False
    )
    attachment = models.TextField("pièce jointe", blank=True, editable=False)
    message_id = models.CharField("Message-ID", max_length=200, editable=False)
    state = models.CharField(
        "état", max_length=10, choices=State, default=State.WAITING, editable=False
    )
    attempts = models.PositiveSmallIntegerField("essais", default=0, editable=False)
    last_error = models.CharField("dernier problème", max_length=100, blank=True, editable=False)
    created_at = models.DateTimeField("écrit le", default=timezone.now, editable=False)
    next_attempt_at = models.DateTimeField("prochain essai", default=timezone.now, editable=False)
    sent_at = models.DateTimeField("parti le", null=True, blank=True, editable=False)
    # Not even its hour is to be read once it has left.
    leaves_no_trace = models.BooleanField("sans trace", default=False, editable=False)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        verbose_name = "courriel à envoyer"
        verbose_name_plural = "courriels à envoyer"
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["state", "next_attempt_at"])]

    def __str__(self) -> str:
        return self.key

    @classmethod
    def enqueue(cls, key: str, recipient: str, subject: str, body: str, **details) -> bool:
        """Write a message, to be sent after the transaction; False when `key` has one already.

        `details`: `reply_to`, `attachment_name`, `attachment_type`, `attachment` (text),
        `leaves_no_trace`. Raises ValidationError for an address that is none.
        """
        validate_email(recipient)
        fields = {
            "recipient": recipient,
            # A line break in a header would start another one.
            "subject": " ".join(subject.splitlines())[:200],
            "body": body,
            "message_id": make_msgid(domain=urlsplit(settings.SITE_URL).hostname),
            **details,
        }
        is_new = cls.objects.get_or_create(key=key, defaults=fields)[1]
        if is_new and settings.OUTBOX_SENDS_AT_ONCE:
            from .delivery import deliver

            transaction.on_commit(deliver)
        return is_new

    def claim(self) -> bool:
        """Take the message for this worker; False when another one was faster."""
        taken = type(self).objects.filter(
            pk=self.pk, state=self.State.WAITING, next_attempt_at=self.next_attempt_at
        )
        lease = timezone.now() + settings.OUTBOX_LEASE
        if not taken.update(next_attempt_at=lease, attempts=models.F("attempts") + 1):
            return False
        self.refresh_from_db()
        return True

    def mark_sent(self) -> None:
        """It has left: forget to whom and what, or that there was any."""
        if self.leaves_no_trace:
            self.delete()
            return
        self.state, self.sent_at, self.last_error = self.State.SENT, timezone.now(), ""
        self.recipient = self.subject = self.body = self.reply_to = self.attachment = ""
        self.save()

    def mark_failed(self, error: Exception) -> bool:
        """Wait twice as long as before, or give up; True when given up.

        Only the class of the error is kept: its text may quote the address.
        """
        now = timezone.now()
        self.last_error = type(error).__name__
        if now - self.created_at >= GIVE_UP_AFTER:
            self.state = self.State.REFUSED
        else:
            doublings = min(self.attempts - 1, 20)
            self.next_attempt_at = now + min(FIRST_WAIT * 2**doublings, LONGEST_WAIT)
        self.save(update_fields=["state", "last_error", "next_attempt_at"])
        return self.state == self.State.REFUSED
