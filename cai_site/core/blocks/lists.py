"""Group « Listes automatiques »: lists that keep themselves up to date."""

from wagtail import blocks

from cai_site.core.content_lists import content_list_choices, latest
from cai_site.core.pieces import find_piece

from .text import TitleBlock

GROUP = "Listes automatiques"


class ChildrenBlock(blocks.StructBlock):
    """Cards of the published pages below this one."""

    title = TitleBlock()

    class Meta:
        group = GROUP
        icon = "folder-open-inverse"
        label = "Sous-pages"
        description = "Une carte par page rangée sous celle-ci"
        template = "blocks/children.html"
        preview_value = {"title": "Dans cette rubrique"}

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        page = context.get("page")
        context["children"] = page.child_cards if page and page.pk else []
        return context


class LatestBlock(blocks.StructBlock):
    """The newest items of one kind (trainings, publications, news…), or one figure."""

    title = TitleBlock()
    kind = blocks.ChoiceBlock(
        label="Contenu", choices=content_list_choices, help_text="Ce que la liste montre."
    )
    count = blocks.IntegerBlock(
        label="Nombre", default=3, min_value=1, max_value=12, help_text="De un à douze."
    )

    class Meta:
        group = GROUP
        icon = "history"
        label = "Derniers contenus ou chiffre"
        description = "Les prochaines formations, les actualités, un chiffre et son graphique…"
        template = "blocks/latest.html"
        preview_value = {"title": "À venir", "kind": "formations", "count": 3}

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        context["piece"] = find_piece(value["kind"], value["title"])
        context["listed"] = next(iter(latest([value["kind"]], value["count"] or 3)), None)
        return context


LIST_BLOCKS = [("children", ChildrenBlock()), ("latest", LatestBlock())]
