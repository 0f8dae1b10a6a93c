"""The library: publications and tools, as a file, a link or on loan."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from cai_site.core.content_lists import Card
from cai_site.core.facets import ColumnFacet, Facets, RelationFacet
from cai_site.core.listings import ListingMixin
from cai_site.core.media import DocumentLanguage
from cai_site.core.pages import BasePage, RichPage, SectionPage
from cai_site.core.search.within import having
from cai_site.core.structured_data import creative_work, media_object
from cai_site.core.visibility import SitePageManager, SitePageQuerySet

from .forms import ON_LOAN, PublicationFilterForm

# The kinds of publications that schema.org has a word for.
SCHEMA_TYPES = {
    "etude": "Report",
    "memorandum": "Report",
    "statistiques": "Report",
    "livre": "Book",
    "guide": "Guide",
    "affiche": "Poster",
}


class RessourcesPage(SectionPage):
    """The section « Ressources »."""

    tone = "deep"
    parent_page_types = ["home.HomePage"]
    subpage_types = [
        "ressources.PublicationsPage",
        "ressources.ChiffresPage",
        "ressources.ActusPage",
        "ressources.RepertoiresPage",
    ]
    max_count_per_parent = 1

    class Meta:
        verbose_name = "rubrique Ressources"
        verbose_name_plural = "rubriques Ressources"


class PublicationsPage(ListingMixin, RichPage):
    """The library, newest first, with filters."""

    parent_page_types = ["ressources.RessourcesPage"]
    subpage_types = ["ressources.Publication"]
    max_count_per_parent = 1
    filter_form_class = PublicationFilterForm
    lists_cards = True
    facets = Facets(
        {
            "theme": RelationFacet("themes"),
            "public": RelationFacet("audiences"),
            "type": ColumnFacet("kind"),
            "annee": ColumnFacet("year"),
            "langue": ColumnFacet("language"),
            "pret": ColumnFacet("on_loan", value=ON_LOAN),
        }
    )

    class Meta:
        verbose_name = "bibliothèque"
        verbose_name_plural = "bibliothèques"

    def get_items(self):
        return Publication.objects.child_of(self).visible().for_cards()

    def find(self, items, values):
        return having(items, values["q"]) if "q" in values else items


class PublicationQuerySet(SitePageQuerySet):
    """Publications as the library shows them."""

    def for_cards(self):
        """Newest first, with the file, its cover and the share image."""
        return self.select_related("document__cover", "share_image").order_by(
            models.F("year").desc(nulls_last=True), "title"
        )


class Publication(RichPage):
    """A publication or a tool: what it is, whose, for whom, and how to get it."""

    search_kind = gettext_lazy("Publications et outils")
    is_shareable = True
    shown_relations = ("document__cover",)
    parent_page_types = ["ressources.PublicationsPage"]
    subpage_types = []
    page_description = "Un livre, une brochure, un outil : en fichier, en lien ou en prêt"

    class Kind(models.TextChoices):
        REPORT = "etude", gettext_lazy("Étude ou rapport")
        PERIODICAL = "revue", gettext_lazy("Revue ou cahier")
        BOOK = "livre", gettext_lazy("Livre")
        GUIDE = "guide", gettext_lazy("Guide")
        MEMORANDUM = "memorandum", gettext_lazy("Mémorandum")
        STATISTICS = "statistiques", gettext_lazy("Statistiques")
        TOOL = "outil", gettext_lazy("Outil pédagogique")
        EXHIBITION = "exposition", gettext_lazy("Exposition")
        POSTER = "affiche", gettext_lazy("Affiche")
        VIDEO = "video", gettext_lazy("Vidéo")

    kind = models.CharField("type", max_length=15, choices=Kind, help_text="Exemple : « Guide ».")
    year = models.PositiveSmallIntegerField(
        "année", null=True, blank=True, help_text="Année de parution. Exemple : 2019."
    )
    collection = models.CharField(
        "collection", max_length=100, blank=True, help_text="Exemple : « Coaxions »."
    )
    author_organisation = models.CharField(
        "auteur (organisme)",
        max_length=150,
        blank=True,
        help_text="Exemple : « C.A.I. » ou « Province de Namur ».",
    )
    language = models.CharField(
        "langue",
        max_length=3,
        choices=DocumentLanguage,
        default=DocumentLanguage.FRENCH,
        help_text="Langue principale. Exemple : français.",
    )
    document = models.ForeignKey(
        "core.SiteDocument",
        verbose_name="fichier",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Le fichier à télécharger, de préférence un PDF balisé.",
    )
    link = models.URLField(
        "lien", blank=True, help_text="Adresse de la publication, si elle est en ligne ailleurs."
    )
    on_loan = models.BooleanField(
        "en prêt", default=False, help_text="Coché si l’on peut l’emprunter au Centre."
    )
    loan_note = models.CharField(
        "conditions de prêt",
        max_length=200,
        blank=True,
        help_text="Exemple : « Gratuit, deux semaines, sur rendez-vous. »",
    )
    rights = models.CharField(
        "droits", max_length=150, blank=True, help_text="Exemple : « © C.A.I. »."
    )
    themes = ParentalManyToManyField(
        "thematiques.Theme",
        verbose_name="thèmes",
        blank=True,
        related_name="publications",
        help_text="La publication apparaît sur les pages de ces thèmes.",
    )
    audiences = ParentalManyToManyField(
        "thematiques.Audience",
        verbose_name="publics",
        blank=True,
        related_name="publications",
        help_text="À qui elle est utile.",
    )

    objects = SitePageManager.from_queryset(PublicationQuerySet)()

    content_panels = [
        *BasePage.intro_panels,
        MultiFieldPanel(
            ["kind", "year", "collection", "author_organisation", "language"], heading="Notice"
        ),
        MultiFieldPanel(
            [FieldPanel("document"), "link", "on_loan", "loan_note", "rights"],
            heading="Comment l’obtenir",
        ),
        MultiFieldPanel(["themes", "audiences"], heading="Classement"),
        *RichPage.body_panels,
        *RichPage.source_panels,
        *BasePage.follow_up_panels,
    ]
    search_fields = [
        *RichPage.search_fields,
        index.SearchField("collection"),
        index.SearchField("author_organisation"),
        index.RelatedFields("themes", [index.SearchField("name")]),
    ]

    class Meta:
        verbose_name = "publication"
        verbose_name_plural = "publications"
        indexes = [models.Index(fields=["-year"])]

    def clean(self) -> None:
        """Raise ValidationError for a loan note on something that is not on loan."""
        super().clean()
        if self.loan_note and not self.on_loan:
            raise ValidationError({"loan_note": "Cochez « en prêt », ou videz les conditions."})

    @property
    def facts(self) -> list[tuple[str, object]]:
        """(label, value) rows of the notice, without the unknown ones."""
        rows = [
            (_("Type"), self.get_kind_display()),
            (_("Année"), self.year),
            (_("Collection"), self.collection),
            (_("Auteur"), self.author_organisation),
            (_("Langue"), self.get_language_display()),
            (_("Droits"), self.rights),
        ]
        return [(label, value) for label, value in rows if value]

    @property
    def is_available(self) -> bool:
        """Whether there is any way to get it from here."""
        return bool(self.file or self.link or self.on_loan)

    @property
    def file(self):
        """The document, when an anonymous visitor may read it; else None."""
        return self.document if self.document and self.document.is_public else None

    def get_structured_data(self, request) -> list[dict]:
        """Adds the work as a schema.org `Report`, `Book`, `Guide`… or plain `CreativeWork`."""
        author, series = self.author_organisation, self.collection
        work = creative_work(
            request,
            self,
            SCHEMA_TYPES.get(self.kind, "CreativeWork"),
            author={"@type": "Organization", "name": author} if author else None,
            datePublished=self.year and str(self.year),
            inLanguage="" if self.language == DocumentLanguage.MULTIPLE else self.language,
            isPartOf={"@type": "CreativeWorkSeries", "name": series} if series else None,
            copyrightNotice=self.rights,
            encoding=media_object(request, self.file),
            sameAs=self.link,
        )
        return [*super().get_structured_data(request), work]

    @property
    def card(self) -> Card:
        """The publication as a card of a list, with its cover."""
        facts = [self.collection, self.year]
        return Card(
            title=self.title,
            url=self.url,
            text=self.introduction,
            kicker=self.get_kind_display(),
            meta=", ".join(str(fact) for fact in facts if fact),
            image=self.cover,
        )

    @property
    def cover(self):
        """The image of its card: the share image, else the cover of its file."""
        return self.share_image or (self.file.cover if self.file else None)
