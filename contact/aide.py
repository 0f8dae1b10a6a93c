"""« Je suis victime de racisme »: help first, under a neutral address and title."""

from django.db import models
from django.utils.translation import gettext_lazy

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import StreamBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from cai_site.core.blocks.helpers import HelperBlock
from cai_site.core.blocks.text import INLINE_FEATURES, StepBlock
from cai_site.core.pages import BasePage, RichPage

from .blocks import EmergencyBlock


class AidePage(RichPage):
    """Emergency numbers, who can help, what to keep as proof, what happens next.

    The address and the `<title>` stay neutral, so that a browser's history or tab betrays
    nobody; the heading may name the subject.
    """

    search_kind = gettext_lazy("Aide")
    tone = "plum"
    is_sensitive = True
    read_aloud = True
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1

    heading = models.CharField(
        "titre affiché",
        max_length=120,
        default="Je suis victime de racisme",
        help_text="Le titre en haut de la page. Le titre de l’onglet reste neutre.",
    )
    emergency = StreamField(
        StreamBlock([("number", EmergencyBlock())], required=False),
        verbose_name="en cas d’urgence",
        blank=True,
        help_text="Numéros à appeler tout de suite, le plus urgent d’abord.",
    )
    helpers = StreamField(
        StreamBlock([("helper", HelperBlock())], required=False),
        verbose_name="qui peut m’aider ?",
        blank=True,
        help_text="Services gratuits et confidentiels.",
    )
    proof = RichTextField(
        "que garder comme preuve ?",
        blank=True,
        features=INLINE_FEATURES,
        help_text="Une liste simple : messages, photos, témoins.",
    )
    next_steps = StreamField(
        StreamBlock([("step", StepBlock())], required=False),
        verbose_name="que se passe-t-il après ?",
        blank=True,
        help_text="Les étapes après un signalement.",
    )
    good_to_know = RichTextField(
        "bon à savoir",
        blank=True,
        features=INLINE_FEATURES,
        help_text="Ce qui rassure : anonymat, gratuité, témoin.",
    )

    content_panels = [
        *BasePage.intro_panels,
        FieldPanel("heading"),
        FieldPanel("emergency"),
        FieldPanel("helpers"),
        MultiFieldPanel(["proof", FieldPanel("next_steps"), "good_to_know"], heading="Conseils"),
        *RichPage.closing_panels,
    ]
    search_fields = [
        *RichPage.search_fields,
        index.SearchField("heading"),
        index.SearchField("helpers"),
        index.SearchField("proof"),
        index.SearchField("good_to_know"),
    ]

    class Meta:
        verbose_name = "page d’aide"
        verbose_name_plural = "pages d’aide"

    @property
    def next_step_list(self) -> list:
        """The next steps as values with `title` and `text`."""
        return [block.value for block in self.next_steps]
