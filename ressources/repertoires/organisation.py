"""The organisations of the directory, as data rather than pages."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin
from wagtail.search import index

from cai_site.core.blocks.organisation import HoursBlock, HoursExceptionBlock
from cai_site.core.codes import CodesField
from cai_site.core.opening import Opening, OpeningToday
from cai_site.core.reference import MUNICIPALITIES, phone_href

from .coordinates import LATITUDES, LONGITUDES, coordinate
from .search_text import search_text
from .service import answer_field
from .vocabulary import SPOKEN_LANGUAGES, known_answer, labels

# Older entries are to be checked again: staff see them marked.
VALID_FOR = timedelta(days=365)


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
    latitude = coordinate("latitude", LATITUDES, "50,46741")
    longitude = coordinate("longitude", LONGITUDES, "4,86720")
    hours = StreamField(
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
    opening_hours = models.CharField(
        "remarque sur l’horaire",
        max_length=200,
        blank=True,
        help_text="Exemple : « fermé en juillet ».",
    )
    phone = models.CharField("téléphone", max_length=30, blank=True, help_text="Numéro du service.")
    email = models.EmailField(
        "courriel", blank=True, help_text="Adresse du service, jamais d’une personne."
    )
    website = models.URLField("site", blank=True, help_text="Exemple : https://www.unia.be/fr")
    languages = CodesField(
        "langues parlées",
        vocabulary=SPOKEN_LANGUAGES,
        help_text="Les langues de l’accueil. Vide si on ne sait pas. Exemple : « arabe ».",
    )
    languages_note = models.CharField(
        "remarque sur les langues",
        max_length=200,
        blank=True,
        help_text="Exemple : « interprète sur demande ».",
    )
    step_free = answer_field(
        "accès sans marche", "Pour les personnes à mobilité réduite. Exemple : « Oui »."
    )
    free = answer_field("gratuit", "Si les services ne coûtent rien. Exemple : « Oui ».")
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
        InlinePanel(
            "offers",
            heading="Services proposés",
            label="Service",
            help_text="Un service par ligne. Exemple : un cours de français le soir.",
        ),
        MultiFieldPanel(
            [
                "address",
                FieldPanel("municipality"),
                FieldRowPanel(["latitude", "longitude"]),
                "covers_province",
                "municipalities",
            ],
            heading="Où",
        ),
        MultiFieldPanel(["hours", "hours_exceptions", "opening_hours"], heading="Quand"),
        MultiFieldPanel(["phone", "email", "website"], heading="Contact"),
        MultiFieldPanel(["languages", "languages_note", "step_free", "free"], heading="Accueil"),
        MultiFieldPanel(["themes", "audiences"], heading="Classement"),
        MultiFieldPanel(["source", "verified_on", "is_published"], heading="Suivi"),
    ]
    search_fields = [
        index.SearchField("title", boost=3),
        index.AutocompleteField("name"),
        index.SearchField("search_text"),
        index.FilterField("is_published"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = "organisation"
        verbose_name_plural = "organisations"
        # The slug has no accents: databases would put « Éghezée » after « Yvoir ».
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

    @classmethod
    def get_indexed_objects(cls):
        """Every entry, with what `search_text` reads."""
        return cls.objects.select_related("municipality", "locale").prefetch_related(
            "municipalities", "themes", "audiences", "offers__municipalities"
        )

    def clean(self) -> None:
        """Raise ValidationError for half a position."""
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({missing: "Donnez les deux coordonnées, ou aucune."})

    @property
    def title(self) -> str:
        """Its name, by the name that titles have in the index."""
        return self.name

    @property
    def search_text(self) -> str:
        """What it is found by besides its name, as an excerpt shows it."""
        return search_text(self)

    @classmethod
    def stale(cls):
        """The published entries that nobody has checked for a year, in every language."""
        limit = timezone.localdate() - VALID_FOR
        never = models.Q(verified_on=None)
        return cls.objects.filter(never | models.Q(verified_on__lt=limit), is_published=True)

    @property
    def is_stale(self) -> bool:
        """Whether its facts were checked more than a year ago, or never."""
        return self.verified_on is None or self.verified_on < timezone.localdate() - VALID_FOR

    @property
    def check_label(self) -> str:
        """For staff: whether its facts must be checked again, and since when."""
        if self.verified_on is None:
            return "À vérifier (jamais fait)"
        day = f"{self.verified_on:%d/%m/%Y}"
        return f"À vérifier (depuis le {day})" if self.is_stale else f"Vérifiée le {day}"

    @cached_property
    def opening(self) -> Opening:
        """When its door is open, public holidays left out."""
        return Opening.of(self.hours, self.hours_exceptions, keeps_holidays=True)

    @property
    def opening_today(self) -> OpeningToday | None:
        """Whether it is open today, in words; None when its hours are not known."""
        return self.opening.in_words(timezone.localdate())

    @property
    def exceptions_to_come(self) -> list:
        """Its closures and special openings that are not over."""
        return self.opening.coming(timezone.localdate())

    @property
    def facts(self) -> list[tuple[str, str]]:
        """(label, value) rows of its entry, without the unknown ones."""
        rows = [
            (_("Adresse"), self.address),
            (_("Horaires"), "\u00a0; ".join(f"{day}, {hours}" for day, hours in self.opening.week)),
            (_("À savoir"), self.opening_hours),
            (_("Communes"), self.area),
            (_("Langues"), self.languages_in_words),
            (_("Gratuit"), known_answer(self.free)),
            (_("Accès sans marche"), known_answer(self.step_free)),
        ]
        return [(label, value) for label, value in rows if value]

    @property
    def practical_facts(self) -> list[tuple[str, str]]:
        """Its facts without the hours, for its own page, which shows them day by day."""
        hours = {_("Horaires"), _("À savoir")}
        return [(label, value) for label, value in self.facts if label not in hours]

    @property
    def languages_in_words(self) -> str:
        """The languages spoken, and what is to be known of them; "" when unknown."""
        parts = [labels(self.languages, SPOKEN_LANGUAGES), self.languages_note]
        return ", ".join(part for part in parts if part)

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
