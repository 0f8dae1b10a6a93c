"""The dated sessions of a training."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from modelcluster.fields import ParentalKey
from wagtail.admin.panels import MultiFieldPanel
from wagtail.models import Orderable

from cai_site.core.dates import moment_range
from cai_site.core.reference import MUNICIPALITIES


class Session(Orderable):
    """A dated session of a training. Dates always carry their year."""

    class Format(models.TextChoices):
        ON_SITE = "presentiel", gettext_lazy("Sur place")
        ONLINE = "en-ligne", gettext_lazy("En ligne")
        MIXED = "mixte", gettext_lazy("Sur place et en ligne")

    class Status(models.TextChoices):
        OPEN = "ouvert", gettext_lazy("Inscriptions ouvertes")
        WAITING = "liste-attente", gettext_lazy("Liste d’attente")
        FULL = "complet", gettext_lazy("Complet")
        CANCELLED = "annule", gettext_lazy("Annulé")

    formation = ParentalKey("actions.Formation", on_delete=models.CASCADE, related_name="sessions")
    topic = models.CharField(
        "sujet de la séance",
        max_length=150,
        blank=True,
        help_text="Si les séances diffèrent. Exemple : « Les migrations ».",
    )
    starts_at = models.DateTimeField(
        "début", help_text="Jour, mois, année et heure. Exemple : 19/03/2027 09:30."
    )
    ends_at = models.DateTimeField("fin", help_text="Exemple : 19/03/2027 16:30.")
    format = models.CharField(
        "format",
        max_length=12,
        choices=Format,
        default=Format.ON_SITE,
        help_text="Sur place, en ligne, ou les deux.",
    )
    venue = models.CharField(
        "lieu", max_length=150, blank=True, help_text="Exemple : « C.A.I., salle du rez »."
    )
    address = models.CharField(
        "adresse",
        max_length=200,
        blank=True,
        help_text="Exemple : « rue Docteur Haibe 2, 5002 Saint-Servais ».",
    )
    municipality = models.ForeignKey(
        "core.Territory",
        verbose_name="commune",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to=MUNICIPALITIES,
        help_text="Une des 38 communes de la province.",
    )
    places = models.PositiveSmallIntegerField(
        "nombre de places", null=True, blank=True, help_text="Vide : non précisé."
    )
    status = models.CharField(
        "statut",
        max_length=15,
        choices=Status,
        default=Status.OPEN,
        help_text="Affiché à côté de la date.",
    )

    panels = [
        "topic",
        MultiFieldPanel(["starts_at", "ends_at"], heading="Quand"),
        MultiFieldPanel(["format", "venue", "address", "municipality"], heading="Où"),
        MultiFieldPanel(["places", "status"], heading="Places"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "date"
        verbose_name_plural = "dates"
        indexes = [models.Index(fields=["ends_at", "starts_at"])]

    def __str__(self) -> str:
        return self.when

    def clean(self) -> None:
        """Raise ValidationError when the session would end before it starts."""
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": "La fin doit venir après le début."})

    @staticmethod
    def with_places() -> Prefetch:
        """The sessions of trainings with their municipality, in one query."""
        return Prefetch("sessions", queryset=Session.objects.select_related("municipality"))

    @property
    def is_past(self) -> bool:
        """Whether the session is over."""
        return self.ends_at < timezone.now()

    @property
    def when(self) -> str:
        """Date and hours in words, with the year."""
        return moment_range(self.starts_at, self.ends_at)

    @property
    def where(self) -> str:
        """The place in words; « En ligne » for an online session."""
        if self.format == self.Format.ONLINE:
            return _("En ligne")
        name = self.municipality.name if self.municipality else ""
        parts = [self.venue, self.address] if self.address else [self.venue, name]
        return ", ".join(part for part in parts if part)

    @property
    def status_label(self) -> str:
        """« Terminé » once over, else the status."""
        return _("Terminé") if self.is_past else self.get_status_display()

    @property
    def status_kind(self) -> str:
        """The look of the status badge; the words carry the meaning."""
        if self.is_past:
            return ""
        kinds = {
            self.Status.OPEN: "success",
            self.Status.WAITING: "attention",
            self.Status.FULL: "terra",
            self.Status.CANCELLED: "danger",
        }
        return kinds[self.status]

    @property
    def structured_data(self) -> dict:
        """A schema.org `Event`."""
        cancelled = self.status == self.Status.CANCELLED
        online = self.format == self.Format.ONLINE
        place = (
            {"@type": "VirtualLocation", "url": self.formation.full_url}
            if online
            else {"@type": "Place", "name": self.where or "C.A.I.", "address": self.where}
        )
        data = {
            "@context": "https://schema.org",
            "@type": "Event",
            "name": self.formation.title,
            "description": self.formation.meta_description,
            "startDate": timezone.localtime(self.starts_at).isoformat(),
            "endDate": timezone.localtime(self.ends_at).isoformat(),
            "eventStatus": f"https://schema.org/Event{'Cancelled' if cancelled else 'Scheduled'}",
            "location": place,
            "url": self.formation.full_url,
        }
        if self.formation.price is not None:
            data["offers"] = {
                "@type": "Offer",
                "price": str(self.formation.price),
                "priceCurrency": "EUR",
            }
        return data
