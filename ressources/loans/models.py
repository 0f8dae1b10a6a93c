"""Who asks for a tool, for when, and how far the loan is."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cai_site.core.dates import day_range
from cai_site.core.visitor_requests import VisitorRequest, VisitorRequestQuerySet
from ressources.publications import Publication


class LoanRequestQuerySet(VisitorRequestQuerySet):
    """Requests by what they hold."""

    def holding(self):
        """Those for which the tool is asked, or away."""
        return self.filter(state__in=LoanRequest.HOLDING)

    def wanting(self, tool, starts_on, ends_on):
        """Those that hold a tool, in any of its languages, on one of these days.

        `tool` is the translation key of its page; all three may be references to an outer query.
        """
        return self.holding().filter(
            publication__translation_key=tool, starts_on__lte=ends_on, ends_on__gte=starts_on
        )

    def with_overlaps(self):
        """Adds `overlaps`: whether another request wants the same tool on one of the days."""
        fields = ("publication__translation_key", "starts_on", "ends_on")
        others = LoanRequest.objects.wanting(*map(OuterRef, fields)).exclude(pk=OuterRef("pk"))
        return self.annotate(overlaps=Q(state__in=LoanRequest.HOLDING) & Exists(others))


class LoanRequest(VisitorRequest):
    """A person's request for a tool, and the loan that comes of it.

    Names and addresses are erased three months after the end (`timely.py`); what was lent, and
    when, stays for counts. The title outlives the page of the tool.
    """

    class State(models.TextChoices):
        ASKED = "demande", _("Demandé")
        LENT = "prete", _("Prêté")
        RETURNED = "rendu", _("Rendu")
        REFUSED = "refuse", _("Refusé")
        CANCELLED = "annule", _("Annulé")

    PERSONAL = (*VisitorRequest.PERSONAL, "message")
    HOLDING = (State.ASKED, State.LENT)
    # What one click makes of a request; the last ones mend a click too many.
    NEXT = {
        State.ASKED: (State.LENT, State.REFUSED, State.CANCELLED),
        State.LENT: (State.RETURNED, State.ASKED),
        State.RETURNED: (State.LENT,),
        State.REFUSED: (State.ASKED,),
        State.CANCELLED: (State.ASKED,),
    }

    publication = models.ForeignKey(
        Publication,
        verbose_name="outil",
        null=True,
        on_delete=models.SET_NULL,
        related_name="loan_requests",
        help_text="L’outil demandé. Exemple : « Nom de code : migrations ! ».",
    )
    title = models.CharField("titre de l’outil", max_length=255, editable=False)
    state = models.CharField(
        "état", max_length=10, choices=State, default=State.ASKED, editable=False
    )
    starts_on = models.DateField("du", help_text="Premier jour du prêt. Exemple : 21/03/2027.")
    ends_on = models.DateField("au", help_text="Dernier jour du prêt. Exemple : 4/04/2027.")
    message = models.TextField(
        "message", max_length=1000, blank=True, help_text="Exemple : « Pour une classe de 25. »"
    )
    closed_on = models.DateField("terminé le", null=True, editable=False)

    objects = LoanRequestQuerySet.as_manager()

    class Meta:
        verbose_name = "demande de prêt"
        verbose_name_plural = "demandes de prêt"
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["publication", "starts_on"])]
        permissions = [("export_loanrequest", "Peut exporter les demandes de prêt")]

    def save(self, *args, **kwargs) -> None:
        """Keeps the title, should the page of the tool be deleted."""
        if self._state.adding and self.publication:
            self.title = self.publication.title
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Raise ValidationError for an end before the beginning, or a tool that is not lent."""
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": "La fin vient avant le début."})
        if self._state.adding and self.publication and not self.publication.on_loan:
            raise ValidationError({"publication": "Cet outil n’est pas « en prêt »."})

    @property
    def when(self) -> str:
        """The days in words."""
        return day_range(self.starts_on, self.ends_on)

    @property
    def is_late(self) -> bool:
        """Whether the tool should be back."""
        return self.state == self.State.LENT and self.ends_on < timezone.localdate()

    @property
    def state_label(self) -> str:
        """The state, with what staff should see at once."""
        return (
            f"{self.get_state_display()}, en retard" if self.is_late else self.get_state_display()
        )

    @property
    def next_states(self) -> tuple[State, ...]:
        """What one click may make of it; nothing once it is anonymous."""
        return () if self.anonymised_at else self.NEXT[self.state]

    @property
    def same_days(self):
        """The other requests that hold the tool on one of its days, the first day first."""
        if self.publication is None or self.state not in self.HOLDING:
            return LoanRequest.objects.none()
        others = LoanRequest.objects.wanting(
            self.publication.translation_key, self.starts_on, self.ends_on
        )
        return others.exclude(pk=self.pk).order_by("starts_on", "pk")

    def move_to(self, state: str) -> bool:
        """Give the request another state; False when its state does not lead there."""
        if state not in self.next_states:
            return False
        self.state = self.State(state)
        self.closed_on = None if state in self.HOLDING else timezone.localdate()
        self.save(update_fields=["state", "closed_on"])
        return True
