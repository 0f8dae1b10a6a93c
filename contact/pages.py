"""The general contact page and the reception offices."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from cai_site.core.blocks.organisation import HoursBlock, HoursExceptionBlock
from cai_site.core.fields import optional_key
from cai_site.core.listings import ListingMixin
from cai_site.core.opening import Opening, OpeningToday
from cai_site.core.pages import BasePage, RichPage
from cai_site.core.readability.families import A2
from cai_site.core.reference import MUNICIPALITIES, phone_href

from .forms import OfficeFilterForm

_ACCESS = {True: gettext_lazy("oui"), False: gettext_lazy("non"), None: ""}


class ContactPage(RichPage):
    """Address, contact by reason, how to come. The address itself is in the site settings."""

    schema_type = "ContactPage"
    read_aloud = True
    parent_page_types = ["home.HomePage"]
    subpage_types = ["contact.BureauxPage"]
    max_count_per_parent = 1
    usual_readers = A2

    map_url = models.URLField(
        "lien vers un plan",
        blank=True,
        help_text="Ouvre une carte dans un autre site. Exemple : https://www.openstreetmap.org/…",
    )
    transport = models.TextField(
        "venir en bus ou en train",
        blank=True,
        max_length=500,
        help_text="Arrêts et lignes. Vide : « à compléter » n’est pas montré.",
    )
    building_access = models.TextField(
        "accès au bâtiment",
        blank=True,
        max_length=500,
        help_text="Marches, ascenseur, stationnement réservé.",
    )

    content_panels = [
        *BasePage.intro_panels,
        InlinePanel("reasons", heading="Pourquoi nous contacter ?", label="Motif", max_num=10),
        MultiFieldPanel(["map_url", "transport", "building_access"], heading="Venir"),
        *RichPage.closing_panels,
    ]

    class Meta:
        verbose_name = "page de contact"
        verbose_name_plural = "pages de contact"

    @cached_property
    def reason_list(self) -> list["ContactReason"]:
        """The reasons with their service, in two queries at most."""
        return list(self.reasons.select_related("service").order_by("sort_order"))


class ContactReason(Orderable):
    """A reason to write or call, and who answers."""

    page = ParentalKey(ContactPage, on_delete=models.CASCADE, related_name="reasons")
    label = models.CharField(
        "motif", max_length=100, help_text="Exemple : « Suivre une formation »."
    )
    text = models.CharField(
        "précision", max_length=200, blank=True, help_text="Ce que nous pouvons faire."
    )
    service = optional_key("core.Service", "service", "Vide : l’adresse générale.")

    panels = ["label", "text", FieldPanel("service")]

    class Meta(Orderable.Meta):
        verbose_name = "motif de contact"
        verbose_name_plural = "motifs de contact"

    def __str__(self) -> str:
        return self.label


class BureauxPage(ListingMixin, RichPage):
    """The places where newcomers are received; « quel bureau pour ma commune ? »."""

    filter_form_class = OfficeFilterForm
    page_size = 40
    shown_relations = ("appointment_service",)
    read_aloud = True
    parent_page_types = ["contact.ContactPage"]
    subpage_types = []
    max_count_per_parent = 1
    usual_readers = A2

    appointment_service = optional_key(
        "core.Service", "prise de rendez-vous", "Le service qui donne les rendez-vous."
    )

    content_panels = [
        *BasePage.intro_panels,
        FieldPanel("appointment_service"),
        InlinePanel("offices", heading="Bureaux d’accueil", label="Bureau"),
        *RichPage.closing_panels,
    ]

    class Meta:
        verbose_name = "page des bureaux d’accueil"
        verbose_name_plural = "pages des bureaux d’accueil"

    def get_items(self):
        """The offices with the municipalities they serve, in two queries."""
        offices = self.offices.select_related("municipality").order_by("sort_order", "pk")
        # The offices of a draft are not rows yet: nothing can be fetched with them.
        return offices if self.offices.is_deferring else offices.prefetch_related("served")

    def apply_filters(self, items, values: dict):
        """Those that serve the municipality chosen, or stand in it."""
        if not (commune := values.get("commune")):
            return items
        serving = Bureau.served.through.objects.filter(territory__slug=commune).values("bureau")
        return items.filter(Q(pk__in=serving) | Q(municipality__slug=commune))


class Bureau(Orderable, ClusterableModel):
    """A reception office: where, when, for whom, how to come."""

    class Appointment(models.TextChoices):
        REQUIRED = "sur-rendez-vous", gettext_lazy("Sur rendez-vous")
        WALK_IN = "sans-rendez-vous", gettext_lazy("Sans rendez-vous")
        BOTH = "les-deux", gettext_lazy("Avec ou sans rendez-vous")

    page = ParentalKey(BureauxPage, on_delete=models.CASCADE, related_name="offices")
    name = models.CharField("nom", max_length=100, help_text="Exemple : « Bureau de Dinant ».")
    municipality = models.ForeignKey(
        "core.Territory",
        verbose_name="commune",
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to=MUNICIPALITIES,
        help_text="Où se trouve le bureau.",
    )
    host = models.CharField(
        "chez", max_length=150, blank=True, help_text="Partenaire qui accueille le bureau."
    )
    address = models.CharField(
        "adresse", max_length=200, blank=True, help_text="Vide : le site dit de la demander."
    )
    hours = models.CharField(
        "remarque sur l’horaire",
        max_length=200,
        blank=True,
        help_text="Exemple : « le premier lundi du mois seulement ».",
    )
    weekly_hours = StreamField(
        [("hours", HoursBlock())],
        verbose_name="heures d’ouverture",
        blank=True,
        help_text="Une ligne par demi-jour. Vide si l’horaire n’est pas connu.",
    )
    hours_exceptions = StreamField(
        [("exception", HoursExceptionBlock())],
        verbose_name="fermetures et horaires exceptionnels",
        blank=True,
        help_text="Congés, ouvertures spéciales. Les jours fériés comptent déjà comme fermés.",
    )
    appointment = models.CharField(
        "rendez-vous",
        max_length=20,
        choices=Appointment,
        default=Appointment.REQUIRED,
        help_text="S’il faut un rendez-vous.",
    )
    phone = models.CharField("téléphone", max_length=30, blank=True, help_text="Numéro du bureau.")
    languages = models.CharField(
        "langues", max_length=150, blank=True, help_text="Langues parlées sur place."
    )
    interpreter = models.BooleanField(
        "interprète possible", default=False, help_text="Coché si l’on peut venir avec interprète."
    )
    step_free = models.BooleanField(
        "accès sans marche", null=True, blank=True, help_text="« Inconnu » n’affiche rien."
    )
    directions = models.CharField(
        "comment venir", max_length=250, blank=True, help_text="Bus, train, stationnement."
    )
    map_url = models.URLField("lien vers un plan", blank=True, help_text="Ouvre un autre site.")
    served = ParentalManyToManyField(
        "core.Territory",
        verbose_name="communes desservies",
        blank=True,
        related_name="+",
        limit_choices_to=MUNICIPALITIES,
        help_text="Les communes dont les habitants viennent ici.",
    )

    panels = [
        MultiFieldPanel(["name", "municipality", "host", "address"], heading="Où"),
        MultiFieldPanel(
            ["weekly_hours", "hours_exceptions", "hours", "appointment", "phone"], heading="Quand"
        ),
        MultiFieldPanel(["languages", "interpreter", "step_free"], heading="Accueil"),
        MultiFieldPanel(["directions", "map_url"], heading="Venir"),
        "served",
    ]

    class Meta(Orderable.Meta):
        verbose_name = "bureau d’accueil"
        verbose_name_plural = "bureaux d’accueil"

    def __str__(self) -> str:
        return self.name

    @cached_property
    def opening(self) -> Opening:
        """When its door is open, public holidays left out."""
        return Opening.of(self.weekly_hours, self.hours_exceptions, keeps_holidays=True)

    @property
    def opening_today(self) -> OpeningToday | None:
        """Whether it is open today, in words; None when its hours are not known."""
        return self.opening.in_words(timezone.localdate())

    @property
    def is_open_now(self) -> bool:
        """Whether somebody is there at this moment."""
        return self.opening.is_open_at(timezone.localtime())

    @property
    def week(self) -> str:
        """Its hours, day by day, in words; "" when unknown."""
        return " ; ".join(f"{day}, {hours}" for day, hours in self.opening.week)

    @property
    def closures(self) -> str:
        """The exceptions of its hours that are not over, in words; "" for none."""
        coming = self.opening.coming(timezone.localdate())
        return " ; ".join(exception.words for exception in coming)

    @property
    def facts(self) -> list[tuple[str, str]]:
        """(label, value) rows of its card; a missing address says how to get it."""
        served = ", ".join(territory.name for territory in self.served.all())
        rows = [
            (_("Commune"), self.municipality.name),
            (_("Chez"), self.host),
            (_("Adresse"), self.address or _("donnée au moment du rendez-vous")),
            (_("Jours et heures"), self.week),
            (_("À savoir"), self.hours),
            (_("Fermetures et horaires exceptionnels"), self.closures),
            (_("Communes desservies"), served),
            (_("Langues"), self.languages),
            (_("Interprète"), _("possible, sur demande") if self.interpreter else ""),
            (_("Accès sans marche"), _ACCESS[self.step_free]),
            (_("Comment venir"), self.directions),
        ]
        return [(label, value) for label, value in rows if value]

    @property
    def phone_href(self) -> str:
        """`tel:` address of its number, or ""."""
        return phone_href(self.phone)
