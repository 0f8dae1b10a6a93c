"""Missions, team, mandates: the institution, with the law and the dates."""

from itertools import groupby

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.blocks import StreamBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable

from cai_site.core.blocks.text import INLINE_FEATURES
from cai_site.core.fields import optional_key
from cai_site.core.pages import BasePage, RichPage
from cai_site.core.readability.families import B2

from .blocks import CentreBlock, DecreeStepBlock


class MissionsPage(RichPage):
    """The missions that the law gives the Centre, their history, the eight centres."""

    parent_page_types = ["home.PresentationPage"]
    subpage_types = []
    max_count_per_parent = 1
    usual_readers = B2

    decree_steps = StreamField(
        StreamBlock([("step", DecreeStepBlock())], required=False),
        verbose_name="histoire des décrets",
        blank=True,
        help_text="Les dates de la loi, de la plus ancienne à la plus récente.",
    )
    centres = StreamField(
        StreamBlock([("centre", CentreBlock())], required=False),
        verbose_name="les centres régionaux",
        blank=True,
        help_text="Les huit centres régionaux d’intégration de Wallonie.",
    )

    content_panels = [
        *BasePage.intro_panels,
        InlinePanel("missions", heading="Missions", label="Mission"),
        FieldPanel("decree_steps"),
        FieldPanel("centres"),
        *RichPage.closing_panels,
    ]

    class Meta:
        verbose_name = "page des missions"
        verbose_name_plural = "pages des missions"

    @cached_property
    def mission_list(self) -> list["Mission"]:
        """The missions in their order, in one query."""
        return list(self.missions.all())

    @property
    def legal_notes(self) -> list[tuple]:
        """(first number, last number, mission) where missions in a row rest on the same law."""
        numbered = enumerate(self.mission_list, start=1)
        runs = [list(run) for _, run in groupby(numbered, key=lambda pair: pair[1].legal_note)]
        return [(run[0][0], run[-1][0], run[0][1]) for run in runs if any(run[0][1].legal_note)]


