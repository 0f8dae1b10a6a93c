"""Blocks of the home section."""

from wagtail import blocks

from cai_site.core.blocks.links import LinkValue


class DoorValue(LinkValue):
    """A door with the `url` of its page."""

    @property
    def url(self) -> str:
        """The address behind the door; "" when its page is not published."""
        return self.href


class DoorBlock(blocks.StructBlock):
    """An entrance of the home page, for one kind of visitor."""

    variant = blocks.ChoiceBlock(
        label="Public",
        choices=[
            ("arrive", "Nouvelles personnes"),
            ("racisme", "Victimes et témoins de racisme"),
            ("pro", "Professionnel·les"),
            ("chiffres", "Presse et politique"),
        ],
        help_text="Change la couleur et le dessin.",
    )
    title = blocks.CharBlock(
        label="Titre", max_length=60, help_text="Exemple : « J’arrive en Belgique »."
    )
    text = blocks.CharBlock(label="Texte", max_length=150, help_text="Une phrase très simple.")
    page = blocks.PageChooserBlock(label="Page", help_text="La page derrière la porte.")

    class Meta:
        icon = "login"
        label = "Porte"
        value_class = DoorValue
