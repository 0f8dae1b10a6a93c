"""What an uploaded file really is: its bytes, not only its name."""

import struct
import zipfile

from django.conf import settings
from django.core.exceptions import ValidationError

import filetype
import PIL.Image

OFFICE_EXTENSIONS = {"docx", "xlsx", "pptx", "odt", "ods", "zip"}
MAX_UNCOMPRESSED = 500 * 1024 * 1024  # bytes, all members of an archive together
MAX_DIRECTORY = 2 * 1024 * 1024  # bytes: the list of some ten thousand members
HEAD, TAIL = 1024, 2048  # bytes
# What text editors and mail programs put before the first word of a PDF.
BEFORE_PDF = b"\xef\xbb\xbf \t\r\n\0"

DAMAGED_IMAGE = "Cette image est abîmée\u00a0: elle ne s’affiche pas."
DAMAGED = "Ce fichier est abîmé\u00a0: il ne s’ouvre pas."


def check_content(file) -> None:
    """Refuse a file whose first bytes or archive directory belie its name.

    Raises ValidationError, in French, for the person who uploads it.
    """
    extension = file.name.rpartition(".")[2].lower()
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    if extension == "pdf":
        if not head.lstrip(BEFORE_PDF).startswith(b"%PDF-"):
            raise ValidationError("Ce fichier n’est pas un vrai PDF. Exportez-le à nouveau en PDF.")
        _check_end(file)
        refuse_hidden_archive(file)
    if extension in OFFICE_EXTENSIONS:
        _check_archive(file)
    if extension in {"csv", "txt"} and (b"\0" in head or filetype.guess(head)):
        raise ValidationError("Ce fichier n’est pas un fichier de texte.")


def _check_end(file) -> None:
    """Refuse a PDF that was cut short: readers would mend it, and show a part."""
    file.seek(max(file.size - TAIL, 0))
    end = file.read()
    file.seek(0)
    if b"%%EOF" not in end:
        raise ValidationError(
            "Ce PDF est incomplet\u00a0: la fin manque. Copiez-le ou exportez-le à nouveau."
        )


def refuse_hidden_archive(file) -> None:
    """Refuse a file that is an archive besides what it says. Raises ValidationError."""
    try:
        hides_archive = zipfile.is_zipfile(file)
    finally:
        file.seek(0)
    if hides_archive:
        raise ValidationError("Ce fichier cache une archive (ZIP). Exportez-le à nouveau.")


def check_image(file) -> None:
    """Refuse a picture that is too large, before anything draws it, or that cannot be opened.

    Raises ValidationError, in French. Only the header is read: what it claims is what a program
    would make room for.
    """
    file.seek(0)
    try:
        with PIL.Image.open(file) as picture:
            width, height = picture.size
    except PIL.Image.DecompressionBombError as error:
        raise ValidationError(_too_large()) from error
    except (OSError, SyntaxError, ValueError, struct.error) as error:
        raise ValidationError(DAMAGED_IMAGE) from error
    finally:
        file.seek(0)
    if width * height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise ValidationError(_too_large(width, height))
    refuse_hidden_archive(file)


def _too_large(width: int = 0, height: int = 0) -> str:
    millions = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    size = f" ({width} × {height} pixels)" if width else ""
    return (
        f"Cette image est trop grande{size}. Le maximum est {millions}\u00a0millions de pixels, "
        "par exemple 5000 × 5000."
    )


def _check_archive(file) -> None:
    try:
        _check_directory(file)
        with zipfile.ZipFile(file) as archive:
            size = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise ValidationError(DAMAGED) from error
    finally:
        file.seek(0)
    if size > MAX_UNCOMPRESSED:
        raise ValidationError("Ce fichier devient trop grand une fois décompressé.")


def _check_directory(file) -> None:
    """Refuse a list of members so long that reading it would fill the memory.

    The end of an archive says how long its list is (APPNOTE 4.3.16). Archives above 4 GB say it
    elsewhere, with a signature just before: none is that large here.
    """
    file.seek(0, 2)
    file.seek(max(file.tell() - (1 << 16) - 22 - 20, 0))
    before, found, end = file.read().rpartition(b"PK\5\6")
    if not found or len(end) < 16:
        raise zipfile.BadZipFile
    length = struct.unpack_from("<L", end, 8)[0]
    if length > MAX_DIRECTORY or before[-20:].startswith(b"PK\6\7"):
        raise ValidationError("Cette archive contient trop de fichiers.")
