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

from cai_site.core.dates import iso, moment_range
from cai_site.core.reference import MUNICIPALITIES
from cai_site.core.structured_data import known, language

from .agenda.sessions import SessionQuerySet

# schema.org's words for the formats and for the places that are left.
_MODES = {"presentiel": "Offline", "en-ligne": "Online", "mixte": "Mixed"}
_AVAILABILITY = {"ouvert": "InStock", "liste-attente": "SoldOut", "complet": "SoldOut"}


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

    objects = SessionQuerySet.as_manager()

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
    def name(self) -> str:
        """The training, and the topic of the session if it has one."""
        return " – ".join(part for part in (self.formation.title, self.topic) if part)

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
    def schema_location(self) -> list[dict]:
        """Where it takes place, as schema.org says it; empty while the place is unknown."""
        places = []
        if self.format != self.Format.ONLINE and self.where:
            name = self.venue or (self.municipality.name if self.municipality else self.address)
            places.append({"@type": "Place", "name": name, "address": self.where})
        if self.format != self.Format.ON_SITE:
            url = self.formation.registration_url or self.formation.full_url
            places.append({"@type": "VirtualLocation", "url": url})
        return places

    def schema_event(self, organizer: dict) -> dict:
        """A schema.org `Event` (https://developers.google.com/search/docs/appearance/structured-data/event)."""
        formation = self.formation
        cancelled = self.status == self.Status.CANCELLED
        status, mode = ("EventCancelled" if cancelled else "EventScheduled"), _MODES[self.format]
        places = self.schema_location
        offer = {
            "@type": "Offer",
            "url": formation.registration_url or formation.full_url,
            "price": formation.schema_price,
            "priceCurrency": "EUR" if formation.schema_price else None,
            "availability": f"https://schema.org/{_AVAILABILITY.get(self.status)}",
        }
        return known(
            {
                "@context": "https://schema.org",
                "@type": "Event",
                "name": self.name,
                "description": formation.meta_description,
                "url": formation.full_url,
                "startDate": iso(self.starts_at),
                "endDate": iso(self.ends_at),
                "eventStatus": f"https://schema.org/{status}",
                "eventAttendanceMode": f"https://schema.org/{mode}EventAttendanceMode",
                "location": places if len(places) > 1 else next(iter(places), None),
                "organizer": organizer,
                "performer": {"@type": "Organization", "name": formation.trainer}
                if formation.trainer
                else None,
                "offers": None if cancelled else offer,
                "isAccessibleForFree": None if formation.price is None else formation.price == 0,
                "maximumAttendeeCapacity": self.places,
                "inLanguage": language(),
            }
        )
