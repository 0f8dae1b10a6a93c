"""A training: a page that describes it, and its dated sessions."""

from functools import cached_property

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.blocks import StreamBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from cai_site.core.blocks.text import INLINE_FEATURES
from cai_site.core.content_lists import Card
from cai_site.core.fields import optional_key
from cai_site.core.pages import BasePage, RichPage
from cai_site.core.structured_data import publisher
from cai_site.core.visibility import SitePageManager

from .agenda.formations import FormationQuerySet
from .blocks import ProgrammeDayBlock
from .registrations.guards import FormationForm
from .sessions import Session


class Formation(RichPage):
    """A training: whom it is for, what it teaches, who gives it, how to register."""

    search_kind = gettext_lazy("Formations")
    is_shareable = True
    shown_relations = ("registration_service",)
    parent_page_types = ["actions.FormationsPage"]
    subpage_types = []
    page_description = "Une formation, avec ses dates"
    # It is over before it grows old.
    needs_review = False

    is_example = models.BooleanField(
        "exemple",
        default=False,
        help_text="Coché pour une fiche de démonstration : le site l’indique aux visiteurs.",
    )
    trainer = models.CharField(
        "organisme formateur",
        max_length=150,
        blank=True,
        help_text="Un organisme, pas une personne. Exemple : « C.A.I. et Outilthèque ».",
    )
    audience_note = models.CharField(
        "précision sur le public",
        max_length=200,
        blank=True,
        help_text="Exemple : « Aucun prérequis. »",
    )
    objectives = RichTextField(
        "objectifs",
        blank=True,
        features=INLINE_FEATURES,
        help_text="Ce que la formation veut faire, en liste.",
    )
    programme = StreamField(
        StreamBlock([("day", ProgrammeDayBlock())], required=False),
        verbose_name="programme",
        blank=True,
        help_text="Une entrée par journée ou par demi-journée.",
    )
    outcomes = RichTextField(
        "acquis",
        blank=True,
        features=INLINE_FEATURES,
        help_text="Ce que l’on sait faire après, en liste.",
    )
    price = models.DecimalField(
        "prix (€)",
        max_digits=7,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text="0 pour une formation gratuite. Vide : « à confirmer ».",
    )
    price_note = models.CharField(
        "précision sur le prix",
        max_length=150,
        blank=True,
        help_text="Exemple : « repas non compris ».",
    )
    registration_service = optional_key(
        "core.Service", "contact pour s’inscrire", "Le service qui prend les inscriptions."
    )
    registration_url = models.URLField(
        "inscription en ligne",
        blank=True,
        help_text="Adresse d’un formulaire externe (facultatif).",
    )
    themes = ParentalManyToManyField(
        "thematiques.Theme",
        verbose_name="thèmes",
        blank=True,
        related_name="formations",
        help_text="La formation apparaît sur les pages de ces thèmes.",
    )
    audiences = ParentalManyToManyField(
        "thematiques.Audience",
        verbose_name="publics",
        blank=True,
        related_name="formations",
        help_text="À qui la formation s’adresse.",
    )

    objects = SitePageManager.from_queryset(FormationQuerySet)()

    base_form_class = FormationForm
    content_panels = [
        *BasePage.intro_panels,
        InlinePanel("sessions", heading="Dates", label="Date"),
        MultiFieldPanel(["trainer", "audiences", "audience_note", "themes"], heading="Repères"),
        MultiFieldPanel(
            ["objectives", FieldPanel("programme"), "outcomes"], heading="La formation"
        ),
        *RichPage.body_panels,
        MultiFieldPanel(
            ["price", "price_note", FieldPanel("registration_service"), "registration_url"],
            heading="Prix et inscription",
        ),
        FieldPanel("is_example"),
        *RichPage.source_panels,
        *BasePage.follow_up_panels,
    ]
    search_fields = [
        *RichPage.search_fields,
        index.SearchField("trainer"),
        index.SearchField("objectives"),
        index.SearchField("programme"),
        index.SearchField("outcomes"),
        index.RelatedFields("themes", [index.SearchField("name")]),
    ]

    class Meta:
        verbose_name = "formation"
        verbose_name_plural = "formations"

    @cached_property
    def all_sessions(self) -> list[Session]:
        """Every session, the earliest first."""
        return sorted(self.sessions.all(), key=lambda session: session.starts_at)

    @property
    def upcoming_sessions(self) -> list[Session]:
        """The sessions that are not over, the soonest first."""
        return [session for session in self.all_sessions if not session.is_past]

    @property
    def past_sessions(self) -> list[Session]:
        """The sessions that are over, the latest first."""
        return [session for session in reversed(self.all_sessions) if session.is_past]

    @property
    def shown_session(self) -> Session | None:
        """The session that stands for the training on its card: the next, else the last.

        One that is cancelled only when no other is to come; `FormationQuerySet` sorts likewise.
        """
        to_come = self.upcoming_sessions
        held = [session for session in to_come if session.status != Session.Status.CANCELLED]
        return next(iter(held or to_come or self.past_sessions), None)

    @property
    def price_label(self) -> str:
        """The price in words; an unknown price says so."""
        if self.price is None:
            label = _("à confirmer")
        elif self.price == 0:
            label = _("gratuit")
        else:
            label = f"{self.price:.2f}".replace(".", ",").removesuffix(",00") + " €"
        return f"{label}, {self.price_note}" if self.price_note else label

    @property
    def schema_price(self) -> str:
        """The price as schema.org writes it: « 0 », « 12.50 »; "" when unknown."""
        if self.price is None:
            return ""
        return f"{self.price:.2f}" if self.price else "0"

    @property
    def card(self) -> Card:
        """The training as a card of a list: its next date, else « Dates à annoncer »."""
        session = self.shown_session
        return Card(
            title=self.title,
            url=self.url,
            text=self.introduction,
            kicker=_("Formation"),
            meta=session.when if session else _("Dates à annoncer"),
            badge=session.status_label if session else "",
            badge_kind=session.status_kind if session else "",
        )

    @property
    def programme_list(self) -> list:
        """The days of the programme as values with `title` and `text`."""
        return [block.value for block in self.programme]

    @property
    def facts(self) -> list[tuple[str, str]]:
        """(label, value) rows of the practical box, without the unknown ones."""
        audiences = ", ".join(str(audience) for audience in self.audiences.all())
        rows = [
            (_("Public"), ". ".join(part for part in (audiences, self.audience_note) if part)),
            (_("Organisme formateur"), self.trainer),
            (_("Prix"), self.price_label),
        ]
        return [(label, value) for label, value in rows if value]

    @classmethod
    def shown(cls):
        return super().shown().prefetch_related(Session.with_places())

    def get_structured_data(self, request) -> list[dict]:
        """Adds an `Event` for each session to come whose place is known.

        Search engines take no event without a place; an example is no event at all.
        """
        announced = [] if self.is_example else self.upcoming_sessions
        organizer = publisher(request)
        events = [
            session.schema_event(organizer) for session in announced if session.schema_location
        ]
        return [*super().get_structured_data(request), *events]
