"""The history of the Centre, as a timeline."""

from django.db import models
from django.utils.functional import cached_property

from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from cai_site.core.blocks.text import INLINE_FEATURES
from cai_site.core.fields import optional_key
from cai_site.core.pages import BasePage, RichPage


class HistoirePage(RichPage):
    """A timeline: each event has a year in text, a summary, a story."""

    parent_page_types = ["home.PresentationPage"]
    subpage_types = []
    max_count_per_parent = 1

    content_panels = [
        *BasePage.intro_panels,
        InlinePanel("events", heading="Frise", label="Événement"),
        *RichPage.closing_panels,
    ]

    class Meta:
        verbose_name = "page d’histoire"
        verbose_name_plural = "pages d’histoire"

    @cached_property
    def timeline(self) -> list["TimelineEvent"]:
        """The events, the oldest first, with images, themes and documents."""
        events = self.events.select_related("image", "document__cover")
        return list(events.prefetch_related("themes").order_by("year", "sort_order"))


class TimelineEvent(Orderable, ClusterableModel):
    """An event of the Centre's history."""

    page = ParentalKey(HistoirePage, on_delete=models.CASCADE, related_name="events")
    year = models.PositiveSmallIntegerField("année", help_text="Sert au tri. Exemple : 1983.")
    year_label = models.CharField(
        "année affichée", max_length=30, blank=True, help_text="Exemple : « 1996 à 1998 »."
    )
    title = models.CharField(
        "titre", max_length=150, help_text="Exemple : « Naissance du Centre »."
    )
    summary = models.CharField("résumé", max_length=300, help_text="Une ou deux phrases.")
    story = RichTextField(
        "récit", blank=True, features=INLINE_FEATURES, help_text="Pour en dire plus (facultatif)."
    )
    image = optional_key("core.SiteImage", "image", "Avec son crédit dans la médiathèque.")
    document = optional_key(
        "core.SiteDocument", "document", "Un fichier qui documente l’événement."
    )
    source_url = models.URLField(
        "adresse de la source", blank=True, help_text="Où vérifier ce fait."
    )
    themes = ParentalManyToManyField(
        "thematiques.Theme",
        verbose_name="thèmes",
        blank=True,
        related_name="+",
        help_text="Les thèmes concernés.",
    )

    panels = [
        "year",
        "year_label",
        "title",
        "summary",
        "story",
        FieldPanel("image"),
        FieldPanel("document"),
        "source_url",
        "themes",
    ]

    class Meta(Orderable.Meta):
        verbose_name = "événement"
        verbose_name_plural = "événements"

    def __str__(self) -> str:
        return f"{self.when} : {self.title}"

    @property
    def when(self) -> str:
        """The year as printed."""
        return self.year_label or str(self.year)
