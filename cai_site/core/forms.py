"""Base forms of the media libraries: they look at the bytes, not only at the file's name."""

import struct

from django.core.exceptions import ValidationError

from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

import PIL.Image

from .upload_checks import DAMAGED_IMAGE, check_content, check_image


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
        if data and data.size:
            check_image(data)
        try:
            file = to_python(data)
            if file and hasattr(file, "image"):
                file.seek(0)
                with PIL.Image.open(file) as picture:
                    picture.load()
                file.seek(0)
        except (OSError, SyntaxError, struct.error, PIL.Image.DecompressionBombError) as error:
            raise ValidationError(DAMAGED_IMAGE) from error
        return file

    return checked
