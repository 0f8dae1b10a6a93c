"""Figures: indicators, and their values by year and territory, each with its source."""

from decimal import Decimal

from django.db import models
from django.db.models import Case, OuterRef, Prefetch, Subquery, When
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from cai_site.core.search.texts import sentences

NBSP = "\u00a0"


class Topic(models.TextChoices):
    """The groups of the figures page."""

    POPULATION = "population", _("Population")
    CENTRE = "centre", _("Personnes accompagnées par le C.A.I.")
    PARCOURS = "parcours", _("Parcours d’intégration")
    ASILE = "asile", _("Asile et protection")
    RACISME = "discriminations", _("Discriminations")


class Indicator(TranslatableMixin, index.Indexed, ClusterableModel):
    """What is counted, in what unit; the values carry year, territory and source."""

    name = models.CharField(
        "indicateur",
        max_length=150,
        help_text="Ce que l’on compte. Exemple : « Part de personnes étrangères ».",
    )
    slug = models.SlugField(
        "identifiant", max_length=80, help_text="Nom court pour les liens, sans accent."
    )
    unit = models.CharField(
        "unité", max_length=40, blank=True, help_text="Exemple : « % » ou « personnes »."
    )
    topic = models.CharField(
        "sujet", max_length=20, choices=Topic, help_text="Le groupe de la page Chiffres."
    )
    definition = models.CharField(
        "définition",
        max_length=300,
        blank=True,
        help_text="Qui ou quoi est compté, en une phrase simple.",
    )
    themes = ParentalManyToManyField(
        "thematiques.Theme",
        verbose_name="thèmes",
        blank=True,
        related_name="indicators",
        help_text="Le chiffre apparaît sur les pages de ces thèmes.",
    )
    order = models.PositiveSmallIntegerField(
        "ordre", default=0, help_text="Place dans son groupe : le plus petit d’abord."
    )

    panels = [
        MultiFieldPanel(["name", "slug", "unit", "topic", "definition"], heading="Indicateur"),
        InlinePanel("values", heading="Valeurs", label="Valeur"),
        FieldPanel("themes"),
        FieldPanel("order"),
    ]
    search_fields = [
        index.SearchField("title", boost=3),
        index.AutocompleteField("name"),
        index.SearchField("search_text"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = "indicateur"
        verbose_name_plural = "indicateurs"
        ordering = ["topic", "order", "name"]
        constraints = [
            models.UniqueConstraint(fields=["slug", "locale"], name="unique_indicator_slug"),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def in_language(cls):
        """The indicators of the language being read, in the order of the topics."""
        places = [When(topic=topic, then=place) for place, topic in enumerate(Topic.values)]
        found = cls.objects.filter(locale__language_code=get_language())
        return found.order_by(Case(*places), "order", "name")

    @classmethod
    def with_values(cls):
        """The indicators of the language being read and their values, in two queries."""
        values = IndicatorValue.objects.select_related("territory")
        return cls.in_language().prefetch_related(Prefetch("values", queryset=values))

    @classmethod
    def get_indexed_objects(cls):
        """Every indicator, with what `search_text` reads."""
        values = IndicatorValue.objects.select_related("territory")
        found = cls.objects.select_related("locale")
        return found.prefetch_related("themes", Prefetch("values", queryset=values))

    @property
    def title(self) -> str:
        """Its name, by the name that titles have in the index."""
        return self.name

    @property
    def search_text(self) -> str:
        """What it is found by besides its name, as an excerpt shows it.

        Of the values that differ by their year only, the newest.
        """
        newest: dict[tuple[str, str], IndicatorValue] = {}
        for value in self.sorted_values:
            newest.setdefault((value.breakdown, value.territory.name), value)
        with translation.override(self.locale.language_code):
            return sentences(
                [
                    self.definition,
                    *(
                        f"{value.place}, {value.when}{NBSP}: {value.value_label}"
                        for value in newest.values()
                    ),
                    *dict.fromkeys(value.source for value in newest.values()),
                    self.get_topic_display(),
                    *self.themes.all(),
                ]
            )

    @property
    def sorted_values(self) -> list["IndicatorValue"]:
        """Its values, the newest first, then by territory from the largest to the smallest."""
        return sorted(
            self.values.all(), key=lambda value: (-value.year, value.sort_order or 0, value.pk or 0)
        )

    @property
    def latest(self) -> "IndicatorValue | None":
        """The newest value, the first one entered for its year."""
        return next(iter(self.sorted_values), None)


class IndicatorValue(Orderable):
    """One value of an indicator: a number, a year, a territory, a source, a check."""

    indicator = ParentalKey(Indicator, on_delete=models.CASCADE, related_name="values")
    value = models.DecimalField(
        "valeur", max_digits=14, decimal_places=3, help_text="Le nombre seul. Exemple : 5,29."
    )
    year = models.PositiveSmallIntegerField("année", help_text="Exemple : 2021.")
    date_label = models.CharField(
        "date précise",
        max_length=40,
        blank=True,
        help_text="Si l’année ne suffit pas. Exemple : « au 1er janvier 2021 ».",
    )
    territory = models.ForeignKey(
        "core.Territory",
        verbose_name="territoire",
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Exemple : « Province de Namur ».",
    )
    breakdown = models.CharField(
        "précision",
        max_length=80,
        blank=True,
        help_text="Ce qui distingue cette valeur. Exemple : « Syrie » ou « femmes ».",
    )
    source = models.CharField("source", max_length=150, help_text="Exemple : « CAIstiques 2021 ».")
    source_url = models.URLField(
        "adresse de la source", blank=True, help_text="Exemple : https://www.discri.be"
    )
    note = models.CharField(
        "remarque", max_length=200, blank=True, help_text="Ce qu’il faut savoir pour bien lire."
    )
    verified_on = models.DateField(
        "vérifié le", null=True, blank=True, help_text="Date de la dernière vérification."
    )

    panels = [
        MultiFieldPanel(
            ["value", "year", "date_label", "territory", "breakdown"], heading="Valeur"
        ),
        MultiFieldPanel(["source", "source_url", "note", "verified_on"], heading="Source"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "valeur"
        verbose_name_plural = "valeurs"
        indexes = [models.Index(fields=["-year"])]

    def __str__(self) -> str:
        return f"{self.value_label} ({self.when})"

    @classmethod
    def latest_of(cls, indicators):
        """The newest value of each of `indicators`, in their order, in one query."""
        newest = cls.objects.filter(indicator=OuterRef("indicator")).order_by("-year", "sort_order")
        return (
            cls.objects.filter(indicator__in=indicators.order_by())
            .filter(pk=Subquery(newest.values("pk")[:1]))
            .select_related("indicator", "territory")
            .order_by("indicator__topic", "indicator__order", "indicator__name")
        )

    @property
    def number(self) -> str:
        """The number alone, as written in French."""
        return french_number(self.value)

    @property
    def caption(self) -> str:
        """What is counted, of what, where: « Part d’étrangers, Wallonie »."""
        parts = [self.indicator.name, self.breakdown, str(self.territory)]
        return ", ".join(part for part in parts if part)

    @property
    def place(self) -> str:
        """What the number is about, beside its indicator: « Syrie, Province de Namur »."""
        return ", ".join(part for part in (self.breakdown, str(self.territory)) if part)

    @property
    def value_label(self) -> str:
        """The number with its unit, as written in French: « 1 046 personnes », « 5,29 % »."""
        return f"{self.number}{NBSP}{self.indicator.unit}".rstrip(NBSP)

    @property
    def when(self) -> str:
        """The precise date when there is one, else the year."""
        return self.date_label or str(self.year)


def plain_number(value: Decimal) -> str:
    """A number without needless zeros: 5.290 → « 5.29 », 1046.000 → « 1046 »."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def french_number(value: Decimal) -> str:
    """A number with a comma and non-breaking thousands: 1046 → « 1 046 », 5.290 → « 5,29 »."""
    whole, _point, decimals = plain_number(value).partition(".")
    thousands = f"{int(whole):,}".replace(",", NBSP) if whole != "-0" else whole
    return f"{thousands},{decimals}" if decimals else thousands
