"""Annual reports with their companion plans, and the list of plans."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext, gettext_lazy

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from cai_site.core.content_lists import Card
from cai_site.core.fields import optional_key
from cai_site.core.pages import BasePage, RichPage
from cai_site.core.structured_data import creative_work, media_object, publisher
from cai_site.core.visibility import SitePageManager, SitePageQuerySet

SUMMARY_FEATURES = ["h3", "bold", "ol", "ul", "link"]


class RapportQuerySet(SitePageQuerySet):
    """Annual reports with their files."""

    def for_cards(self):
        """Newest first, with the files and their covers, in the same query."""
        return self.select_related("share_image", "document__cover", "plan__cover").order_by(
            "-year", "-pk"
        )


class RapportsPage(RichPage):
    """The annual reports, newest first, with cover, pages, size and summary."""

    parent_page_types = ["home.PresentationPage"]
    subpage_types = ["home.RapportPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = "liste des rapports"
        verbose_name_plural = "listes des rapports"

    @cached_property
    def reports(self) -> list["RapportPage"]:
        """The published reports of this list."""
        return list(RapportPage.objects.child_of(self).visible().for_cards())


class RapportPage(RichPage):
    """The report of one year: the PDF, its summary in HTML, the plan for the next year."""

    search_kind = gettext_lazy("Rapports d’activités")
    is_shareable = True
    shown_relations = ("document__cover", "plan__cover")
    parent_page_types = ["home.RapportsPage"]
    subpage_types = []
    page_description = "Le rapport d’une année : déposez le PDF, la couverture se fait toute seule"

    year = models.PositiveSmallIntegerField(
        "année",
        validators=[MinValueValidator(1983), MaxValueValidator(2100)],
        help_text="L’année dont parle le rapport. Exemple : 2021.",
    )
    document = optional_key(
        "core.SiteDocument", "rapport (PDF)", "Pages, poids et couverture sont lus dans le fichier."
    )
    summary = RichTextField(
        "résumé",
        blank=True,
        features=SUMMARY_FEATURES,
        help_text="L’essentiel en une page, pour qui ne peut pas lire le PDF.",
    )
    plan = optional_key(
        "core.SiteDocument",
        "perspectives (PDF)",
        "Le document des perspectives pour l’année suivante.",
    )

    objects = SitePageManager.from_queryset(RapportQuerySet)()

    content_panels = [
        *BasePage.intro_panels,
        MultiFieldPanel(["year", FieldPanel("document"), FieldPanel("plan")], heading="Fichiers"),
        FieldPanel("summary"),
        *RichPage.closing_panels,
    ]
    search_fields = [*RichPage.search_fields, index.SearchField("summary")]

    class Meta:
        verbose_name = "rapport d’activités"
        verbose_name_plural = "rapports d’activités"
        indexes = [models.Index(fields=["-year"])]

    def get_structured_data(self, request) -> list[dict]:
        """Adds a schema.org `Report` on its year, with the files that visitors may read."""
        shown = [file for file in (self.document, self.plan) if file and file.is_public]
        report = creative_work(
            request,
            self,
            "Report",
            temporalCoverage=str(self.year),
            publisher=publisher(request),
            inLanguage=self.document.language if self.document in shown else None,
            encoding=[media_object(request, file) for file in shown],
        )
        return [*super().get_structured_data(request), report]

    @property
    def file(self):
        """The document, when an anonymous visitor may read it; else None."""
        return self.document if self.document and self.document.is_public else None

    @property
    def share_cover(self):
        """The cover of its file."""
        return self.file and self.file.cover

    @property
    def card(self) -> Card:
        """The report as a card of a list, with its cover."""
        return Card(
            title=self.title,
            url=self.url,
            text=self.introduction,
            kicker=gettext("Rapport d’activités"),
            meta=str(self.year),
            image=self.share_image or self.share_cover,
        )

    @property
    def plan_year(self) -> int:
        """The year that the companion plan looks at."""
        return self.year + 1


class PerspectivesPage(RichPage):
    """The plans, taken from the reports they accompany."""

    parent_page_types = ["home.PresentationPage"]
    subpage_types = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = "page des perspectives"
        verbose_name_plural = "pages des perspectives"

    @cached_property
    def reports(self) -> list[RapportPage]:
        """The published reports that have a plan, newest first."""
        reports = RapportPage.objects.visible().filter(locale=self.locale_id, plan__isnull=False)
        return list(reports.for_cards())
