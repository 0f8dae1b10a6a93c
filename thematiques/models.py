"""The index of themes and the page of each theme."""

from functools import cached_property

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy

from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StreamBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from cai_site.core.blocks.helpers import HelperBlock
from cai_site.core.blocks.text import INLINE_FEATURES
from cai_site.core.content_lists import Card, latest, themed_keys
from cai_site.core.pages import BasePage, RichPage, SectionPage

from .vocabulary import Audience, Theme

__all__ = ["Audience", "ThematiquePage", "ThematiquesPage", "Theme"]

ITEMS_PER_LIST = 4


class ThematiquesPage(SectionPage):
    """The index of the fifteen themes."""

    tone = "deep"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["thematiques.ThematiquePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = "index des thématiques"
        verbose_name_plural = "index des thématiques"

    @cached_property
    def child_cards(self) -> list[Card]:
        """A card for each theme, with the drawing of its theme."""
        pages = ThematiquePage.objects.child_of(self).visible().select_related("theme")
        return [
            Card(
                title=page.title,
                url=page.url,
                text=page.introduction or page.full_name,
                theme=page.theme.slug,
            )
            for page in pages.order_by("path")
        ]


class ThematiquePage(RichPage):
    """A theme: in brief, what the Centre does, who to turn to; then what other sections offer.

    Trainings, publications, figures, news and organisations come from the registered content
    lists (`cai_site.core.content_lists`), so that this app imports none of them.
    """

    search_kind = gettext_lazy("Thématiques")
    is_shareable = True
    shown_relations = ("theme",)
    parent_page_types = ["thematiques.ThematiquesPage"]
    subpage_types = []
    page_description = "Une des thématiques du Centre, avec ses ressources rassemblées"

    theme = models.ForeignKey(
        Theme,
        verbose_name="thème",
        on_delete=models.PROTECT,
        related_name="pages",
        help_text="Le mot qui relie formations, publications et actualités à cette page.",
    )
    full_name = models.CharField(
        "nom complet",
        max_length=150,
        blank=True,
        help_text="Le sigle en toutes lettres. Exemple : « Mineurs étrangers non accompagnés ».",
    )
    in_brief = RichTextField(
        "en bref",
        blank=True,
        features=INLINE_FEATURES,
        help_text="Trois à cinq phrases : de quoi parle ce thème ?",
    )
    what_we_do = RichTextField(
        "ce que fait le C.A.I.",
        blank=True,
        features=INLINE_FEATURES,
        help_text="Les actions du Centre sur ce thème, en liste.",
    )
    helpers = StreamField(
        StreamBlock([("helper", HelperBlock())], required=False),
        verbose_name="à qui s’adresser",
        blank=True,
        help_text="Services qui peuvent aider, le plus utile d’abord.",
    )

    content_panels = [
        *BasePage.intro_panels,
        FieldPanel("theme"),
        FieldPanel("full_name"),
        FieldPanel("in_brief"),
        FieldPanel("what_we_do"),
        FieldPanel("helpers"),
        *RichPage.closing_panels,
    ]
    search_fields = [
        *RichPage.search_fields,
        index.SearchField("full_name"),
        index.SearchField("in_brief"),
        index.SearchField("what_we_do"),
    ]

    class Meta:
        verbose_name = "thématique"
        verbose_name_plural = "thématiques"

    @property
    def feeds(self) -> list[tuple[str, str]]:
        """The feed of everything on the theme."""
        return [(self.title, reverse("theme_feed", args=[self.theme.slug]))]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["content_lists"] = latest(themed_keys(), ITEMS_PER_LIST, self.theme.slug)
        return context
