"""Picture choosers that look in the memo of the request before they ask the database."""

from copy import copy

from django.core.exceptions import ValidationError

from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from cai_site.core.descriptions import NOT_A_DESCRIPTION, is_file_name
from cai_site.core.memo import memo


class SiteImageChooserBlock(ImageChooserBlock):
    """As Wagtail's; the pictures of a page and of the site settings come in one query."""

    def bulk_to_python(self, values):
        ids = {value for value in values if value is not None}
        known = memo().images_by_id(ids) if ids else {}
        # Copies, because a caption or an alternative text may be tied to each.
        return [copy(known.get(value)) for value in values]

    def deconstruct(self):
        """Migrations know Wagtail's block only: ours stores the same."""
        return "wagtail.images.blocks.ImageChooserBlock", *super().deconstruct()[1:]


class SiteImageBlock(ImageBlock):
    """As Wagtail's picture with its text alternative, with our chooser."""

    def __init__(self, required=True, **kwargs):
        super().__init__(required=required, **kwargs)
        chooser = SiteImageChooserBlock(
            required=required, label="Image", help_text="Une image de la médiathèque."
        )
        chooser.set_name("image")
        self.child_blocks["image"] = chooser

    def clean(self, value):
        """As Wagtail's, which asks for a description or « décorative »; no name of a file."""
        image = super().clean(value)
        words = "" if image is None or image.decorative else image.contextual_alt_text
        if words and not self.is_deferred_validation and is_file_name(words):
            error = ValidationError(NOT_A_DESCRIPTION)
            raise StructBlockValidationError(block_errors={"alt_text": error})
        return image
