"""Images and documents: what the site must know of a file before it publishes it."""

from functools import lru_cache

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail.documents.models import AbstractDocument, DocumentQuerySet
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition, Filter
from wagtail.images.models import Image as WagtailImage
from wagtail.search import index

from .descriptions import NOT_A_DESCRIPTION, is_file_name
from .memo import memo

KILOBYTE, MEGABYTE = 1000, 1_000_000


class SiteImage(AbstractImage):
    """A picture with its text alternative, its credit and the consent of whom it shows.

    WCAG 1.1.1: every image is either described or declared decorative; the choice is
    required, so that a file name never becomes an alternative text.
    """

    is_decorative = models.BooleanField(
        "image décorative",
        default=False,
        help_text="Cochez si l’image n’apporte aucune information. Exemple : un motif.",
    )
    credit = models.CharField(
        "crédit",
        max_length=150,
        blank=True,
        help_text="Auteur ou autrice et droits. Exemple : « Photo : service communication ».",
    )
    consent_on = models.DateField(
        "accord des personnes reçu le",
        null=True,
        blank=True,
        help_text="Date de l’accord écrit des personnes reconnaissables, s’il y en a.",
    )

    admin_form_fields = (
        *(name for name in WagtailImage.admin_form_fields if name != "description"),
        "description",
        "is_decorative",
        "credit",
        "consent_on",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = "image"
        verbose_name_plural = "images"
        permissions = [("choose_image", "Peut choisir une image")]

    def clean(self) -> None:
        """Raise ValidationError unless the image is described or declared decorative."""
        super().clean()
        if self.is_decorative:
            return
        if not self.description:
            raise ValidationError(
                {"description": "Décrivez l’image, ou cochez « image décorative »."}
            )
        if is_file_name(self.description):
            raise ValidationError({"description": NOT_A_DESCRIPTION})

    def clean_filter_for_svg(self, filter):
        """As Wagtail's; the same object for the same spec, whose reading costs more than a query.

        Every rendition asked for passes here, and a filter keeps what it has read of its spec.
        """
        return _filter(super().clean_filter_for_svg(filter).spec)

    @property
    def default_alt_text(self) -> str:
        """The alternative text: empty for a decorative image (WCAG 1.1.1, technique H67)."""
        return "" if self.is_decorative else self.description


@lru_cache(maxsize=256)
def _filter(spec: str) -> Filter:
    return Filter(spec=spec)


class SiteRendition(AbstractRendition):
    """A resized copy of a `SiteImage`."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class DocumentKind(models.TextChoices):
    """What a file is, in the words of the library."""

    REPORT = "rapport", _("Rapport d’activités")
    PLAN = "perspectives", _("Perspectives")
    STATUTES = "statuts", _("Statuts")
    PUBLICATION = "publication", _("Publication")
    TOOL = "outil", _("Outil pédagogique")
    BRAND = "charte", _("Logo et charte graphique")
    POSTER = "affiche", _("Affiche")
    MINUTES = "compte-rendu", _("Compte rendu")
    FORM = "formulaire", _("Formulaire")
    OTHER = "autre", _("Autre document")


class DocumentLanguage(models.TextChoices):
    """Languages of the files and of the places that the site describes (ISO 639-1)."""

    FRENCH = "fr", _("français")
    ENGLISH = "en", _("anglais")
    DUTCH = "nl", _("néerlandais")
    GERMAN = "de", _("allemand")
    ARABIC = "ar", _("arabe")
    UKRAINIAN = "uk", _("ukrainien")
    RUSSIAN = "ru", _("russe")
    TURKISH = "tr", _("turc")
    SPANISH = "es", _("espagnol")
    ITALIAN = "it", _("italien")
    PERSIAN = "fa", _("persan, dari")
    PASHTO = "ps", _("pachto")
    TIGRINYA = "ti", _("tigrigna")
    SOMALI = "so", _("somali")
    MULTIPLE = "mul", _("plusieurs langues")


class SiteDocumentManager(models.Manager.from_queryset(DocumentQuerySet)):
    """Documents with their cover: every list of files shows it."""

    def get_queryset(self):
        return super().get_queryset().select_related("cover")


class SiteDocument(AbstractDocument):
    """A downloadable file, with what a visitor wants to know before the download.

    For a PDF, `pdf.describe()` fills the number of pages, the cover (an image of the first
    page) and whether it is tagged, when the file changes.
    """

    kind = models.CharField(
        "type de document",
        max_length=20,
        choices=DocumentKind,
        default=DocumentKind.OTHER,
        help_text="Sert à ranger le document. Exemple : « Rapport d’activités ».",
    )
    year = models.PositiveSmallIntegerField(
        "année",
        null=True,
        blank=True,
        help_text="Année dont parle le document. Exemple : 2021.",
    )
    language = models.CharField(
        "langue",
        max_length=3,
        choices=DocumentLanguage,
        default=DocumentLanguage.FRENCH,
        help_text="Langue du texte. Exemple : français.",
    )
    is_example = models.BooleanField(
        "exemple à remplacer",
        default=False,
        help_text="Coché pour un fichier de démonstration : le site affiche « exemple ».",
    )
    cover = models.ForeignKey(
        SiteImage,
        verbose_name="couverture",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    page_count = models.PositiveIntegerField("pages", null=True, editable=False)
    is_tagged = models.BooleanField("PDF balisé", null=True, editable=False)
    described_hash = models.CharField(max_length=40, blank=True, editable=False)

    objects = SiteDocumentManager()

    admin_form_fields = (
        *WagtailDocument.admin_form_fields,
        "kind",
        "year",
        "language",
        "is_example",
    )
    search_fields = [
        *AbstractDocument.search_fields,
        index.SearchField("full_text"),
        index.FilterField("kind"),
        index.FilterField("year"),
    ]

    class Meta(AbstractDocument.Meta):
        verbose_name = "document"
        verbose_name_plural = "documents"
        permissions = [("choose_document", "Peut choisir un document")]

    @property
    def full_text(self) -> str:
        """The words of the file, for search; "" when none could be read."""
        return DocumentText.of(self)

    @property
    def is_public(self) -> bool:
        """Whether an anonymous visitor may read it; nothing shows a file that they may not."""
        return not memo().is_private(self.collection_id)

    @property
    def weight(self) -> str:
        """The size in words: « 37 ko », « 4,2 Mo » (Django's French says « Mio », few know it)."""
        size = self.file_size or 0
        if size < MEGABYTE:
            return f"{max(round(size / KILOBYTE), 1)}\u00a0ko"
        return f"{size / MEGABYTE:.1f}\u00a0Mo".replace(".", ",").replace(",0", "")

    @property
    def format_label(self) -> str:
        """The format in capitals, such as « PDF »."""
        return self.file_extension.upper()


class DocumentText(models.Model):
    """The words of a file, for search; apart from the document, which lists read without them."""

    document = models.OneToOneField(
        SiteDocument, on_delete=models.CASCADE, related_name="+", editable=False
    )
    text = models.TextField(editable=False)
    # Of the file that was read: the words of one that was replaced are nobody's.
    file_hash = models.CharField(max_length=40, editable=False)

    class Meta:
        verbose_name = "texte d’un document"
        verbose_name_plural = "textes des documents"

    def __str__(self) -> str:
        return f"Texte du document {self.document_id}"

    @classmethod
    def of(cls, document: SiteDocument) -> str:
        """The words of a document's file; "" when it has none or they have not been read."""
        return next(iter(cls._of(document).values_list("text", flat=True)), "")

    @classmethod
    def has_read(cls, document: SiteDocument) -> bool:
        """Whether the words of the file of today are known, even if there are none."""
        return cls._of(document).exists()

    @classmethod
    def keep(cls, document: SiteDocument, text: str) -> None:
        """Remember the words of the file; the index learns them when the document is saved."""
        read = {"text": text, "file_hash": document.file_hash}
        cls.objects.update_or_create(document=document, defaults=read)

    @classmethod
    def _of(cls, document: SiteDocument):
        return cls.objects.filter(document=document.pk, file_hash=document.file_hash)
