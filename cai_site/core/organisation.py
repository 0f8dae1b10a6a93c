"""Site settings: who the organisation is, where, when, with whom. The brand is data."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Exists
from django.utils import timezone
from django.utils.functional import cached_property

from wagtail.admin.panels import (
    FieldPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import CollectionViewRestriction, PreviewableMixin, RevisionMixin, Site

from .blocks.organisation import HoursBlock, HoursExceptionBlock, PartnerBlock, SocialLinkBlock
from .dates import moment_range
from .fields import optional_key
from .memo import memo
from .opening import Opening, OpeningToday
from .reference import phone_href

_NOT_HTTPS = "Écrivez une adresse complète qui commence par https://."
_ABOUT_ALERTS = """<p>L’alerte s’affiche en haut de toutes les pages, puis disparaît toute seule.
L’aperçu la montre comme le jour venu.
Un jour de fermeture se note aussi dans « Horaires ».</p>
<p>Une erreur ? « Statut » › « Voir l’historique » redonne un état d’avant.</p>"""


@dataclass(frozen=True)
class Alert:
    """The notice shown on top of every page while its dates last."""

    title: str
    text: str
    link_url: str
    link_label: str


@register_setting(icon="home", order=100)
class SiteSettings(PreviewableMixin, RevisionMixin, BaseSiteSetting):
    """Identity, contact, opening hours, alert, partners, social links and way out of one site.

    Lists live in StreamFields so that the whole is one row: every page reads it. Each state that
    staff save is kept (settings_history.py).
    """

    ALERT_TAB = "tab-alerte"  # the anchor that Wagtail makes from the heading

    name = models.CharField(
        "nom complet",
        max_length=120,
        default="Centre d’action interculturelle de la province de Namur",
        help_text="Nom officiel de l’organisation, écrit en entier.",
    )
    acronym = models.CharField(
        "sigle", max_length=20, default="C.A.I.", help_text="Nom court. Exemple : « C.A.I. »."
    )
    tagline = models.CharField(
        "mission en une phrase",
        max_length=200,
        blank=True,
        help_text="Lue par les moteurs de recherche et en bas de page.",
    )
    logo = optional_key(
        "core.SiteImage", "logo", "Laissez vide pour afficher le nom en toutes lettres."
    )
    street = models.CharField(
        "rue et numéro",
        max_length=120,
        blank=True,
        help_text="Exemple : « rue Docteur Haibe 2 ».",
    )
    postal_code = models.CharField(
        "code postal", max_length=10, blank=True, help_text="Exemple : 5002."
    )
    city = models.CharField(
        "localité", max_length=80, blank=True, help_text="Exemple : « Saint-Servais (Namur) »."
    )
    country = models.CharField(
        "pays", max_length=60, default="Belgique", help_text="Exemple : « Belgique »."
    )
    phone = models.CharField(
        "téléphone général",
        max_length=30,
        blank=True,
        help_text="Laissez vide s’il n’est pas connu. Exemple : 081 00 00 00.",
    )
    email = models.EmailField(
        "courriel général", blank=True, help_text="Exemple : info@cainamur.be."
    )
    opening_hours = StreamField(
        [("hours", HoursBlock())],
        verbose_name="heures d’ouverture",
        blank=True,
        help_text="Une ligne par jour ou demi-jour. Laissez vide si elles ne sont pas fixées.",
    )
    opening_exceptions = StreamField(
        [("exception", HoursExceptionBlock())],
        verbose_name="fermetures et horaires exceptionnels",
        blank=True,
        help_text="Jours fériés, congés, ouvertures spéciales. Ils passent avant l’horaire.",
    )
    alert_title = models.CharField(
        "titre de l’alerte",
        max_length=80,
        blank=True,
        help_text="Exemple : « Fermé le 21 juillet ». Sans titre, rien ne s’affiche.",
    )
    alert_text = models.CharField(
        "texte de l’alerte", max_length=200, blank=True, help_text="200 signes au plus."
    )
    alert_page = optional_key(
        "wagtailcore.Page", "page à ouvrir", "Page qui en dit plus (facultatif)."
    )
    alert_from = models.DateTimeField(
        "afficher à partir du", null=True, blank=True, help_text="Vide : tout de suite."
    )
    alert_until = models.DateTimeField(
        "afficher jusqu’au", null=True, blank=True, help_text="Vide : jusqu’à nouvel ordre."
    )
    partners_title = models.CharField(
        "titre des partenaires",
        max_length=80,
        default="Avec le soutien de",
        help_text="Exemple : « Avec le soutien de ».",
    )
    partners = StreamField(
        [("partner", PartnerBlock())],
        verbose_name="partenaires",
        blank=True,
        help_text="Organismes qui soutiennent le Centre, dans l’ordre d’affichage.",
    )
    social_links = StreamField(
        [("link", SocialLinkBlock())],
        verbose_name="réseaux sociaux",
        blank=True,
        help_text="Pages officielles du Centre.",
    )

    exit_url = models.URLField(
        "adresse de sortie",
        default="https://www.meteo.be/fr",
        validators=[URLValidator(schemes=["https"], message=_NOT_HTTPS)],
        help_text="Où mène « Quitter vite ce site » : un site sans risque, le même pour tous.",
    )

    edit_handler = TabbedInterface(
        [
            ObjectList(["name", "acronym", "tagline", "logo"], heading="Identité"),
            ObjectList(
                [
                    MultiFieldPanel(
                        ["street", "postal_code", "city", "country"], heading="Adresse"
                    ),
                    MultiFieldPanel(["phone", "email"], heading="Contact"),
                    "social_links",
                ],
                heading="Coordonnées",
            ),
            ObjectList(["opening_hours", "opening_exceptions"], heading="Horaires"),
            ObjectList(
                [
                    HelpPanel(_ABOUT_ALERTS, heading="Comment faire"),
                    "alert_title",
                    "alert_text",
                    FieldPanel("alert_page"),
                    MultiFieldPanel(["alert_from", "alert_until"], heading="Dates"),
                ],
                heading="Alerte",
            ),
            ObjectList(["partners_title", "partners"], heading="Partenaires"),
            ObjectList(["exit_url"], heading="Sortie rapide"),
        ]
    )
    select_related = ("logo", "alert_page")

    class Meta:
        verbose_name = "identité et réglages du site"

    def __str__(self) -> str:
        return self.acronym

    def clean(self) -> None:
        """Raise ValidationError when the alert would end before it starts."""
        super().clean()
        if self.alert_from and self.alert_until and self.alert_from >= self.alert_until:
            raise ValidationError({"alert_until": "La fin doit venir après le début."})

    def get_preview_template(self, request, mode_name) -> str:
        return "core/settings_preview.html"

    def get_preview_context(self, request, mode_name) -> dict:
        """The alert shows as on its days, and the page says which these are."""
        dates = self.alert_dates
        self.alert_from = self.alert_until = None
        return {"site_settings": self, "alert_dates": dates, "request": request}

    @property
    def phone_href(self) -> str:
        """`tel:` address of the general number, or ""."""
        return phone_href(self.phone)

    @property
    def alert(self) -> Alert | None:
        """The alert of this moment, or None."""
        now = timezone.now()
        too_early = self.alert_from and now < self.alert_from
        too_late = self.alert_until and now >= self.alert_until
        if not self.alert_title or too_early or too_late:
            return None
        page = self.alert_page
        url = memo().page_urls({page.pk})[page.pk] if page else ""
        return Alert(
            title=self.alert_title,
            text=self.alert_text,
            link_url=url,
            link_label=page.title if url else "",
        )

    @property
    def alert_dates(self) -> str:
        """When the alert shows, in words; "" when there is none."""
        if not self.alert_title:
            return ""
        if self.alert_from:
            return moment_range(self.alert_from, self.alert_until)
        end = self.alert_until and moment_range(self.alert_until, None)
        return f"tout de suite, jusqu’au {end}" if end else "tout de suite, jusqu’à nouvel ordre"

    @property
    def opening_today(self) -> OpeningToday | None:
        """Today's hours in words, or None when the hours are not known."""
        return self.opening_on(timezone.localdate())

    def opening_on(self, day: date) -> OpeningToday | None:
        """The hours of `day` in words: an exception goes before the weekly hours."""
        return self.opening.in_words(day)

    @property
    def opening(self) -> Opening:
        """Its hours; staff write the holidays among the exceptions."""
        return Opening.of(self.opening_hours, self.opening_exceptions)

    @cached_property
    def partner_list(self) -> list:
        """Partners as values with `name`, `url`, `logo`."""
        return [block.value for block in self.partners]

    @cached_property
    def social_list(self) -> list:
        """Social links as values with `label`, `url`, `network`."""
        return [block.value for block in self.social_links]


def know_site(request) -> None:
    """Give the request its site and settings from one query, on an installation of one site.

    With several sites Wagtail finds them by host name, with a query each.
    """
    sites = {entry.site_id for entry in Site.get_site_root_paths()}
    if len(sites) != 1:
        return
    private = CollectionViewRestriction.objects.all()
    # There is one at most: no order, which costs more than the query when the rows are wide.
    rows = (
        SiteSettings.base_queryset()
        .select_related("site__root_page")
        .annotate(has_private_collections=Exists(private))
        .filter(site__in=sites)
        .order_by()
    )
    settings = next(iter(rows), None)
    if settings is None:
        return
    # The attributes in which Wagtail itself keeps them.
    request._wagtail_site = settings.site
    settings._request = request
    setattr(request, SiteSettings.get_cache_attr_name(), settings)
    if not settings.has_private_collections:
        memo().private_collections = set()
    memo().wanted_images |= {
        block["value"]["logo"] for block in settings.partners.raw_data if block["value"].get("logo")
    }
