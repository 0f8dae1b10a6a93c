"""Who wrote, why, and how far the answer is."""

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.text import Truncator

from cai_site.core.members import member_key, name_of
from cai_site.core.outbox.models import OutboxMessage
from cai_site.core.visitor_requests import VisitorRequest, VisitorRequestQuerySet

from ..pages import ContactReason

MESSAGE_LENGTH = 5000


class ContactMessageQuerySet(VisitorRequestQuerySet):
    """Messages by what staff have to do with them."""

    def open(self):
        """Those that somebody should still answer."""
        return self.filter(is_spam=False).exclude(state=ContactMessage.State.DONE)

    def anonymise(self, *, dry_run: bool = False) -> str:
        """As of every request; what the team answered and noted tells of the person, and goes."""
        pks = list(self.filter(anonymised_at=None).values_list("pk", flat=True))
        with transaction.atomic():
            done = super().anonymise(dry_run=dry_run)
            if not dry_run:
                MessageEntry.objects.filter(message__in=pks).delete()
                forget_mails(pks)
        return done

    def expunge(self) -> int:
        """Delete the messages with everything that is kept of them; gives how many there were."""
        pks = list(self.values_list("pk", flat=True))
        with transaction.atomic():
            forget_mails(pks)
            self.model.objects.filter(pk__in=pks).delete()
        return len(pks)


def forget_mails(pks: list[int]) -> None:
    """Delete the mails of messages: those that never left still hold the visitor's words."""
    for pk in pks:
        OutboxMessage.objects.filter(key__startswith=f"message/{pk}/").delete()


class ContactMessage(VisitorRequest):
    """What a visitor wrote, to which service it went, and what became of it.

    Names, addresses and words are erased twelve months after it came (`timely.py`); the reason,
    the service and the days stay for counts. The label of the reason outlives the reason.
    """

    class State(models.TextChoices):
        NEW = "nouveau", "Nouveau"
        IN_PROGRESS = "en-cours", "En cours"
        DONE = "termine", "Terminé"

    PERSONAL = (*VisitorRequest.PERSONAL, "message")
    # What one click makes of a message; any state may be taken back.
    NEXT = {
        State.NEW: (State.IN_PROGRESS, State.DONE),
        State.IN_PROGRESS: (State.DONE, State.NEW),
        State.DONE: (State.IN_PROGRESS,),
    }

    name = models.CharField("prénom et nom", max_length=120, blank=True, editable=False)
    message = models.TextField("message", max_length=MESSAGE_LENGTH, blank=True, editable=False)
    reason = models.ForeignKey(
        ContactReason,
        verbose_name="motif",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    reason_label = models.CharField("motif", max_length=100, blank=True, editable=False)
    service = models.ForeignKey(
        "core.Service",
        verbose_name="service",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Le service qui répond. Exemple : « Accompagnement ».",
    )
    state = models.CharField(
        "état", max_length=10, choices=State, default=State.NEW, editable=False
    )
    is_spam = models.BooleanField("indésirable", default=False, editable=False)
    spam_since = models.DateTimeField("indésirable depuis", null=True, editable=False)
    # A message that was set apart on arrival was told to nobody.
    is_told = models.BooleanField("annoncé", default=False, editable=False)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="confié à",
        limit_choices_to={"is_active": True},
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="La personne qui répond. Exemple : « Marie Dupont ».",
    )
    done_on = models.DateField("terminé le", null=True, editable=False)

    objects = ContactMessageQuerySet.as_manager()

    class Meta:
        verbose_name = "message"
        verbose_name_plural = "messages"
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["is_spam", "state"])]
        permissions = [("export_contactmessage", "Peut exporter les messages")]

    @property
    def sender(self) -> str:
        """Who wrote, as far as is known."""
        if self.anonymised_at:
            return "(effacé)"
        return self.name or "(sans nom)"

    @property
    def beginning(self) -> str:
        """The first words, for lists."""
        return Truncator(self.message).chars(80)

    @property
    def service_name(self) -> str:
        """The service that answers; "" for none."""
        return self.service.name if self.service else ""

    @property
    def assignee_name(self) -> str:
        """Who answers; "" for nobody."""
        return name_of(self.assignee)

    @property
    def next_states(self) -> tuple[State, ...]:
        """What one click may make of it; nothing for spam, nor once it is anonymous."""
        return () if self.anonymised_at or self.is_spam else self.NEXT[self.state]

    def set_apart(self) -> None:
        """Put it among the spam, from now on."""
        self.is_spam, self.spam_since = True, timezone.now()
        self.save(update_fields=["is_spam", "spam_since"])

    def take_back(self) -> None:
        """It is no spam."""
        self.is_spam, self.spam_since = False, None
        self.save(update_fields=["is_spam", "spam_since"])

    def move_to(self, state: str) -> bool:
        """Give the message another state; False when its state does not lead there."""
        if state not in self.next_states:
            return False
        self.state = self.State(state)
        self.done_on = timezone.localdate() if self.state == self.State.DONE else None
        self.save(update_fields=["state", "done_on"])
        return True


class MessageEntry(models.Model):
    """What the team did with a message: a note among themselves, or an answer sent by mail."""

    class Kind(models.TextChoices):
        NOTE = "note", "Note interne"
        ANSWER = "reponse", "Réponse envoyée"

    message = models.ForeignKey(
        ContactMessage,
        verbose_name="message",
        on_delete=models.CASCADE,
        related_name="entries",
        editable=False,
    )
    kind = models.CharField("type", max_length=10, choices=Kind, editable=False)
    author = member_key("écrit par")
    text = models.TextField(
        "texte", max_length=MESSAGE_LENGTH, help_text="Exemple : « Rappeler jeudi. »"
    )
    created_at = models.DateTimeField("écrit le", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "suite d’un message"
        verbose_name_plural = "suites des messages"
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.message}"
