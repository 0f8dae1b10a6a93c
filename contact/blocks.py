"""Numbers to call at once."""

from wagtail import blocks

from cai_site.core.blocks.helpers import HelperValue


class EmergencyBlock(blocks.StructBlock):
    """An emergency number and when to call it."""

    phone = blocks.CharBlock(label="Numéro", max_length=30, help_text="Exemple : 112.")
    name = blocks.CharBlock(label="Qui répond", max_length=80, help_text="Exemple : « Police ».")
    when = blocks.CharBlock(
        label="Quand appeler",
        max_length=150,
        help_text="Exemple : « Vous êtes en danger maintenant. »",
    )

    class Meta:
        icon = "warning"
        label = "Numéro"
        value_class = HelperValue
