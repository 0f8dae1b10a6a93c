"""What may come with a report: pictures and PDF files, read in memory, without their metadata.

Nothing of them is ever written to a disk in clear: Django would put files above 2.5 MB into the
temporary folder.
"""

import io
import warnings
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.utils.translation import gettext as _

from PIL import Image, ImageOps
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

MOST_FILES = 3
MAX_FILE = 5 * 1024 * 1024  # bytes
# What the form may send in all, with room for its words. The guard before (settings
# LARGE_BODIES) lets no more through.
MAX_BODY = 16 * 1024 * 1024
MAX_PIXELS = 25_000_000
_FORMATS = ["JPEG", "PNG", "WEBP"]
_JPEG_QUALITY = 88


class InMemoryUploadHandler(MemoryFileUploadHandler):
    """Keeps every file of the request in memory, whatever its size: the guard bounds the body."""

    def handle_raw_input(self, *args, **kwargs):
        """Django's own uses memory for small bodies only."""
        self.activated = True


@dataclass(frozen=True)
class Attachment:
    """A file without metadata: `kind` is its MIME type."""

    name: str
    kind: str
    data: bytes


def plain(upload) -> Attachment:
    """The file without what tells where, when and by which device it was made.

    Pictures are drawn anew. Of a PDF the pages are kept, not its properties: what is inside its
    pages stays, which the guide of the team says. The name is ours.
    Raises ValidationError, in French.
    """
    if upload.size > MAX_FILE:
        raise ValidationError(_("Un fichier dépasse 5 Mo. Choisissez une image plus petite."))
    data = upload.read()
    try:
        if data.startswith(b"%PDF-"):
            return Attachment("document.pdf", "application/pdf", _plain_pdf(data))
        return Attachment("image.jpg", "image/jpeg", _plain_picture(data))
    except Exception as error:  # whatever libraries of formats raise on broken files
        words = _("Un fichier n’est pas lisible. Envoyez une photo (JPEG, PNG, WebP) ou un PDF.")
        raise ValidationError(words) from error


def _plain_picture(data: bytes) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise Image.DecompressionBombError
            drawn = ImageOps.exif_transpose(picture).convert("RGB")
    out = io.BytesIO()
    # A fresh canvas: `info` of the old one would carry its metadata along.
    canvas = Image.new("RGB", drawn.size)
    canvas.paste(drawn)
    canvas.save(out, "JPEG", quality=_JPEG_QUALITY)
    return out.getvalue()


def _plain_pdf(data: bytes) -> bytes:
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted or not reader.pages:
        raise PyPdfError
    writer = PdfWriter()
    for page in reader.pages:
        writer.add_page(page)
    writer.metadata = None
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
