"""Drafts of annual reports made from a PDF; what becomes of them."""

from contextlib import contextmanager
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.timezone import localdate

from wagtail.coreutils import find_available_slug
from wagtail.models import Locale, ReferenceIndex
from wagtail.permissions import policy_registry
from wagtail.utils.file import hash_filelike

from cai_site.core import pdf, pdf_process, pdf_text
from cai_site.core.media import DocumentKind, DocumentLanguage, SiteDocument
from cai_site.core.memo import memo
from cai_site.core.organisation import SiteSettings
from cai_site.core.pdf_facts import PdfFacts
from cai_site.core.visibility import visible_documents

from ..rapports import RapportPage, RapportsPage
from .naming import found_title, found_year

# Of the words of a known file, as many as a first page may have.
FIRST_WORDS = 2000


class AlreadyHere(Exception):
    """The very same file is among the documents of the site: `document`."""

    def __init__(self, document: SiteDocument):
        super().__init__(document.title)
        self.document = document


@dataclass(frozen=True)
class Draft:
    """A page that was made, and whether its year had to be guessed."""

    page: RapportPage
    year_is_guessed: bool


def report_list(user) -> RapportsPage:
    """The list under which a member of the staff adds reports.

    Raises PermissionDenied when there is none, or when they may not add pages below it.
    """
    page = RapportsPage.objects.filter(locale=Locale.get_default()).first()
    if page is None or not page.permissions_for_user(user).can_add_subpage():
        raise PermissionDenied
    return page


def public_collection(user):
    """The first collection to which they may add documents that visitors can read.

    Raises PermissionDenied when there is none.
    """
    for collection in _policy().collections_user_has_permission_for(user, "add").order_by("path"):
        if not memo().is_private(collection.pk):
            return collection
    raise PermissionDenied


def reports_with(document: SiteDocument):
    """The reports whose file a document is, online or not."""
    return RapportPage.objects.filter(document=document)


def of_same_year(page: RapportPage, year: int) -> RapportPage | None:
    """Another report of that year beside a page, rather one that is online."""
    beside = RapportPage.objects.child_of(page.get_parent()).filter(year=year)
    return beside.exclude(pk=page.pk).order_by("-live", "pk").first()


def draft_from_file(file, facts: PdfFacts, user, parent: RapportsPage) -> Draft:
    """Keep an uploaded PDF and make its page: both, or neither, and no file without a row.

    Raises AlreadyHere, and OSError when the disk takes no more.
    """
    words = pdf_text.extract(pdf_process.source_of(file))
    document = SiteDocument(
        title=file.name, file=file, collection=public_collection(user), uploaded_by_user=user
    )
    document._set_document_file_metadata()
    code = facts.language[:2].lower()
    document.language = code if code in DocumentLanguage else DocumentLanguage.FRENCH
    with _no_file_left(document), transaction.atomic():
        # Whoever presses twice waits here, and learns that the file has arrived.
        parent = RapportsPage.objects.select_for_update().get(pk=parent.pk)
        _refuse_known(file)
        document.save()
        pdf.keep(document, facts, words)
        return _draft(document, parent, user, file.name, facts.title, facts.words)


def draft_from_document(document: SiteDocument, user, parent: RapportsPage) -> Draft:
    """Make the page of a PDF that is among the documents of the site already."""
    said = document.filename, document.title, document.full_text[:FIRST_WORDS]
    with transaction.atomic():
        return _draft(document, parent, user, *said)


def complete(page: RapportPage, user, *, publish: bool) -> None:
    """Keep what was read again of a draft, online or not; its file is named after it."""
    parent = page.get_parent()
    page.slug = find_available_slug(parent, f"rapport-{page.year}", page.pk)
    with transaction.atomic():
        page.save()
        _name_file(page, user)
        revision = page.save_revision(user=user, log_action=True)
        if publish:
            revision.publish(user=user)


def hand_over(draft: RapportPage, page: RapportPage, user, *, publish: bool) -> bool:
    """Give the file of a draft to another report, and forget the draft; whether that is online.

    A report with changes that nobody has published keeps them as they are: not online.
    """
    publish = publish and page.live and not page.has_unpublished_changes
    latest = page.get_latest_revision_as_object()
    latest.document = draft.document
    with transaction.atomic():
        if not page.live:
            latest.save()
        _name_file(latest, user)
        revision = latest.save_revision(user=user, log_action=True)
        if publish:
            revision.publish(user=user)
        draft.delete(user=user)
    return publish


def give_up(draft: RapportPage, user) -> None:
    """Delete a draft, and its file unless something else uses it or they may not."""
    document = draft.document
    with transaction.atomic():
        draft.delete(user=user)
        if document is None or reports_with(document).exists():
            return
        may_delete = _policy().user_has_permission_for_instance(user, "delete", document)
        if may_delete and not ReferenceIndex.get_references_to(document).exists():
            cover = document.cover
            document.delete()
            if cover:
                cover.delete()


def _draft(document: SiteDocument, parent, user, name: str, title: str, words: str) -> Draft:
    year = found_year(name, title, words)
    guessed = year is None
    year = year or localdate().year - 1
    owner = SiteSettings.for_site(parent.get_site())
    before = RapportPage.objects.child_of(parent).order_by("-year").first()
    page = RapportPage(
        title=found_title(title, year),
        slug=find_available_slug(parent, f"rapport-{year}"),
        year=year,
        document=document,
        introduction=f"Ce rapport raconte l’année {year} du {owner.name} ({owner.acronym}).",
        search_description=(
            f"Le rapport d’activités {year} du {owner.acronym}\u00a0: le fichier PDF à télécharger "
            "et l’essentiel en une page."
        ),
        owner_service=before and before.owner_service,
        live=False,
        owner=user,
    )
    _name_file(page, user)
    parent.add_child(instance=page)
    page.save_revision(user=user, log_action=True)
    return Draft(page, guessed)


def _name_file(page: RapportPage, user) -> None:
    """Name the file of a report after it, as lists of documents show it, if they may."""
    document = page.document
    if not _policy().user_has_permission_for_instance(user, "change", document):
        return
    document.title, document.year, document.kind = page.title, page.year, DocumentKind.REPORT
    document.save()


def _policy():
    return policy_registry.get_by_type(SiteDocument)


def _refuse_known(file) -> None:
    """Raise AlreadyHere for a file that visitors could read already."""
    same = SiteDocument.objects.filter(file_hash=hash_filelike(file))
    if known := visible_documents(same).order_by("pk").first():
        raise AlreadyHere(known)


@contextmanager
def _no_file_left(document: SiteDocument):
    """Take away the files of a document whose row does not come to be."""
    try:
        yield
    except BaseException:
        for field in (document.file, document.cover and document.cover.file):
            if field and field._committed:
                field.storage.delete(field.name)
        raise