class Mission(Orderable):
    """A mission with its legal basis; its number is its place in the list."""

    page = ParentalKey(MissionsPage, on_delete=models.CASCADE, related_name="missions")
    title = models.CharField(
        "mission", max_length=150, help_text="Exemple : « Former les intervenants »."
    )
    text = RichTextField(
        "explication",
        blank=True,
        features=INLINE_FEATURES,
        help_text="Ce que cela veut dire, en phrases courtes.",
    )
    legal_basis = models.CharField(
        "base légale", max_length=150, blank=True, help_text="Exemple : « CWASS, art. 153 »."
    )
    source = models.CharField(
        "source", max_length=150, blank=True, help_text="Exemple : « Wallex »."
    )
    source_url = models.URLField(
        "adresse de la source", blank=True, help_text="Exemple : https://wallex.wallonie.be"
    )
    verified_on = models.DateField(
        "vérifié le", null=True, blank=True, help_text="Date de la dernière vérification."
    )

    panels = [
        "title",
        "text",
        MultiFieldPanel(
            ["legal_basis", "source", "source_url", "verified_on"], heading="Base légale"
        ),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "mission"
        verbose_name_plural = "missions"

    def __str__(self) -> str:
        return self.title

    @property
    def legal_note(self) -> tuple:
        """What is said of the law, to tell whether the next mission says the same."""
        return self.legal_basis, self.source, self.source_url, self.verified_on


class EquipePage(RichPage):
    """The team: services, their functions and missions, generic contacts."""

    parent_page_types = ["home.PresentationPage"]
    subpage_types = []
    max_count_per_parent = 1

    content_panels = [
        *BasePage.intro_panels,
        InlinePanel("functions", heading="Fonctions", label="Fonction"),
        *RichPage.closing_panels,
    ]

    class Meta:
        verbose_name = "page de l’équipe"
        verbose_name_plural = "pages de l’équipe"

    @cached_property
    def services(self) -> list[tuple]:
        """(service, functions) pairs in the order of the services, in one query."""
        functions = self.functions.select_related("service", "photo").order_by(
            "service__order", "service__name", "sort_order"
        )
        groups: dict = {}
        for function in functions:
            groups.setdefault(function.service, []).append(function)
        return list(groups.items())


class TeamFunction(Orderable):
    """A function in a service; who holds it is published only with recorded consent (GDPR)."""

    page = ParentalKey(EquipePage, on_delete=models.CASCADE, related_name="functions")
    service = models.ForeignKey(
        "core.Service",
        verbose_name="service",
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Le service auquel la fonction appartient.",
    )
    title = models.CharField(
        "fonction", max_length=120, help_text="Exemple : « Responsable des formations »."
    )
    mission = models.CharField(
        "mission", max_length=300, blank=True, help_text="Ce que fait cette personne, en une ligne."
    )
    languages = models.CharField(
        "langues parlées", max_length=150, blank=True, help_text="Exemple : « français, arabe »."
    )
    person_name = models.CharField(
        "prénom et nom",
        max_length=100,
        blank=True,
        help_text="Facultatif. Publié seulement si l’accord est daté ci-dessous.",
    )
    photo = optional_key(
        "core.SiteImage", "photo", "Facultative. Publiée seulement si l’accord est daté ci-dessous."
    )
    consent_on = models.DateField(
        "accord reçu le",
        null=True,
        blank=True,
        help_text="Date de l’accord écrit pour publier le nom ou la photo.",
    )

    panels = [
        FieldPanel("service"),
        "title",
        "mission",
        "languages",
        MultiFieldPanel(
            ["person_name", FieldPanel("photo"), "consent_on"], heading="Personne (avec son accord)"
        ),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "fonction"
        verbose_name_plural = "fonctions"

    def __str__(self) -> str:
        return self.title

    @property
    def published_name(self) -> str:
        """The person's name, or "" without consent."""
        return self.person_name if self.consent_on else ""

    @property
    def published_photo(self):
        """The person's photo, or None without consent."""
        return self.photo if self.consent_on else None


class MandatsPage(RichPage):
    """Who sits where: instance, category, organisation, role, dates. Roles in words."""

    parent_page_types = ["home.PresentationPage"]
    subpage_types = []
    max_count_per_parent = 1
    usual_readers = B2

    as_of = models.DateField(
        "situation au",
        null=True,
        blank=True,
        help_text="Date à laquelle la liste est exacte. Exemple : 01/03/2024.",
    )

    content_panels = [
        *BasePage.intro_panels,
        FieldPanel("as_of"),
        InlinePanel("mandates", heading="Mandats", label="Mandat"),
        *RichPage.closing_panels,
    ]

    class Meta:
        verbose_name = "page des mandats"
        verbose_name_plural = "pages des mandats"

    @cached_property
    def all_mandates(self) -> list["Mandate"]:
        """Every mandate in the order given by staff."""
        return list(self.mandates.order_by("sort_order"))

    @property
    def current_instances(self) -> list[tuple[str, list[tuple[str, list["Mandate"]]]]]:
        """(instance, [(category, mandates)]) of the mandates that have not ended."""
        instances: dict[str, dict[str, list[Mandate]]] = {}
        for mandate in self.all_mandates:
            if not mandate.is_past:
                categories = instances.setdefault(mandate.get_instance_display(), {})
                categories.setdefault(mandate.category, []).append(mandate)
        return [(name, list(categories.items())) for name, categories in instances.items()]

    @property
    def past_mandates(self) -> list["Mandate"]:
        """The mandates that have ended, the latest first."""
        past = [mandate for mandate in self.all_mandates if mandate.is_past]
        return sorted(past, key=lambda mandate: mandate.ends_on, reverse=True)


class Mandate(Orderable):
    """A seat held by an organisation in an instance."""

    class Instance(models.TextChoices):
        BUREAU = "bureau", _("Bureau")
        BOARD = "ca", _("Conseil d’administration")
        ASSEMBLY = "ag", _("Assemblée générale")
        EXTERNAL = "externe", _("Mandats extérieurs du Centre")

    page = ParentalKey(MandatsPage, on_delete=models.CASCADE, related_name="mandates")
    instance = models.CharField(
        "instance", max_length=10, choices=Instance, help_text="Exemple : « Assemblée générale »."
    )
    category = models.CharField(
        "catégorie de membre", max_length=100, blank=True, help_text="Exemple : « Villes »."
    )
    organisation = models.CharField(
        "organisme", max_length=150, help_text="Exemple : « Ville de Namur »."
    )
    role = models.CharField(
        "rôle", max_length=100, blank=True, help_text="Exemple : « Membre » ou « Présidence »."
    )
    starts_on = models.DateField("début", null=True, blank=True, help_text="Vide si inconnu.")
    ends_on = models.DateField(
        "fin", null=True, blank=True, help_text="Une fois passée, le mandat va aux archives."
    )

    panels = [
        "instance",
        "category",
        "organisation",
        "role",
        MultiFieldPanel(["starts_on", "ends_on"], heading="Dates"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "mandat"
        verbose_name_plural = "mandats"

    def __str__(self) -> str:
        return f"{self.organisation} ({self.get_instance_display()})"

    @property
    def is_past(self) -> bool:
        """Whether the mandate has ended."""
        return bool(self.ends_on and self.ends_on < timezone.localdate())
