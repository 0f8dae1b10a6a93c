"""The entries of a menu."""

from django.core.exceptions import ValidationError

from wagtail import blocks

from cai_site.core.blocks import LinkBlock

MAX_ENTRIES = 8
MAX_CHILDREN = 16


def links_of(entries: list[dict]) -> list[dict]:
    """The links of stored entries, each before those of its panel."""
    links = []
    for entry in entries:
        links += [entry, *(child["value"] for child in entry.get("children") or [])]
    return links


class EntryBlock(LinkBlock):
    """A link of a menu: a page, a document or an external address."""

    class Meta:
        icon = "link"
        label = "Lien"


class SectionBlock(EntryBlock):
    """An entry of the main menu, with the links of its panel."""

    children = blocks.ListBlock(
        EntryBlock(),
        label="Sous-menu",
        min_num=0,
        max_num=MAX_CHILDREN,
        default=[],
        required=False,
        collapsed=True,
        help_text=f"{MAX_CHILDREN} liens au plus. Glissez-les ou utilisez les flèches.",
    )

    class Meta:
        icon = "list-ul"
        label = "Entrée"

    def needs_target(self, value) -> bool:
        """An entry with a panel may be a mere heading."""
        return super().needs_target(value) and not value.get("children")


class MenuStreamBlock(blocks.StreamBlock):
    """The entries of a menu, in order."""

    entry = SectionBlock()

    class Meta:
        required = True

    def clean(self, value):
        """Raise a French error when the menu has too many entries."""
        value = super().clean(value)
        if len(value) > MAX_ENTRIES:
            raise blocks.StreamBlockValidationError(
                non_block_errors=[
                    ValidationError(
                        f"Un menu compte {MAX_ENTRIES} entrées au plus : "
                        f"celui-ci en a {len(value)}."
                    )
                ]
            )
        return value
