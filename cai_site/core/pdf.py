"""What a document learns from its PDF: pages, tags, words, and a cover made from its first page.

Both readers are bounded; a file that they cannot read is published without cover rather than
refused.
"""

import logging
from io import BytesIO

from django.core.files.images import ImageFile

from . import pdf_facts, pdf_process, pdf_text
from .media import DocumentText, SiteDocument, SiteImage
from .pdf_facts import PdfFacts, UnreadablePdf

logger = logging.getLogger(__name__)


def describe(document: SiteDocument) -> None:
    """Fill `document`'s page count, tags, words and cover from its file, and save it.

    Does nothing for other formats, or when the file has been described already.
    """
    if document.file_extension.lower() != "pdf" or not document.file_hash:
        return
    if document.described_hash == document.file_hash:
        return
    with document.open_file() as file:
        source = pdf_process.source_of(file)
        try:
            facts, text = pdf_facts.read(source), pdf_text.extract(source)
        except UnreadablePdf as error:
            logger.warning("Document %s: no cover made (%s).", document.pk, error)
            facts, text = None, ""
    keep(document, facts, text)


def keep(document: SiteDocument, facts: PdfFacts | None, text: str) -> None:
    """Save what was read in the file of a document; `facts` are None when it was unreadable."""
    replaced = document.cover
    document.page_count = facts and facts.pages
    document.is_tagged = facts and facts.is_tagged
    document.cover = facts and _save_cover(document, facts.cover)
    DocumentText.keep(document, text)
    document.described_hash = document.file_hash
    document.save(
        update_fields=["page_count", "is_tagged", "cover", "described_hash"],
    )
    if replaced:
        replaced.delete()


def _save_cover(document: SiteDocument, png: bytes) -> SiteImage:
    cover = SiteImage(
        title=f"Couverture : {document.title}"[:255],
        file=ImageFile(BytesIO(png), name=f"couverture-{document.pk}.png"),
        is_decorative=True,
        collection=document.collection,
    )
    cover.save()
    return cover
