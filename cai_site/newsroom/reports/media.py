"""Pictures and files that ask for a decision."""

from django.db.models import Q
from django.urls import reverse

from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.models import ReferenceIndex

import django_filters

from cai_site.core.media import DocumentKind, SiteDocument, SiteImage

from .base import Report, register

IS_UNDECIDED = Q(description="", is_decorative=False)
IS_UNTAGGED = Q(is_tagged=False)
# Its words were looked for, and nothing could be read.
IS_UNREADABLE = Q(is_tagged=None, file__iendswith=".pdf") & ~Q(described_hash="")


def _edit_link(url_name: str, label: str) -> TitleColumn:
    return TitleColumn("title", label=label, get_url=lambda item: reverse(url_name, args=[item.pk]))


class ImageFilterSet(WagtailFilterSet):
    """Where an image is kept."""

    class Meta:
        model = SiteImage
        fields = ["collection"]


@register
class ImagesToDescribe(Report):
    """Images of which nobody said what they show, nor that they show nothing."""

    model = SiteImage
    slug = "images-a-decrire"
    page_title = "Images à décrire"
    header_icon = "image"
    menu_order = 110
    filterset_class = ImageFilterSet
    default_ordering = "-created_at"
    columns = [
        _edit_link("wagtailimages:edit", "Image"),
        Column("filename", label="Fichier"),
        Column("usage_count", label="Utilisations"),
        DateColumn("created_at", label="Ajoutée", sort_key="created_at"),
    ]
    list_export = ["title", "filename", "usage_count", "created_at"]
    export_headings = {
        "title": "Image",
        "filename": "Fichier",
        "usage_count": "Utilisations",
        "created_at": "Ajoutée le",
    }

    def get_base_queryset(self):
        usage = ReferenceIndex.usage_count_subquery(SiteImage)
        return super().get_base_queryset().filter(IS_UNDECIDED).annotate(usage_count=usage)


class DocumentFilterSet(WagtailFilterSet):
    """What kind of file it is, and of which year."""

    kind = django_filters.ChoiceFilter(label="Type", choices=DocumentKind, empty_label="Tous")

    class Meta:
        model = SiteDocument
        fields = ["kind", "collection"]


class DocumentReport(Report):
    """What reports about documents have in common."""

    model = SiteDocument
    filterset_class = DocumentFilterSet
    default_ordering = "-created_at"
    columns = [
        _edit_link("wagtaildocs:edit", "Document"),
        Column("kind", label="Type", accessor="get_kind_display"),
        Column("year", label="Année", sort_key="year"),
        Column("weight", label="Poids"),
        DateColumn("created_at", label="Ajouté", sort_key="created_at"),
    ]
    list_export = ["title", "get_kind_display", "year", "filename", "weight", "created_at"]
    export_headings = {
        "title": "Document",
        "get_kind_display": "Type",
        "year": "Année",
        "filename": "Fichier",
        "weight": "Poids",
        "created_at": "Ajouté le",
    }


class UntaggedFilterSet(DocumentFilterSet):
    """The same, with what is wrong."""

    defaut = django_filters.ChoiceFilter(
        label="Défaut",
        choices=[("non-balise", "Non balisé"), ("illisible", "Illisible par le site")],
        empty_label="Tous",
        method="by_fault",
    )

    def by_fault(self, documents, name, value):
        """Keep one of the two kinds."""
        return documents.filter(IS_UNREADABLE if value == "illisible" else IS_UNTAGGED)


@register
class UntaggedPdfs(DocumentReport):
    """PDFs without the tags by which a screen reader reads them, or that nothing could read."""

    slug = "pdf-non-balises"
    page_title = "PDF non balisés"
    header_icon = "doc-full"
    menu_order = 120
    filterset_class = UntaggedFilterSet
    columns = [
        *DocumentReport.columns,
        Column("fault", label="Défaut", accessor=lambda document: fault_of(document)),
    ]
    list_export = [*DocumentReport.list_export, "fault"]
    export_headings = {**DocumentReport.export_headings, "fault": "Défaut"}

    def get_base_queryset(self):
        return super().get_base_queryset().filter(IS_UNTAGGED | IS_UNREADABLE)

    def to_row_dict(self, item: SiteDocument) -> dict:
        item.fault = fault_of(item)
        return super().to_row_dict(item)


def fault_of(document: SiteDocument) -> str:
    """What is wrong with a PDF of the report, in words."""
    return "Illisible" if document.is_tagged is None else "Non balisé"


@register
class UnusedDocuments(DocumentReport):
    """Files that nothing published shows or links to."""

    slug = "documents-inutilises"
    page_title = "Documents inutilisés"
    header_icon = "doc-full-inverse"
    menu_order = 130

    def get_base_queryset(self):
        usage = ReferenceIndex.usage_count_subquery(SiteDocument)
        return super().get_base_queryset().annotate(usage_count=usage).filter(usage_count=0)
