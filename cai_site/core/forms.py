"""Base forms of the media libraries: they look at the bytes, not only at the file's name."""

import zipfile

from django.core.exceptions import ValidationError

from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

import filetype
import PIL.Image

OFFICE_EXTENSIONS = {"docx", "xlsx", "pptx", "odt", "ods", "zip"}
MAX_UNCOMPRESSED = 500 * 1024 * 1024  # bytes, all members of an archive together


class ImageForm(BaseImageForm):
    """Upload and edit form of images; `SiteImage.clean` asks for the description."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            # Wagtail's own field fails on damaged files before `clean_file` would be called.
            self.fields["file"].to_python = drawable_only(self.fields["file"].to_python)


class DocumentForm(BaseDocumentForm):
    """Upload and edit form of documents."""

    def clean_file(self):
        """Raise ValidationError when the content is not what the extension promises."""
        file = self.cleaned_data["file"]
        if file and "file" in self.changed_data:
            check_content(file)
        return file


def drawable_only(to_python):
    """Wrap the conversion of an image field: refuse what is cut short or lies about its size.

    The wrapper raises ValidationError, in French. The number of pixels is bounded before the
    picture is drawn, by WAGTAILIMAGES_MAX_IMAGE_PIXELS.
    """

    def checked(data):
        try:
            file = to_python(data)
            if file and hasattr(file, "image"):
                file.seek(0)
                with PIL.Image.open(file) as picture:
                    picture.load()
                file.seek(0)
        except (OSError, SyntaxError, PIL.Image.DecompressionBombError) as error:
            raise ValidationError("Cette image est abîmée : elle ne s’affiche pas.") from error
        return file

    return checked


def check_content(file) -> None:
    """Refuse a file whose first bytes or archive directory belie its name.

    Raises ValidationError, in French, for the person who uploads it.
    """
    extension = file.name.rpartition(".")[2].lower()
    file.seek(0)
    head = file.read(1024)
    file.seek(0)
    if extension == "pdf" and b"%PDF-" not in head:
        raise ValidationError("Ce fichier n’est pas un vrai PDF. Exportez-le à nouveau en PDF.")
    if extension in OFFICE_EXTENSIONS:
        try:
            with zipfile.ZipFile(file) as archive:
                size = sum(member.file_size for member in archive.infolist())
        except zipfile.BadZipFile as error:
            raise ValidationError("Ce fichier est abîmé : il ne s’ouvre pas.") from error
        finally:
            file.seek(0)
        if size > MAX_UNCOMPRESSED:
            raise ValidationError("Ce fichier devient trop grand une fois décompressé.")
    if extension in {"csv", "txt"} and (b"\0" in head or filetype.guess(head)):
        raise ValidationError("Ce fichier n’est pas un fichier de texte.")
