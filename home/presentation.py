"""The section « Présentation » and its rich pages, brand downloads, the site map."""

from django.db import models
from django.db.models import Prefetch
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.blocks import StreamBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index

from cai_site.core.blocks.highlights import CardBlock
from cai_site.core.blocks.text import INLINE_FEATURES
from cai_site.core.fields import optional_key
from cai_site.core.pages import BasePage, RichPage, SectionPage
from cai_site.core.visibility import visible_pages

from .rapports import RapportPage

RECENT_REPORTS = 3


class PresentationPage(SectionPage):
    """The section « Présentation »."""

    parent_page_types = ["home.HomePage"]
    subpage_types = [
        "home.QuiSommesNousPage",
        "home.MissionsPage",
        "home.EquipePage",
        "home.MandatsPage",
        "home.ContentPage",
        "home.HistoirePage",
        "home.RapportsPage",
        "home.PerspectivesPage",
        "home.LogoPage",
    ]
    max_count_per_parent = 1

    class Meta:
        verbose_name = "rubrique Présentation"
        verbose_name_plural = "rubriques Présentation"


class QuiSommesNousPage(RichPage):
    """« Qui sommes-nous ? »: quote, five linked activities, text, statutes, six cards."""

    schema_type = "AboutPage"
    shown_relations = ("statutes__cover",)
    parent_page_types = ["home.PresentationPage"]
    subpage_types = []
    max_count_per_parent = 1

    quote = models.TextField(
        "citation",
        blank=True,
        max_length=300,
        help_text="La phrase qui dit qui nous sommes, sans guillemets.",
    )
    activities_intro = models.CharField(
        "phrase avant les activités",
        max_length=200,
        blank=True,
        help_text="Exemple : « Nos cinq métiers : ».",
    )
    activities = StreamField(
        StreamBlock([("activity", CardBlock(label="Activité"))], max_num=6, required=False),
        verbose_name="activités",
        blank=True,
        help_text="Les métiers du Centre ; chacun mène à sa page.",
    )
    statutes = optional_key("core.SiteDocument", "statuts", "Le fichier des statuts de l’ASBL.")
    cards = StreamField(
        StreamBlock([("card", CardBlock())], max_num=6, required=False),
        verbose_name="pour aller plus loin",
        blank=True,
        help_text="Jusqu’à six cartes vers les autres pages de présentation.",
    )

    content_panels = [
        *BasePage.intro_panels,
        FieldPanel("quote"),
        MultiFieldPanel(["activities_intro", FieldPanel("activities")], heading="Activités"),
        *RichPage.body_panels,
        FieldPanel("statutes"),
        FieldPanel("cards"),
        *RichPage.source_panels,
        *BasePage.follow_up_panels,
    ]
    search_fields = [
        *RichPage.search_fields,
        index.SearchField("quote"),
        index.SearchField("activities"),
    ]

    class Meta:
        verbose_name = "page « Qui sommes-nous ? »"
        verbose_name_plural = "pages « Qui sommes-nous ? »"

    @cached_property
    def latest_report(self) -> RapportPage | None:
        """The newest published annual report that has a file, with its cover."""
        reports = RapportPage.objects.visible().filter(locale=self.locale_id)
        with_file = reports.filter(document__isnull=False).for_cards()[:RECENT_REPORTS]
        return next((report for report in with_file if report.document.is_public), None)


class ContentPage(RichPage):
    """A free page of blocks: project, values, legal notices…"""

    parent_page_types = ["home.HomePage", "home.PresentationPage", "home.ContentPage"]
    subpage_types = ["home.ContentPage"]
    page_description = "Une page libre, composée bloc par bloc"

    class Meta:
        verbose_name = "page de contenu"
        verbose_name_plural = "pages de contenu"


class LogoPage(RichPage):
    """Logo and charter: versions, backgrounds, files, rules."""

    shown_relations = ("charter__cover",)
    parent_page_types = ["home.PresentationPage"]
    subpage_types = []
    max_count_per_parent = 1

    charter = optional_key("core.SiteDocument", "charte graphique", "Le PDF de la charte.")
    rules = RichTextField(
        "règles d’usage",
        blank=True,
        features=INLINE_FEATURES,
        help_text="Ce que l’on peut faire et ne pas faire, en liste.",
    )

    content_panels = [
        *BasePage.intro_panels,
        InlinePanel("versions", heading="Versions du logo", label="Version"),
        FieldPanel("charter"),
        FieldPanel("rules"),
        *RichPage.closing_panels,
    ]

    class Meta:
        verbose_name = "page du logo"
        verbose_name_plural = "pages du logo"

    @cached_property
    def version_list(self) -> list["BrandVersion"]:
        """The versions with their preview and files, in two queries."""
        versions = self.versions.select_related("preview").order_by("sort_order")
        files = Prefetch("files", BrandFile.objects.select_related("document"))
        return list(versions.prefetch_related(files))


class BrandVersion(Orderable, ClusterableModel):
    """A version of the logo and the background it is made for."""

    class Background(models.TextChoices):
        LIGHT = "clair", _("Fond clair")
        DARK = "sombre", _("Fond sombre")
        ANY = "tous", _("Tous les fonds")

    page = ParentalKey(LogoPage, on_delete=models.CASCADE, related_name="versions")
    name = models.CharField(
        "version", max_length=80, help_text="Exemple : « Logo complet, en couleurs »."
    )
    background = models.CharField(
        "fond", max_length=6, choices=Background, help_text="Le fond pour lequel elle est faite."
    )
    preview = optional_key("core.SiteImage", "aperçu", "Une image qui montre cette version.")

    panels = [
        "name",
        "background",
        FieldPanel("preview"),
        InlinePanel("files", heading="Fichiers", label="Fichier"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "version du logo"
        verbose_name_plural = "versions du logo"

    def __str__(self) -> str:
        return self.name


class BrandFile(Orderable):
    """A file of a version: SVG, PNG…"""

    version = ParentalKey(BrandVersion, on_delete=models.CASCADE, related_name="files")
    document = models.ForeignKey(
        "core.SiteDocument",
        verbose_name="fichier",
        on_delete=models.CASCADE,
        related_name="+",
        help_text="Le fichier à télécharger.",
    )

    panels = [FieldPanel("document")]

    class Meta(Orderable.Meta):
        verbose_name = "fichier du logo"
        verbose_name_plural = "fichiers du logo"

    def __str__(self) -> str:
        return str(self.document)


class PlanDuSitePage(BasePage):
    """The site map, made from the tree of published pages."""

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1

    # Lists may hold thousands of pages: the map shows the house, not each sheet in it.
    DEPTH = 3
    LEAF_TYPES = ["actions.formation", "ressources.publication", "ressources.actu"]

    class Meta:
        verbose_name = "plan du site"
        verbose_name_plural = "plans du site"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["tree"] = self._tree(request)
        return context

    def _tree(self, request) -> list[dict]:
        """Nested {page, url, children} of the published pages, in one query."""
        home = self.get_parent()
        pages = (
            visible_pages(Page.objects.descendant_of(home))
            .filter(depth__lte=home.depth + self.DEPTH)
            .exclude(pk=self.pk)
            .order_by("path")
            .select_related("content_type")
        )
        nodes: dict[str, dict] = {}
        top: list[dict] = []
        for page in pages:
            kind = f"{page.content_type.app_label}.{page.content_type.model}"
            if kind in self.LEAF_TYPES:
                continue
            node = {"page": page, "url": page.get_url(request), "children": []}
            nodes[page.path] = node
            parent = nodes.get(page.path[: -Page.steplen])
            (parent["children"] if parent else top).append(node)
        return top
