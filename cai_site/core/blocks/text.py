"""Group « Texte »: prose, steps, questions and answers, quotes, tables, glossary."""

import re

from django.core.exceptions import ValidationError

from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock

GROUP = "Texte"
# No h1, which is the page's title, and nothing that would let a paragraph pose as a heading.
PROSE_FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]
MAX_DEFINITION_WORDS = 25
INLINE_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class TitleBlock(blocks.CharBlock):
    """The optional heading above a block; rendered as h2."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", "Titre")
        kwargs.setdefault("required", False)
        kwargs.setdefault("max_length", 100)
        kwargs.setdefault("help_text", "Titre au-dessus du bloc (facultatif).")
        super().__init__(**kwargs)


class TextBlock(blocks.RichTextBlock):
    """Free prose with headings of level 2 and 3, lists and links."""

    def __init__(self, **kwargs):
        kwargs.setdefault("features", PROSE_FEATURES)
        kwargs.setdefault("help_text", "Phrases courtes, une idée par paragraphe.")
        super().__init__(**kwargs)

    class Meta:
        group = GROUP
        icon = "pilcrow"
        label = "Texte"
        description = "Paragraphes, intertitres, listes et liens"
        template = "blocks/text.html"
        preview_value = (
            "<h2>Un intertitre</h2><p>Un paragraphe court, avec un <b>mot important</b>.</p>"
            "<ul><li>Un premier point</li><li>Un second point</li></ul>"
        )


class StepBlock(blocks.StructBlock):
    """One step of a procedure."""

    title = blocks.CharBlock(
        label="Étape", max_length=120, help_text="Exemple : « Prenez rendez-vous »."
    )
    text = blocks.RichTextBlock(
        label="Explication",
        required=False,
        features=INLINE_FEATURES,
        help_text="Deux ou trois phrases courtes.",
    )

    class Meta:
        icon = "list-ol"
        label = "Étape"


class StepsBlock(blocks.StructBlock):
    """A procedure in two to eight numbered steps."""

    title = TitleBlock()
    steps = blocks.ListBlock(
        StepBlock(),
        label="Étapes",
        min_num=2,
        max_num=8,
        help_text="De deux à huit étapes, dans l’ordre.",
    )

    class Meta:
        group = GROUP
        icon = "list-ol"
        label = "Étapes"
        description = "Une démarche expliquée pas à pas"
        template = "blocks/steps.html"
        preview_value = {
            "title": "Comment faire ?",
            "steps": [
                {"title": "Prenez rendez-vous", "text": "<p>Par téléphone ou par courriel.</p>"},
                {"title": "Venez nous voir", "text": "<p>L’entretien est gratuit.</p>"},
            ],
        }


class QuestionBlock(blocks.StructBlock):
    """A question and its answer."""

    title = blocks.CharBlock(
        label="Question", max_length=150, help_text="Exemple : « Est-ce gratuit ? »."
    )
    text = blocks.RichTextBlock(
        label="Réponse", features=INLINE_FEATURES, help_text="Commencez par la réponse."
    )

    class Meta:
        icon = "help"
        label = "Question"


class AccordionBlock(blocks.StructBlock):
    """Two to ten foldable questions; not for what every visitor must read."""

    title = TitleBlock()
    items = blocks.ListBlock(
        QuestionBlock(),
        label="Questions",
        min_num=2,
        max_num=10,
        help_text="De deux à dix questions.",
    )

    class Meta:
        group = GROUP
        icon = "help"
        label = "Questions et réponses"
        description = "Des questions que le visiteur ouvre une à une"
        template = "blocks/accordion.html"
        preview_value = {
            "title": "Questions fréquentes",
            "items": [
                {"title": "Est-ce gratuit ?", "text": "<p>Oui, toujours.</p>"},
                {"title": "Faut-il un rendez-vous ?", "text": "<p>Oui, par téléphone.</p>"},
            ],
        }


class QuoteBlock(blocks.StructBlock):
    """Somebody's own words, with who said them."""

    text = blocks.TextBlock(
        label="Citation", max_length=600, help_text="Le texte exact, sans guillemets."
    )
    author = blocks.CharBlock(
        label="Auteur ou autrice",
        required=False,
        max_length=120,
        help_text="Personne ou organisme. Exemple : « Le C.A.I. ».",
    )
    source = blocks.CharBlock(
        label="Source",
        required=False,
        max_length=150,
        help_text="Exemple : « Rapport d’activités 2021 ».",
    )

    class Meta:
        group = GROUP
        icon = "openquote"
        label = "Citation"
        description = "Les mots exacts d’une personne ou d’un texte"
        template = "blocks/quote.html"
        preview_value = {
            "text": "Un Centre régional d’intégration qui agit pour une société interculturelle.",
            "author": "Le C.A.I.",
            "source": "",
        }


class FactsTableBlock(TableBlock):
    """A simple table with a caption and header cells (WCAG 1.3.1)."""

    class Meta:
        group = GROUP
        icon = "table"
        label = "Tableau"
        description = "Des données en lignes et en colonnes, avec un titre"
        template = "blocks/table.html"
        preview_value = {
            "data": [["Année", "Personnes"], ["2020", "344"], ["2021", "323"]],
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "table_caption": "Personnes primo-arrivantes suivies",
        }


class TermBlock(blocks.StructBlock):
    """A word that newcomers must know, and what it means."""

    term = blocks.CharBlock(label="Mot", max_length=80, help_text="Exemple : « Primo-arrivant ».")
    definition = blocks.TextBlock(
        label="Explication", max_length=300, help_text="25 mots au plus, en langage simple."
    )

    class Meta:
        icon = "info-circle"
        label = "Mot"

    def clean(self, value):
        """Raise StructBlockValidationError when the definition is longer than 25 words."""
        cleaned = super().clean(value)
        count = len([word for word in cleaned["definition"].split() if re.search(r"\w", word)])
        if count > MAX_DEFINITION_WORDS:
            message = f"{count} mots : {MAX_DEFINITION_WORDS} au plus. Une phrase simple suffit."
            raise blocks.StructBlockValidationError({"definition": ValidationError(message)})
        return cleaned


class GlossaryBlock(blocks.StructBlock):
    """Words of the administration that are kept, and explained."""

    title = TitleBlock()
    terms = blocks.ListBlock(
        TermBlock(), label="Mots", min_num=1, max_num=20, help_text="De un à vingt mots."
    )

    class Meta:
        group = GROUP
        icon = "info-circle"
        label = "Mots à connaître"
        description = "Des mots difficiles, expliqués simplement"
        template = "blocks/glossary.html"
        preview_value = {
            "title": "Mots à connaître",
            "terms": [
                {"term": "Primo-arrivant", "definition": "Personne arrivée depuis peu en Belgique."}
            ],
        }


TEXT_BLOCKS = [
    ("text", TextBlock()),
    ("steps", StepsBlock()),
    ("accordion", AccordionBlock()),
    ("quote", QuoteBlock()),
    ("table", FactsTableBlock()),
    ("glossary", GlossaryBlock()),
]
