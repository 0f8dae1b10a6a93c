"""The home page."""

from django.db import models
from django.utils.translation import gettext_lazy

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField
from wagtail.models import Page

from cai_site.core import structured_data
from cai_site.core.content_lists import feed_links, latest
from cai_site.core.fields import optional_key
from cai_site.core.pages import BasePage, RichPage
from cai_site.core.readability.families import A2
from ressources.chiffres.indicators import Indicator, IndicatorValue

from .blocks import DoorBlock

LATEST = 3


class HomePage(RichPage):
    """Four doors, the mission in one sentence, then what is new; root of a language's tree."""

    search_kind = gettext_lazy("Pages")
    parent_page_types = ["wagtailcore.Page"]
    shown_relations = ("hero_image",)
    subpage_types = [
        "home.PresentationPage",
        "actions.ActionsPage",
        "thematiques.ThematiquesPage",
        "ressources.RessourcesPage",
        "contact.AidePage",
        "contact.ContactPage",
        "home.ContentPage",
        "home.PlanDuSitePage",
    ]
    usual_readers = A2

    headline = models.CharField(
        "grand titre",
        max_length=120,
        blank=True,
        help_text="En haut de la page. Exemple : « Vivre ensemble, ça se construit ».",
    )
    hero_image = optional_key("core.SiteImage", "image d’accueil", "Vide : l’illustration du site.")
    doors = StreamField(
        StreamBlock([("door", DoorBlock())], min_num=4, max_num=4),
        verbose_name="quatre portes",
        help_text="Quatre entrées, une par public.",
    )
    key_indicator = optional_key(
        "ressources.Indicator",
        "chiffre clé",
        "Sa valeur la plus récente s’affiche, avec sa source.",
    )

    content_panels = [
        *BasePage.intro_panels,
        MultiFieldPanel(["headline", FieldPanel("hero_image")], heading="Haut de page"),
        FieldPanel("doors"),
        FieldPanel("key_indicator"),
        *RichPage.closing_panels,
    ]

    class Meta:
        verbose_name = "accueil"
        verbose_name_plural = "accueils"

    def get_structured_data(self, request) -> list[dict]:
        """The organisation and the web site with its search (schema.org)."""
        return [structured_data.organisation(request), structured_data.web_site(request, self)]

    @property
    def share_title(self) -> str:
        return self.seo_title or self.headline or self.title

    @property
    def feeds(self) -> list[tuple[str, str]]:
        """Every feed of the site but those of the themes."""
        return feed_links(Page)

    @property
    def door_list(self) -> list:
        """The doors that lead somewhere, as values with `variant`, `title`, `text`, `url`."""
        return [block.value for block in self.doors if block.value.url]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["listings"] = latest(["formations", "actus"], LATEST)
        values = IndicatorValue.latest_of(Indicator.objects.filter(pk=self.key_indicator_id))
        context["key_value"] = values.first() if self.key_indicator_id else None
        return context
