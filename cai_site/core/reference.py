"""Reference data that several sections share: the Centre's services and the territories."""

from django.db import models

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index


class Service(TranslatableMixin, index.Indexed, models.Model):
    """A service of the Centre and its generic contact: the contact point of pages.

    Only addresses of services live here, never those of persons (GDPR, art. 5.1.c).
    """

    name = models.CharField(
        "nom",
        max_length=100,
        help_text="Nom du service. Exemple : « Accompagnement ».",
    )
    slug = models.SlugField(
        "identifiant",
        max_length=60,
        help_text="Nom court sans accent ni espace. Exemple : « accompagnement ».",
    )
    mission = models.CharField(
        "mission",
        max_length=300,
        blank=True,
        help_text="La mission en une ligne. Exemple : « Nous vous aidons dans vos démarches. »",
    )
    phone = models.CharField(
        "téléphone",
        max_length=30,
        blank=True,
        help_text="Numéro du service. Exemple : 081 71 35 18.",
    )
    email = models.EmailField(
        "courriel",
        blank=True,
        help_text="Adresse du service, jamais d’une personne. Exemple : info@cainamur.be.",
    )
    availability = models.CharField(
        "quand appeler",
        max_length=150,
        blank=True,
        help_text="Jours et heures. Exemple : « en semaine, de 9 h à 16 h ».",
    )
    note = models.CharField(
        "remarque",
        max_length=200,
        blank=True,
        help_text="Ce qui reste à confirmer. Exemple : « Horaire à confirmer par téléphone. »",
    )
    order = models.PositiveSmallIntegerField(
        "ordre", default=0, help_text="Place dans les listes : le plus petit d’abord."
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldPanel("mission"),
        MultiFieldPanel(
            [FieldPanel("phone"), FieldPanel("email"), FieldPanel("availability")],
            heading="Contact",
        ),
        FieldPanel("note"),
        FieldPanel("order"),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = "service du Centre"
        verbose_name_plural = "services du Centre"
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name

    @property
    def phone_href(self) -> str:
        """The `tel:` address of the phone number, in international form."""
        return phone_href(self.phone)


def phone_href(phone: str) -> str:
    """`tel:` URI (RFC 3966) of a Belgian phone number as people write it; "" for none.

    Short numbers such as 101 and 112 have no international form and stay as they are.
    """
    digits = "".join(char for char in phone if char.isdigit())
    if not digits:
        return ""
    if phone.strip().startswith("+"):
        return f"tel:+{digits}"
    if digits.startswith("0") and len(digits) > 4:
        return f"tel:+32{digits[1:]}"
    return f"tel:{digits}"


def phone_words(phone: str) -> str:
    """A phone number that never breaks at the end of a line.

    Without ordinary spaces its groups also keep their order in a right-to-left text.
    """
    return phone.replace(" ", "\u00a0")


class Territory(models.Model):
    """A place that figures, offices and organisations refer to.

    The 38 municipalities and three districts of the province, the province, the Region and the
    country; a migration writes them with their NIS code (Statbel, REFNIS) and nobody edits
    them: these are proper names, hence not translated.
    """

    class Kind(models.TextChoices):
        MUNICIPALITY = "commune", "Commune"
        DISTRICT = "arrondissement", "Arrondissement"
        PROVINCE = "province", "Province"
        REGION = "region", "Région"
        COUNTRY = "pays", "Pays"

    kind = models.CharField("type", max_length=15, choices=Kind)
    name = models.CharField("nom", max_length=60, unique=True)
    slug = models.SlugField("identifiant", max_length=60, unique=True)
    nis_code = models.CharField("code INS", max_length=5, unique=True)
    parent = models.ForeignKey(
        "self",
        verbose_name="fait partie de",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="parts",
    )

    class Meta:
        verbose_name = "territoire"
        verbose_name_plural = "territoires"
        # The slug has no accents: databases would put « Éghezée » after « Yvoir ».
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name


# For `limit_choices_to`: the fields that mean one of the 38 municipalities.
MUNICIPALITIES = {"kind": Territory.Kind.MUNICIPALITY}
