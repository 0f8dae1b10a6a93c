"""Base forms of the media libraries: they look at the bytes, not only at the file's name."""

import zipfile

from django.core.exceptions import ValidationError

from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

import filetype

OFFICE_EXTENSIONS = {"docx", "xlsx", "pptx", "odt", "ods", "zip"}
MAX_UNCOMPRESSED = 500 * 1024 * 1024  # bytes, all members of an archive together


class ImageForm(BaseImageForm):
    """Upload and edit form of images; `Image.clean` asks for the description."""


class DocumentForm(BaseDocumentForm):
    """Upload and edit form of documents."""

    def clean_file(self):
        """Raise ValidationError when the content is not what the extension promises."""
        file = self.cleaned_data["file"]
        if file and "file" in self.changed_data:
            check_content(file)
        return file


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
