"""Publications and tools, as a file, a link or on loan."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from cai_site.core.content_lists import Card
from cai_site.core.fields import optional_key
from cai_site.core.media import DocumentLanguage, SiteDocument
from cai_site.core.pages import BasePage, RichPage
from cai_site.core.readability.families import B2
from cai_site.core.structured_data import creative_work, media_object
from cai_site.core.visibility import SitePageManager, SitePageQuerySet, visible_documents

from .related import related_cards

# The kinds of publications that schema.org has a word for.
SCHEMA_TYPES = {
    "etude": "Report",
    "memorandum": "Report",
    "statistiques": "Report",
    "livre": "Book",
    "guide": "Guide",
    "affiche": "Poster",
}


class PublicationQuerySet(SitePageQuerySet):
    """Publications as the library shows them."""

    def for_cards(self):
        """Newest first, with the file, its cover and the share image."""
        return self.select_related("document__cover", "share_image").order_by(
            models.F("year").desc(nulls_last=True), "title"
        )


class Publication(RichPage):
    """A publication or a tool: what it is, whose, for whom, and how to get it."""

    search_kind = gettext_lazy("Outils et publications")
    is_shareable = True
    shown_relations = ("document__cover", "owner_service")
    parent_page_types = ["ressources.PublicationsPage"]
    subpage_types = []
    page_description = "Un livre, une brochure, un outil : en fichier, en lien ou en prêt"
    usual_readers = B2

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

    is_example = models.BooleanField(
        "exemple",
        default=False,
        help_text="Coché pour une fiche de démonstration : le site l’indique aux visiteurs.",
    )
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
    document = optional_key(
        "core.SiteDocument", "fichier", "Le fichier à télécharger, de préférence un PDF balisé."
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
            ["kind", "year", "collection", "author_organisation", "language", "is_example"],
            heading="Notice",
        ),
        MultiFieldPanel(
            [FieldPanel("document"), "link", "on_loan", "loan_note", "rights"],
            heading="Comment l’obtenir",
        ),
        InlinePanel("versions", heading="Autres fichiers", label="Fichier", max_num=10),
        MultiFieldPanel(["themes", "audiences"], heading="Classement"),
        *RichPage.closing_panels,
    ]
    search_fields = [
        *RichPage.search_fields,
        index.SearchField("collection"),
        index.SearchField("author_organisation"),
        index.SearchField("file_text"),
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

    @classmethod
    def offering(cls, documents):
        """The publications with one of these documents, given as ids or as a sub-query."""
        versions = PublicationFile.objects.filter(document__in=documents).values("page")
        return cls.objects.filter(Q(document__in=documents) | Q(pk__in=versions))

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
        return bool(self.files or self.link or self.on_loan)

    @property
    def file(self):
        """The document, when an anonymous visitor may read it; else None."""
        return self.document if self.document and self.document.is_public else None

    @cached_property
    def files(self) -> list:
        """Every document of it that an anonymous visitor may read, the main one first."""
        others = [version.document for version in self.versions.select_related("document__cover")]
        return [
            document
            for document in dict.fromkeys([self.document, *others])
            if document and document.is_public
        ]

    @property
    def file_text(self) -> str:
        """The words of its public files, for search."""
        ids = [self.document_id, *(version.document_id for version in self.versions.all())]
        # Not `is_public`, whose answers are those of the request's beginning.
        documents = visible_documents(SiteDocument.objects.filter(pk__in=ids).order_by("pk"))
        return " ".join(document.full_text for document in documents)

    @property
    def loan_contact(self):
        """The service that lends it, when one is named: it has a `name`, `email`, `phone`."""
        return self.owner_service if self.on_loan else None

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["related"] = related_cards(self, Publication.objects.visible().for_cards())
        context["tags"] = self._tags(getattr(request, "is_preview", False))
        return context

    def _tags(self, is_draft: bool) -> dict[str, list[dict]]:
        """Its themes and audiences, in one query but for a draft, which has its own."""
        relations = ("themes", "audiences")
        if is_draft:
            return {name: list(getattr(self, name).all()) for name in relations}
        rows = [
            self._meta.get_field(name)
            .related_model.objects.filter(publications=self.pk)
            .annotate(relation=models.Value(name))
            .values("relation", "order", "name")
            .order_by()
            for name in relations
        ]
        united = rows[0].union(*rows[1:], all=True).order_by("order", "name")
        tags = {name: [] for name in relations}
        for row in united:
            tags[row["relation"]].append(row)
        return tags

    def get_structured_data(self, request) -> list[dict]:
        """Adds the work as a schema.org `Report`, `Book`… or `CreativeWork`; never an example."""
        if self.is_example:
            return super().get_structured_data(request)
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


class PublicationFile(Orderable):
    """One more file of a publication: another language, an annex, an easier version."""

    page = ParentalKey(Publication, on_delete=models.CASCADE, related_name="versions")
    document = models.ForeignKey(
        "core.SiteDocument",
        verbose_name="fichier",
        on_delete=models.CASCADE,
        related_name="+",
        help_text="Son titre dit ce qui change. Exemple : « Le guide, en arabe ».",
    )

    panels = ["document"]

    class Meta(Orderable.Meta):
        verbose_name = "autre fichier"
        verbose_name_plural = "autres fichiers"
