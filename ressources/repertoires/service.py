"""What an organisation offers, one row for each service."""

from datetime import time

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from cai_site.core.blocks.organisation import HoursBlock
from cai_site.core.codes import CodesField
from cai_site.core.opening import Opening
from cai_site.core.reference import MUNICIPALITIES

from .vocabulary import (
    DAYTIME,
    EVENING,
    FRENCH_LEVELS,
    SPOKEN_LANGUAGES,
    TIMES,
    WEEKEND,
    ServiceKind,
    YesNoUnknown,
    known_answer,
    labels,
    names_in,
)

EVENING_STARTS = time(18)
SATURDAY = 5


def answer_field(label: str, help_text: str) -> models.CharField:
    """A question with three answers: yes, no, not known."""
    return models.CharField(
        label,
        max_length=8,
        choices=YesNoUnknown,
        default=YesNoUnknown.UNKNOWN,
        help_text=help_text,
    )


class OrganisationService(ClusterableModel, Orderable):
    """A service of an organisation: its kind, when it is given, what it costs.

    Where and to whom belongs to the organisation; a row says only what differs from it. Languages
    and municipalities left empty are those of the organisation.
    """

    organisation = ParentalKey(
        "ressources.Organisation", on_delete=models.CASCADE, related_name="offers"
    )
    kind = models.CharField(
        "type de service",
        max_length=20,
        choices=ServiceKind,
        help_text="Exemple : « Cours de français ».",
    )
    name = models.CharField(
        "nom",
        max_length=120,
        blank=True,
        help_text="Vide : le type suffit. Exemple : « Table de conversation ».",
    )
    description = models.TextField(
        "description",
        blank=True,
        max_length=500,
        help_text="En phrases courtes. Exemple : « Un cours de 4 heures par semaine. »",
    )
    municipalities = ParentalManyToManyField(
        "core.Territory",
        verbose_name="communes où il a lieu",
        blank=True,
        related_name="+",
        limit_choices_to=MUNICIPALITIES,
        help_text="Vide : celles de l’organisation. Exemple : Gembloux.",
    )
    times = CodesField(
        "moments",
        vocabulary=TIMES,
        help_text="Se complète d’après l’horaire. Exemple : « Le soir ».",
    )
    hours = StreamField(
        [("hours", HoursBlock())],
        verbose_name="horaire",
        blank=True,
        help_text="Vide s’il n’est pas connu. Exemple : le mardi, de 18 h à 20 h.",
    )
    languages = CodesField(
        "langues parlées",
        vocabulary=SPOKEN_LANGUAGES,
        help_text="Vide : celles de l’organisation. Exemple : « arabe ».",
    )
    levels = CodesField(
        "niveaux de français",
        vocabulary=FRENCH_LEVELS,
        help_text="Pour un cours de français. Exemple : « A1 ».",
    )
    childcare = answer_field("garde d’enfants", "Exemple : « Oui » s’il y a une halte-accueil.")
    appointment = answer_field("sur rendez-vous", "Exemple : « Non » si l’on vient librement.")
    free = answer_field("gratuit", "« À compléter » : comme l’organisation. Exemple : « Oui ».")
    price_note = models.CharField(
        "prix",
        max_length=150,
        blank=True,
        help_text="Exemple : « gratuit avec la carte du CPAS ». Vide s’il n’est pas connu.",
    )

    panels = [
        FieldRowPanel(["kind", "name"]),
        FieldPanel("description"),
        FieldPanel("municipalities"),
        FieldPanel("hours"),
        FieldRowPanel(["times", "levels"]),
        FieldPanel("languages"),
        FieldRowPanel(["childcare", "appointment"]),
        FieldRowPanel(["free", "price_note"]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "service proposé"
        verbose_name_plural = "services proposés"

    def __str__(self) -> str:
        return self.title

    def save(self, *args, **kwargs):
        """Write also the times of day that its hours tell: filters ask for them."""
        self.times = [*self.times, *times_of(self.opening)]
        super().save(*args, **kwargs)

    @property
    def title(self) -> str:
        """Its name, or its kind in words."""
        return self.name or str(ServiceKind(self.kind).label)

    @cached_property
    def opening(self) -> Opening:
        """Its hours of the week."""
        return Opening.of(self.hours, keeps_holidays=True)

    @property
    def facts(self) -> list[tuple[str, str]]:
        """(label, value) rows of what is known of it."""
        rows = [
            (_("Horaire"), "\u00a0; ".join(f"{day}, {hours}" for day, hours in self.opening.week)),
            (_("Moments"), labels(self.times, TIMES)),
            (_("Lieu"), ", ".join(names_in(self, "municipalities"))),
            (_("Niveaux"), labels(self.levels, FRENCH_LEVELS)),
            (_("Langues"), labels(self.languages, SPOKEN_LANGUAGES)),
            (_("Garde d’enfants"), known_answer(self.childcare)),
            (_("Sur rendez-vous"), known_answer(self.appointment)),
            (_("Gratuit"), known_answer(self.free)),
            (_("Prix"), self.price_note),
        ]
        return [(str(label), value) for label, value in rows if value]


def times_of(opening: Opening) -> list[str]:
    """The times of day (codes of `TIMES`) that some hours touch."""
    found = []
    for slot in opening.weekly:
        if slot.opens < EVENING_STARTS:
            found.append(DAYTIME)
        if slot.closes > EVENING_STARTS:
            found.append(EVENING)
        if any(day >= SATURDAY for day in slot.days):
            found.append(WEEKEND)
    return found
