"""News of the Centre and of the field."""

from urllib.parse import urljoin

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from cai_site.core.content_lists import Card
from cai_site.core.dates import day_range, full_date, iso
from cai_site.core.listings import ListingMixin
from cai_site.core.organisation import SiteSettings
from cai_site.core.pages import BasePage, RichPage
from cai_site.core.share_images import ShareImage
from cai_site.core.structured_data import CONTEXT, known, language, publisher
from cai_site.core.visibility import SitePageManager, SitePageQuerySet

from .forms import ActuFilterForm
from .related import related_cards


class ActusPage(ListingMixin, RichPage):
    """The news, newest first; expired ones leave the list but keep their address."""

    parent_page_types = ["ressources.RessourcesPage"]
    subpage_types = ["ressources.Actu"]
    max_count_per_parent = 1
    filter_form_class = ActuFilterForm
    lists_cards = True

    class Meta:
        verbose_name = "liste des actualités"
        verbose_name_plural = "listes des actualités"

    def get_items(self):
        return Actu.objects.child_of(self).visible().current().for_cards()

    def apply_filters(self, items, values):
        if theme := values.get("theme"):
            items = items.filter(themes__slug=theme)
        if kind := values.get("type"):
            items = items.filter(kind=kind)
        return items


class ActuQuerySet(SitePageQuerySet):
    """News by their dates."""

    def current(self):
        """Those that have not expired."""
        today = timezone.localdate()
        return self.filter(models.Q(expires_on__isnull=True) | models.Q(expires_on__gte=today))

    def for_cards(self):
        """Newest first, with the share image."""
        return self.select_related("share_image").order_by("-date", "-pk")


class Actu(RichPage):
    """A news item; after its expiry date it keeps its address, with a notice."""

    search_kind = _("Actualités")
    og_type = "article"
    is_shareable = True
    parent_page_types = ["ressources.ActusPage"]
    subpage_types = []
    page_description = "Une actualité du Centre ou du secteur"
    # It is over before it grows old.
    needs_review = False

    class Kind(models.TextChoices):
        CENTRE = "cai", _("C.A.I.")
        SECTOR = "secteur", _("Secteur")
        JOB = "emploi", _("Emploi")
        CALL = "appel", _("Appel à projets")

    kind = models.CharField(
        "type", max_length=10, choices=Kind, default=Kind.SECTOR, help_text="Exemple : « Emploi »."
    )
    date = models.DateField(
        "date", default=timezone.localdate, help_text="Date de l’information. Exemple : 18/04/2025."
    )
    organisation = models.CharField(
        "organisme",
        max_length=150,
        blank=True,
        help_text="Qui donne l’information. Exemple : « Unia ».",
    )
    link = models.URLField(
        "lien", blank=True, help_text="Adresse pour en savoir plus. Exemple : https://www.unia.be"
    )
    starts_on = models.DateField(
        "début de l’événement",
        null=True,
        blank=True,
        help_text="Si l’actualité annonce un événement. Exemple : 21/03/2025.",
    )
    ends_on = models.DateField(
        "fin de l’événement",
        null=True,
        blank=True,
        help_text="Vide s’il ne dure qu’un jour. Exemple : 23/03/2025.",
    )
    place = models.CharField(
        "lieu de l’événement",
        max_length=150,
        blank=True,
        help_text="Exemple : « Namur, place d’Armes ».",
    )
    expires_on = models.DateField(
        "expire le",
        null=True,
        blank=True,
        help_text="Dernier jour dans les listes. Exemple : la date limite d’un appel.",
    )
    themes = ParentalManyToManyField(
        "thematiques.Theme",
        verbose_name="thèmes",
        blank=True,
        related_name="actus",
        help_text="L’actualité apparaît sur les pages de ces thèmes.",
    )

    objects = SitePageManager.from_queryset(ActuQuerySet)()

    content_panels = [
        *BasePage.intro_panels,
        MultiFieldPanel(["kind", "date", "expires_on"], heading="Type et dates"),
        MultiFieldPanel(["starts_on", "ends_on", "place"], heading="Événement annoncé"),
        MultiFieldPanel(["organisation", "link"], heading="Origine"),
        FieldPanel("themes"),
        *RichPage.closing_panels,
    ]
    search_fields = [
        *RichPage.search_fields,
        index.SearchField("organisation"),
        index.RelatedFields("themes", [index.SearchField("name")]),
    ]

    class Meta:
        verbose_name = "actualité"
        verbose_name_plural = "actualités"
        indexes = [models.Index(fields=["-date"])]

    def clean(self) -> None:
        """Raise ValidationError for an end or a place of no event, or an end before the start."""
        super().clean()
        if (self.ends_on or self.place) and not self.starts_on:
            raise ValidationError({"starts_on": "Donnez le début de l’événement."})
        if self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": "La fin vient après le début."})

    @property
    def event_facts(self) -> list[tuple[str, str]]:
        """(label, value) rows of the event that it announces; [] when it announces none."""
        if not self.starts_on:
            return []
        return [(_("Date de l’événement"), self.event_dates), (_("Lieu"), self.place)]

    @property
    def event_dates(self) -> str:
        """When the event takes place, in words; "" without event."""
        if not self.starts_on:
            return ""
        return day_range(self.starts_on, self.ends_on)

    @cached_property
    def theme_list(self) -> list:
        """Its themes, read once."""
        return list(self.themes.all())

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["related"] = related_cards(self, Actu.objects.visible().current().for_cards())
        return context

    @property
    def date_line(self) -> str:
        """The date in words, with who gives the information."""
        return ", ".join(part for part in (full_date(self.date), self.organisation) if part)

    @property
    def card(self) -> Card:
        """The item as a card of a list."""
        return Card(
            title=self.title,
            url=self.url,
            text=self.introduction,
            kicker=self.get_kind_display(),
            meta=self.event_dates or full_date(self.date),
            image=self.share_image,
        )

    @property
    def has_expired(self) -> bool:
        """Whether its last day in the lists has passed."""
        return bool(self.expires_on and self.expires_on < timezone.localdate())

    def get_structured_data(self, request) -> list[dict]:
        """Adds a schema.org `NewsArticle`."""
        owner = publisher(request)
        image = ShareImage.of(self, SiteSettings.for_request(request))
        author = {"@type": "Organization", "name": self.organisation}
        article = known(
            {
                **CONTEXT,
                "@type": "NewsArticle",
                "headline": self.title,
                "description": self.meta_description,
                "datePublished": iso(self.date),
                "dateModified": iso(self.last_published_at),
                "image": image.path and urljoin(owner["url"], image.path),
                "author": author if self.organisation else owner,
                "publisher": owner,
                "mainEntityOfPage": self.canonical_url,
                "inLanguage": language(),
            }
        )
        event = self.starts_on and {
            **CONTEXT,
            "@type": "Event",
            "name": self.title,
            "description": self.meta_description,
            "startDate": iso(self.starts_on),
            "endDate": iso(self.ends_on or self.starts_on),
            "location": self.place
            and {"@type": "Place", "name": self.place, "address": self.place},
            "organizer": author if self.organisation else owner,
            "url": self.canonical_url,
        }
        return [*super().get_structured_data(request), article, *([known(event)] if event else [])]
