"""Group « Mise en avant »: what the eye must meet first."""

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from .images import SiteImageChooserBlock
from .links import LinkBlock, LinkValue, TargetBlock
from .text import INLINE_FEATURES, TitleBlock

GROUP = "Mise en avant"


class CalloutBlock(blocks.StructBlock):
    """A framed note: information, something important, good advice."""

    kind = blocks.ChoiceBlock(
        label="Genre",
        choices=[
            ("info", "Information"),
            ("important", "Important"),
            ("tip", "Bon à savoir"),
        ],
        default="info",
        help_text="Change l’icône et la couleur.",
    )
    title = TitleBlock()
    text = blocks.RichTextBlock(
        label="Texte", features=INLINE_FEATURES, help_text="Trois phrases au plus."
    )

    class Meta:
        group = GROUP
        icon = "info-circle"
        label = "Encadré"
        description = "Une information à ne pas manquer"
        template = "blocks/callout.html"
        preview_value = {
            "kind": "tip",
            "title": "Bon à savoir",
            "text": "<p>Vous pouvez venir avec un interprète.</p>",
        }


class CallToActionBlock(LinkBlock):
    """One button, with a sentence that says why."""

    text = blocks.CharBlock(
        label="Phrase",
        required=False,
        max_length=200,
        help_text="Exemple : « Une question ? Nous vous répondons. »",
    )

    class Meta:
        group = GROUP
        icon = "pick"
        label = "Bouton"
        description = "Un appel à l’action, un seul par écran"
        template = "blocks/cta.html"
        preview_value = {
            "text": "Une question ? Nous vous répondons.",
            "link_label": "Nous contacter",
            "url": "https://www.example.org/",
        }


class CardValue(LinkValue):
    """A card; its heading is the title typed, else that of its target."""

    @property
    def heading(self) -> str:
        """The words of the card's link."""
        return self.get("title") or self.label


class CardBlock(TargetBlock):
    """A card that leads somewhere."""

    title = blocks.CharBlock(
        label="Titre",
        required=False,
        max_length=100,
        help_text="Vide : le titre de la page choisie.",
    )
    text = blocks.CharBlock(
        label="Texte", required=False, max_length=200, help_text="Une ou deux phrases."
    )
    image = SiteImageChooserBlock(
        label="Image", required=False, help_text="Une image de la médiathèque (facultatif)."
    )

    class Meta:
        icon = "doc-full"
        label = "Carte"
        value_class = CardValue
        label_field = "title"


class CardsBlock(blocks.StructBlock):
    """Two to six cards."""

    title = TitleBlock()
    cards = blocks.ListBlock(
        CardBlock(), label="Cartes", min_num=2, max_num=6, help_text="De deux à six cartes."
    )

    class Meta:
        group = GROUP
        icon = "grip"
        label = "Cartes"
        description = "Des liens illustrés vers d’autres pages"
        template = "blocks/cards.html"
        preview_value = {
            "title": "À découvrir",
            "cards": [
                {
                    "title": "Nos missions",
                    "text": "Ce que la loi nous confie.",
                    "url": "https://www.example.org/1",
                },
                {
                    "title": "Notre histoire",
                    "text": "Depuis 1983.",
                    "url": "https://www.example.org/2",
                },
            ],
        }


class StatBlock(blocks.StructBlock):
    """A figure with its unit, year and source."""

    value = blocks.CharBlock(label="Valeur", max_length=20, help_text="Exemple : 1 046.")
    unit = blocks.CharBlock(
        label="Unité", required=False, max_length=40, help_text="Exemple : « personnes »."
    )
    label = blocks.CharBlock(
        label="Légende", max_length=120, help_text="Exemple : « accompagnées par le C.A.I. »."
    )
    year = blocks.CharBlock(label="Année", max_length=20, help_text="Exemple : 2021.")
    source = blocks.CharBlock(
        label="Source", max_length=120, help_text="Exemple : « CAIstiques 2021 »."
    )
    source_url = blocks.URLBlock(
        label="Adresse de la source", required=False, help_text="Exemple : https://www.discri.be"
    )

    class Meta:
        icon = "order"
        label = "Chiffre"


class StatsBlock(blocks.StructBlock):
    """Two to four figures side by side."""

    title = TitleBlock()
    stats = blocks.ListBlock(
        StatBlock(), label="Chiffres", min_num=2, max_num=4, help_text="De deux à quatre chiffres."
    )

    class Meta:
        group = GROUP
        icon = "order"
        label = "Chiffres clés"
        description = "Quelques chiffres, toujours avec leur source"
        template = "blocks/stats.html"
        preview_value = {
            "title": "En chiffres",
            "stats": [
                {
                    "value": "1 046",
                    "unit": "personnes",
                    "label": "accompagnées par le C.A.I.",
                    "year": "2021",
                    "source": "CAIstiques 2021",
                },
                {
                    "value": "38",
                    "unit": "communes",
                    "label": "dans la province",
                    "year": "2021",
                    "source": "Province de Namur",
                },
            ],
        }


class ContactBlock(blocks.StructBlock):
    """How to reach a service of the Centre."""

    title = TitleBlock()
    service = SnippetChooserBlock(
        "core.Service", label="Service", help_text="Le service que les visiteurs contactent."
    )

    class Meta:
        group = GROUP
        icon = "mail"
        label = "Contact"
        description = "Téléphone, courriel et horaire d’un service"
        template = "blocks/contact.html"

    def get_preview_value(self):
        """The first service there is: a preview never shows an invented number."""
        service = self.child_blocks["service"].model_class.objects.first()
        return self.normalize({"title": "Une question ?", "service": service})


HIGHLIGHT_BLOCKS = [
    ("callout", CalloutBlock()),
    ("cta", CallToActionBlock()),
    ("cards", CardsBlock()),
    ("stats", StatsBlock()),
    ("contact", ContactBlock()),
]
