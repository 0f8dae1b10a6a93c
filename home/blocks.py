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


class DecreeStepBlock(blocks.StructBlock):
    """A date in the history of the decrees."""

    date_label = blocks.CharBlock(
        label="Date", max_length=40, help_text="Exemple : « 4 juillet 1996 »."
    )
    text = blocks.CharBlock(label="Ce qui change", max_length=300, help_text="En une phrase.")
    source_url = blocks.URLBlock(
        label="Adresse de la source",
        required=False,
        help_text="Exemple : https://wallex.wallonie.be",
    )

    class Meta:
        icon = "date"
        label = "Étape"


class CentreValue(blocks.StructValue):
    """A centre with the words that name it."""

    @property
    def label(self) -> str:
        """The town, with the centre's name when it is known."""
        return f"{self['city']} – {self['name']}" if self.get("name") else self["city"]


class CentreBlock(blocks.StructBlock):
    """One of the regional integration centres of Wallonia."""

    city = blocks.CharBlock(label="Ville", max_length=60, help_text="Exemple : « Namur ».")
    name = blocks.CharBlock(
        label="Nom",
        required=False,
        max_length=120,
        help_text="Exemple : « C.A.I. ». Vide si inconnu.",
    )
    url = blocks.URLBlock(
        label="Site", required=False, help_text="Exemple : https://www.cainamur.be"
    )

    class Meta:
        icon = "site"
        label = "Centre"
        value_class = CentreValue
