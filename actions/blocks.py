"""The programme of a training."""

from wagtail import blocks

from cai_site.core.blocks.text import INLINE_FEATURES


class ProgrammeDayBlock(blocks.StructBlock):
    """What happens on one day of a training."""

    title = blocks.CharBlock(
        label="Journée", max_length=120, help_text="Exemple : « Journée 1 : se décentrer »."
    )
    text = blocks.RichTextBlock(
        label="Contenu", features=INLINE_FEATURES, help_text="Ce que l’on y fait, en liste."
    )

    class Meta:
        icon = "calendar"
        label = "Journée"
