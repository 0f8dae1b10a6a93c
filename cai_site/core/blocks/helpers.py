"""Who can help: the public contact of a service, of the Centre or elsewhere."""

from wagtail import blocks

from cai_site.core.reference import phone_href


class HelperValue(blocks.StructValue):
    """A place that helps, with the `tel:` address of its number."""

    @property
    def phone_href(self) -> str:
        """`tel:` address, or ""."""
        return phone_href(self.get("phone") or "")


class HelperBlock(blocks.StructBlock):
    """A service to turn to: the Centre's own or another's, by its public contact."""

    name = blocks.CharBlock(label="Nom", max_length=120, help_text="Exemple : « Unia ».")
    text = blocks.CharBlock(
        label="Pour quoi faire",
        required=False,
        max_length=250,
        help_text="Exemple : « Signaler une discrimination, gratuitement. »",
    )
    phone = blocks.CharBlock(
        label="Téléphone", required=False, max_length=30, help_text="Exemple : 0800 12 800."
    )
    email = blocks.EmailBlock(
        label="Courriel", required=False, help_text="Adresse d’un service, jamais d’une personne."
    )
    url = blocks.URLBlock(
        label="Site", required=False, help_text="Exemple : https://www.unia.be/fr"
    )

    class Meta:
        icon = "help"
        label = "Service"
        value_class = HelperValue
