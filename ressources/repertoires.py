"""The directory: organisations and what they offer, as data rather than pages."""

from django.db import models
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from cai_site.core.listings import ListingMixin
from cai_site.core.pages import RichPage
from cai_site.core.reference import MUNICIPALITIES, phone_href

from .forms import OrganisationFilterForm


class YesNoUnknown(models.TextChoices):
    """An answer that may be unknown: an unknown fact is never shown as a no."""

    YES = "oui", gettext_lazy("Oui")
    NO = "non", gettext_lazy("Non")
    UNKNOWN = "inconnu", gettext_lazy("À compléter")


class Organisation(TranslatableMixin, index.Indexed, ClusterableModel):
    """An organisation of the directory: what it offers, where, when, to whom."""

    class Kind(models.TextChoices):
        PUBLIC = "public", gettext_lazy("Service public")
        ASSOCIATION = "association", gettext_lazy("Association")
        CRI = "cri", gettext_lazy("Centre régional d’intégration")
        LANGUAGE = "francais", gettext_lazy("Cours de français")
        LEGAL = "juridique", gettext_lazy("Aide juridique")
        HEALTH = "sante", gettext_lazy("Santé")
        INTERPRETING = "interpretariat", gettext_lazy("Interprétariat")

    name = models.CharField("nom", max_length=150, help_text="Nom usuel. Exemple : « Unia ».")
    slug = models.SlugField("identifiant", max_length=80, help_text="Nom court pour les liens.")
    kind = models.CharField(
        "type", max_length=20, choices=Kind, help_text="Exemple : « Association »."
    )
    services = models.TextField(
        "services",
        blank=True,
        max_length=600,
        help_text="Ce que l’on y trouve, en phrases courtes.",
    )
    address = models.CharField(
        "adresse", max_length=200, blank=True, help_text="Rue, numéro, code postal, localité."
    )
    municipality = models.ForeignKey(
        "core.Territory",
        verbose_name="commune du siège",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to=MUNICIPALITIES,
        help_text="Vide si le siège est hors de la province.",
    )
    covers_province = models.BooleanField(
        "couvre toute la province",
        default=False,
        help_text="Cochez au lieu de choisir les 38 communes.",
    )
    municipalities = ParentalManyToManyField(
        "core.Territory",
        verbose_name="communes desservies",
        blank=True,
        related_name="organisations",
        limit_choices_to=MUNICIPALITIES,
        help_text="Les communes dont les habitants sont reçus.",
    )
    opening_hours = models.CharField(
        "horaires", max_length=200, blank=True, help_text="Exemple : « lundi, 9 h – 12 h »."
    )
    phone = models.CharField("téléphone", max_length=30, blank=True, help_text="Numéro du service.")
    email = models.EmailField(
        "courriel", blank=True, help_text="Adresse du service, jamais d’une personne."
    )
    website = models.URLField("site", blank=True, help_text="Exemple : https://www.unia.be/fr")
    languages = models.CharField(
        "langues parlées", max_length=200, blank=True, help_text="Exemple : « français, arabe »."
    )
    step_free = models.CharField(
        "accès sans marche",
        max_length=8,
        choices=YesNoUnknown,
        default=YesNoUnknown.UNKNOWN,
        help_text="Pour les personnes à mobilité réduite.",
    )
    free = models.CharField(
        "gratuit",
        max_length=8,
        choices=YesNoUnknown,
        default=YesNoUnknown.UNKNOWN,
        help_text="Si le service ne coûte rien.",
    )
    themes = ParentalManyToManyField(
        "thematiques.Theme",
        verbose_name="thèmes",
        blank=True,
        related_name="organisations",
        help_text="La fiche apparaît sur les pages de ces thèmes.",
    )
    audiences = ParentalManyToManyField(
        "thematiques.Audience",
        verbose_name="publics",
        blank=True,
        related_name="organisations",
        help_text="À qui elle s’adresse.",
    )
    source = models.CharField(
        "source", max_length=150, blank=True, help_text="D’où vient l’information."
    )
    verified_on = models.DateField(
        "vérifié le", null=True, blank=True, help_text="Date de la dernière vérification."
    )
    is_published = models.BooleanField(
        "publié", default=True, help_text="Décochez pour retirer la fiche du site."
    )

    panels = [
        MultiFieldPanel(["name", "slug", "kind", "services"], heading="Organisation"),
        MultiFieldPanel(
            ["address", FieldPanel("municipality"), "covers_province", "municipalities"],
            heading="Où",
        ),
        MultiFieldPanel(["opening_hours", "phone", "email", "website"], heading="Contact"),
        MultiFieldPanel(["languages", "step_free", "free"], heading="Accueil"),
        MultiFieldPanel(["themes", "audiences"], heading="Classement"),
        MultiFieldPanel(["source", "verified_on", "is_published"], heading="Suivi"),
    ]
    search_fields = [
        index.SearchField("name", boost=3),
        index.AutocompleteField("name"),
        index.SearchField("services"),
        index.FilterField("is_published"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = "organisation"
        verbose_name_plural = "organisations"
        # The slug has no accents: databases would put « Éghezée » after « Yvoir ».
        ordering = ["slug"]
        constraints = [
            models.UniqueConstraint(fields=["slug", "locale"], name="unique_organisation_slug"),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def published(cls):
        """The published entries of the active language, with what a list shows."""
        return cls.objects.filter(
            is_published=True, locale__language_code=get_language()
        ).select_related("municipality")

    @property
    def facts(self) -> list[tuple[str, str]]:
        """(label, value) rows of its entry, without the unknown ones."""
        unknown = YesNoUnknown.UNKNOWN
        rows = [
            (_("Adresse"), self.address),
            (_("Horaires"), self.opening_hours),
            (_("Communes"), self.area),
            (_("Langues"), self.languages),
            (_("Gratuit"), "" if self.free == unknown else self.get_free_display()),
            (
                _("Accès sans marche"),
                "" if self.step_free == unknown else self.get_step_free_display(),
            ),
        ]
        return [(label, value) for label, value in rows if value]

    @property
    def phone_href(self) -> str:
        """`tel:` address of its number, or ""."""
        return phone_href(self.phone)

    @property
    def area(self) -> str:
        """The area served, in words; "" when unknown."""
        if self.covers_province:
            return _("Toute la province de Namur")
        return ", ".join(territory.name for territory in self.municipalities.all())


class RepertoiresPage(ListingMixin, RichPage):
    """The directory, in alphabetical order, with filters."""

    parent_page_types = ["ressources.RessourcesPage"]
    subpage_types = []
    max_count_per_parent = 1
    filter_form_class = OrganisationFilterForm
    page_size = 7

    class Meta:
        verbose_name = "répertoire"
        verbose_name_plural = "répertoires"

    def get_items(self):
        return Organisation.published().prefetch_related("municipalities")

    def apply_filters(self, items, values):
        if commune := values.get("commune"):
            covered = items.model.municipalities.through.objects.filter(
                organisation=models.OuterRef("pk"), territory__slug=commune
            )
            items = items.filter(models.Q(covers_province=True) | models.Exists(covered))
        columns = {"theme": "themes__slug", "public": "audiences__slug", "type": "kind"}
        return items.filter(
            **{columns[name]: value for name, value in values.items() if name in columns}
        )
