"""« Je suis victime de racisme »: help first, under a neutral address and title."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import StreamBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from cai_site.core.blocks.text import INLINE_FEATURES, StepBlock
from cai_site.core.opening import Opening, OpeningToday
from cai_site.core.organisation import SiteSettings
from cai_site.core.pages import BasePage, RichPage
from cai_site.core.readability.families import A2

from .blocks import CENTRE, KINDS, EmergencyBlock, OpenHelperBlock, ScenarioBlock
from .reports.models import CaseKey

# More would be a list to search through, not a choice; the page has a budget of elements, too.
MOST_SCENARIOS = 8


@dataclass(frozen=True)
class OpenHelper:
    """A helper as the page shows it: its block, and when somebody answers."""

    value: dict
    opening: Opening

    @property
    def now(self) -> OpeningToday | None:
        """Whether somebody answers now; None when its hours are not known."""
        return self.opening.now_in_words(timezone.localtime())

    @property
    def week(self) -> str:
        """Its hours in words; "" when they are not known."""
        return " ; ".join(f"{days}, {hours}" for days, hours in self.opening.week)


@dataclass(frozen=True)
class Scenario:
    """What happened, in the visitor's words, and whom to turn to, in order."""

    question: str
    answer: str
    helpers: list[dict]


class AidePage(RichPage):
    """Emergency numbers, who can help with what, what to keep as proof, what happens next.

    What a visitor chooses under « Vers qui me tourner ? » stays in their browser: no address,
    no anchor and no request tells it.

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
    usual_readers = A2

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
        StreamBlock([("helper", OpenHelperBlock())], required=False),
        verbose_name="qui peut m’aider ?",
        blank=True,
        help_text="Services gratuits et confidentiels. Les deux premiers se voient sans défiler.",
    )
    scenarios = StreamField(
        StreamBlock([("scenario", ScenarioBlock())], required=False, max_num=MOST_SCENARIOS),
        verbose_name="vers qui me tourner ?",
        blank=True,
        help_text="Huit situations au plus. La plus grave d’abord.",
    )
    proof = RichTextField(
        "que garder comme preuve ?",
        blank=True,
        features=INLINE_FEATURES,
        help_text="Une liste simple. Sur papier, chaque point a une case à cocher.",
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
        FieldPanel("scenarios"),
        MultiFieldPanel(["proof", FieldPanel("next_steps"), "good_to_know"], heading="Conseils"),
        *RichPage.closing_panels,
    ]
    search_fields = [
        *RichPage.search_fields,
        index.SearchField("heading"),
        index.SearchField("helpers"),
        index.SearchField("scenarios"),
        index.SearchField("proof"),
        index.SearchField("good_to_know"),
    ]

    class Meta:
        verbose_name = "page d’aide"
        verbose_name_plural = "pages d’aide"

    def clean(self) -> None:
        """Raise ValidationError when a scenario leads to somebody who is not on the page."""
        super().clean()
        asked = {
            kind
            for block in self.scenarios
            for kind in (block.value["first"], *(block.value["others"] or []))
        }
        if missing := [name for kind, name in KINDS if kind in asked - {*self.contacts}]:
            message = f"À ajouter plus haut, avec son nom dans la liste : {', '.join(missing)}."
            raise ValidationError({"scenarios": message})

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        centre = SiteSettings.for_request(request).opening
        context["helpers"] = [
            OpenHelper(value, _opening(value, centre))
            for value in (block.value for block in self.helpers)
        ]
        context["may_tell"] = CaseKey.current() is not None
        return context

    @property
    def contacts(self) -> dict[str, dict]:
        """Whom the scenarios may name: kind → the block that says how to reach them."""
        values = [block.value for block in (*self.emergency, *self.helpers)]
        return {value["kind"]: value for value in reversed(values) if value["kind"]}

    @property
    def scenario_list(self) -> list[Scenario]:
        """The scenarios with those they lead to; a draft may lack some."""
        contacts, found = self.contacts, []
        for value in (block.value for block in self.scenarios):
            kinds = dict.fromkeys([value["first"], *(value["others"] or [])])
            helpers = [contacts[kind] for kind in kinds if kind in contacts]
            found.append(Scenario(value["question"], value["answer"], helpers))
        return found

    @property
    def next_step_list(self) -> list:
        """The next steps as values with `title` and `text`."""
        return [block.value for block in self.next_steps]


def _opening(value, centre: Opening) -> Opening:
    """When a helper answers: its own hours; the Centre's are in the settings of the site."""
    return centre if value["kind"] == CENTRE and not value.opening.weekly else value.opening
