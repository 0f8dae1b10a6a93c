"""What a PDF says of itself: pages, tags, its words, and a cover made from its first page.

pypdfium2 draws the first page, pypdf reads the structure; both are bounded, and a file that
they cannot read is published without cover rather than refused.
"""

import logging
from io import BytesIO

from django.core.files.images import ImageFile

import pypdf
import pypdfium2

from . import pdf_text
from .media import DocumentText, SiteDocument, SiteImage

logger = logging.getLogger(__name__)

COVER_WIDTH = 800  # pixels
MAX_COVER_HEIGHT = 3200  # pixels: a page may lie about its size


class UnreadablePdf(Exception):
    """The bytes are not a PDF that can be shown: damaged, encrypted or empty."""


def render_cover(data: bytes) -> bytes:
    """The first page of a PDF as PNG bytes, `COVER_WIDTH` pixels wide.

    Raises UnreadablePdf.
    """
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadablePdf(str(error)) from error
    try:
        if not len(pdf):
            raise UnreadablePdf("no page")
        page = pdf[0]
        width, height = page.get_size()
        if width < 1 or height < 1:
            raise UnreadablePdf("page without size")
        scale = min(COVER_WIDTH / width, MAX_COVER_HEIGHT / height)
        buffer = BytesIO()
        page.render(scale=scale).to_pil().convert("RGB").save(buffer, "PNG", optimize=True)
        return buffer.getvalue()
    except pypdfium2.PdfiumError as error:
        raise UnreadablePdf(str(error)) from error
    finally:
        pdf.close()


def read_structure(data: bytes) -> tuple[int, bool]:
    """The number of pages and whether the PDF is tagged (PDF/UA, ISO 14289-1).

    Raises UnreadablePdf.
    """
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        marked = (reader.root_object or {}).get("/MarkInfo") or {}
        return len(reader.pages), bool(marked.get_object().get("/Marked") if marked else False)
    except Exception as error:  # pypdf meets hostile files with many kinds of error
        raise UnreadablePdf(str(error)) from error


def describe(document: SiteDocument) -> None:
    """Fill `document`'s page count, tags, words and cover from its file, and save it.

    Does nothing for other formats, or when the file has been described already.
    """
    if document.file_extension.lower() != "pdf" or not document.file_hash:
        return
    if document.described_hash == document.file_hash:
        return
    with document.open_file() as file:
        data = file.read()
    replaced = document.cover
    try:
        document.page_count, document.is_tagged = read_structure(data)
        document.cover = _save_cover(document, render_cover(data))
        text = pdf_text.extract(data)
    except UnreadablePdf:
        logger.warning("Document %s: unreadable PDF, no cover made.", document.pk)
        document.page_count = document.is_tagged = document.cover = None
        text = ""
    DocumentText.keep(document, text)
    document.described_hash = document.file_hash
    document.save(
        update_fields=["page_count", "is_tagged", "cover", "described_hash"],
    )
    if replaced:
        replaced.delete()


def _save_cover(document: SiteDocument, png: bytes) -> SiteImage:
    cover = SiteImage(
        title=f"Couverture : {document.title}"[:255],
        file=ImageFile(BytesIO(png), name=f"couverture-{document.pk}.png"),
        is_decorative=True,
        collection=document.collection,
    )
    cover.save()
    return cover
