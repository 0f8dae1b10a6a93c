"""The section and its service pages."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import StreamBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from cai_site.core.blocks.text import INLINE_FEATURES, StepBlock
from cai_site.core.content_lists import latest
from cai_site.core.fields import optional_key
from cai_site.core.pages import BasePage, RichPage, SectionPage

MAX_OFFICES = 12


class ActionsPage(SectionPage):
    """The section « Actions/Services »."""

    tone = "terra"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["actions.ActionPage", "actions.FormationsPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = "rubrique Actions/Services"
        verbose_name_plural = "rubriques Actions/Services"


class ActionPage(RichPage):
    """A service: for whom, what, how, free or not, whom to contact, on what legal ground."""

    search_kind = _("Services")
    is_shareable = True
    shown_relations = ("service",)
    parent_page_types = ["actions.ActionsPage"]
    subpage_types = []
    page_description = "Un service du Centre : pour qui, quoi, comment, avec qui"

    class Cost(models.TextChoices):
        FREE = "gratuit", _("Gratuit")
        PAID = "payant", _("Payant")
        UNKNOWN = "a-completer", _("À compléter")

    for_whom = RichTextField(
        "pour qui ?",
        blank=True,
        features=INLINE_FEATURES,
        help_text="Les personnes concernées, en une ou deux phrases ou en liste.",
    )
    what = RichTextField(
        "c’est quoi ?",
        blank=True,
        features=INLINE_FEATURES,
        help_text="Ce que le service apporte, en phrases courtes.",
    )
    steps = StreamField(
        StreamBlock([("step", StepBlock())], required=False),
        verbose_name="comment ça se passe ?",
        blank=True,
        help_text="Les étapes, dans l’ordre.",
    )
    cost = models.CharField(
        "prix",
        max_length=12,
        choices=Cost,
        default=Cost.UNKNOWN,
        help_text="« À compléter » n’affiche rien aux visiteurs.",
    )
    cost_note = models.CharField(
        "précision sur le prix",
        max_length=150,
        blank=True,
        help_text="Exemple : « interprète compris ».",
    )
    service = optional_key("core.Service", "contact", "Le service que les visiteurs appellent.")
    show_offices = models.BooleanField(
        "montrer les bureaux d’accueil",
        default=False,
        help_text="Ajoute la liste des lieux où le service reçoit.",
    )
    read_aloud = models.BooleanField(
        "lecture à voix haute",
        default=False,
        help_text="Un bouton « Écouter » lit la page. Pour les pages des nouvelles personnes.",
    )
    documents = StreamField(
        StreamBlock([("document", DocumentChooserBlock())], required=False),
        verbose_name="documents",
        blank=True,
        help_text="Fichiers utiles, du plus important au moins important.",
    )

    content_panels = [
        *BasePage.intro_panels,
        MultiFieldPanel(
            ["for_whom", "what", FieldPanel("steps"), "cost", "cost_note"],
            heading="Le service",
        ),
        MultiFieldPanel([FieldPanel("service"), "show_offices"], heading="Contact"),
        *RichPage.body_panels,
        FieldPanel("documents"),
        FieldPanel("read_aloud"),
        *RichPage.source_panels,
        *BasePage.follow_up_panels,
    ]
    search_fields = [
        *RichPage.search_fields,
        index.SearchField("for_whom"),
        index.SearchField("what"),
        index.SearchField("steps"),
    ]

    class Meta:
        verbose_name = "service"
        verbose_name_plural = "services"

    @property
    def step_list(self) -> list:
        """The steps as values with `title` and `text`."""
        return [block.value for block in self.steps]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        listed = latest(["bureaux"], MAX_OFFICES) if self.show_offices else []
        context["offices"] = next(iter(listed), None)
        return context
