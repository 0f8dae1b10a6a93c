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
from cai_site.core.fields import optional_key
from cai_site.core.reference import MUNICIPALITIES
from cai_site.core.structured_data import known, language

from .agenda.sessions import SessionQuerySet

# schema.org's words for the formats and for the places that are left.
_MODES = {"presentiel": "Offline", "en-ligne": "Online", "mixte": "Mixed"}
# What the calendars of visitors keep of a date.
_IN_CALENDARS = "topic starts_at ends_at format venue address municipality_id places status".split()
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
    municipality = optional_key(
        "core.Territory",
        "commune",
        "Une des 38 communes de la province.",
        limit_choices_to=MUNICIPALITIES,
    )
    places = models.PositiveSmallIntegerField(
        "nombre de places", null=True, blank=True, help_text="Vide : non précisé."
    )
    status = models.CharField(
        "statut",
        max_length=15,
        choices=Status,
        default=Status.OPEN,
        help_text="« Complet » se met de lui-même quand l’on s’inscrit sur ce site.",
    )
    takes_registrations = models.BooleanField(
        "inscriptions sur ce site",
        default=False,
        help_text="Cochez pour que l’on s’inscrive en ligne à cette date.",
    )
    registration_opens_at = models.DateTimeField(
        "inscriptions dès le",
        null=True,
        blank=True,
        help_text="Vide : tout de suite. Exemple : 01/02/2027 09:00.",
    )
    registration_closes_at = models.DateTimeField(
        "inscriptions jusqu’au",
        null=True,
        blank=True,
        help_text="Vide : jusqu’au début. Exemple : 15/03/2027 12:00.",
    )
    has_waiting_list = models.BooleanField(
        "liste d’attente",
        default=True,
        help_text="Quand tout est pris, on peut attendre qu’une place se libère.",
    )

    changed_at = models.DateTimeField(
        "changé le",
        null=True,
        blank=True,
        editable=False,
        help_text="S’écrit seul quand le jour, le lieu ou le statut change.",
    )

    objects = SessionQuerySet.as_manager()

    panels = [
        "topic",
        MultiFieldPanel(["starts_at", "ends_at"], heading="Quand"),
        MultiFieldPanel(["format", "venue", "address", "municipality"], heading="Où"),
        MultiFieldPanel(["places", "status"], heading="Places"),
        MultiFieldPanel(
            [
                "takes_registrations",
                "registration_opens_at",
                "registration_closes_at",
                "has_waiting_list",
            ],
            heading="Inscription en ligne",
        ),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "date"
        verbose_name_plural = "dates"
        indexes = [models.Index(fields=["ends_at", "starts_at"])]

    def __str__(self) -> str:
        return self.when

    def clean(self) -> None:
        """Raise ValidationError when the session, or its registrations, would end too early."""
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": "La fin doit venir après le début."})
        opens, closes = self.registration_opens_at, self.registration_closes_at
        if opens and closes and closes <= opens:
            raise ValidationError(
                {"registration_closes_at": "La fin des inscriptions doit venir après leur début."}
            )

    def save(self, *args, **kwargs):
        """Write also when it changed: programs that keep the date ask for it."""
        rows = Session.objects.filter(pk=self.pk).values("changed_at", *_IN_CALENDARS)
        if stored := rows.first() if self.pk else None:
            changed = any(getattr(self, name) != stored[name] for name in _IN_CALENDARS)
            # What a draft keeps of it is older than what is stored.
            self.changed_at = timezone.now() if changed else stored["changed_at"]
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "changed_at"}
        super().save(*args, **kwargs)

    @staticmethod
    def with_places() -> Prefetch:
        """The sessions of trainings, their municipality and places taken, in one query."""
        return Prefetch("sessions", queryset=Session.objects.shown())

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
    def taken(self) -> int:
        """How many places are taken; a query unless `shown()` counted them."""
        if not hasattr(self, "counted"):
            return self.registrations.confirmed().count()
        return self.counted

    @property
    def places_left(self) -> int | None:
        """How many places are free; None when that is not known here."""
        if self.places is None or not self.takes_registrations:
            return None
        return max(self.places - self.taken, 0)

    @property
    def current_status(self) -> str:
        """The `Status` of this moment: what staff chose, or full because the places are taken."""
        if self.status == self.Status.OPEN and self.places_left == 0:
            return self.Status.WAITING if self.has_waiting_list else self.Status.FULL
        return self.status

    @property
    def is_open_for_registration(self) -> bool:
        """Whether one can register here now, for a place or for the waiting list."""
        now = timezone.now()
        opens, closes = self.registration_opens_at, self.registration_closes_at or self.starts_at
        return (
            self.takes_registrations
            and (opens is None or opens <= now)
            and now < min(closes, self.starts_at)
            and self.current_status in {self.Status.OPEN, self.Status.WAITING}
        )

    @property
    def opens_later(self) -> bool:
        """Whether registration here is announced and has not begun."""
        opens = self.registration_opens_at
        return bool(self.takes_registrations and opens and opens > timezone.now())

    @property
    def status_label(self) -> str:
        """« Terminé » once over, else the status."""
        return _("Terminé") if self.is_past else self.Status(self.current_status).label

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
        return kinds[self.current_status]

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
            "availability": f"https://schema.org/{_AVAILABILITY.get(self.current_status)}",
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
