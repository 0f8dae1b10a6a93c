"""Who registered for a session, and the rules that keep its places."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from actions.sessions import Session

# A migration finds `new_reference` here.
from cai_site.core.visitor_pages import new_reference  # noqa: F401
from cai_site.core.visitor_requests import VisitorRequest, VisitorRequestQuerySet

from .told import facts


class RegistrationQuerySet(VisitorRequestQuerySet):
    """Registrations by what they hold."""

    def confirmed(self):
        """Those that hold a place."""
        return self.filter(state=Registration.State.CONFIRMED)

    def waiting(self):
        """The waiting list, the first come first."""
        return self.filter(state=Registration.State.WAITING).order_by("created_at", "pk")

    def active(self):
        """Those that hold a place or wait for one."""
        return self.filter(state__in=Registration.ACTIVE)


class Registration(VisitorRequest):
    """A person's request for a place in a session.

    A second request for the same address is kept as a « doublon »: the page answers as to
    anybody, so that nobody learns who is registered; the mail says the truth. Names and addresses
    are erased three months after the session (`timely.py`), the numbers stay.
    """

    class State(models.TextChoices):
        CONFIRMED = "inscrit", _("Inscrit")
        WAITING = "attente", _("Liste d’attente")
        CANCELLED = "annule", _("Annulé")
        DUPLICATE = "doublon", _("Doublon")

    PERSONAL = (*VisitorRequest.PERSONAL, "needs")
    ACTIVE = (State.CONFIRMED, State.WAITING)

    class Origin(models.TextChoices):
        SITE = "site", "Site"
        STAFF = "equipe", "Équipe (téléphone, courriel)"

    session = models.ForeignKey(
        Session,
        verbose_name="date",
        on_delete=models.PROTECT,
        related_name="registrations",
        editable=False,
    )
    state = models.CharField("état", max_length=10, choices=State, editable=False)
    origin = models.CharField(
        "origine", max_length=10, choices=Origin, default=Origin.SITE, editable=False
    )
    needs = models.CharField(
        "besoins particuliers",
        max_length=300,
        blank=True,
        help_text="Exemple : « accès en chaise roulante ».",
    )
    # `told.facts()` of the date as the person knows it, from the last mail that said so.
    told = models.JSONField("ce que la personne sait de la date", default=dict, editable=False)
    is_present = models.BooleanField("présent", null=True, editable=False)
    cancelled_at = models.DateTimeField("annulé le", null=True, editable=False)

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        verbose_name = "inscription"
        verbose_name_plural = "inscriptions"
        ordering = ["created_at", "pk"]
        indexes = [models.Index(fields=["session", "state"])]
        constraints = [
            models.UniqueConstraint(
                fields=["session", "email"],
                condition=Q(state__in=["inscrit", "attente"]) & ~Q(email=""),
                name="one_active_registration_per_address",
            )
        ]
        permissions = [("export_registration", "Peut exporter les inscriptions")]

    def save(self, *args, **kwargs):
        """Write also, for a new one, what the person learns of the date by registering."""
        self.told = self.told or facts(self.session)
        super().save(*args, **kwargs)

    @property
    def is_active(self) -> bool:
        """Whether it holds a place or waits for one."""
        return self.state in self.ACTIVE
