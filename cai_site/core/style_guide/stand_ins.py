"""Objects that take the place of rows of the database in the examples."""

import re
from dataclasses import dataclass
from types import SimpleNamespace

from django.forms.utils import flatatt
from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe

from cai_site.core.content_lists import Card
from cai_site.core.reference import phone_href

# Links of the examples stay on the page.
HERE = "#contenu"
LONG_WORD = "Anticonstitutionnellementinterculturellement"
SENTENCE = "Nous vous écoutons, nous vous conseillons et nous vous accompagnons."
SIZE = re.compile(r"(\d+)(?:x(\d+))?")
PHONE = "081 00 00 00"
EMAIL = "exemple@example.org"


@dataclass(frozen=True)
class StandInRendition:
    """What Wagtail's image tags ask of a rendition."""

    url: str
    width: int
    height: int
    alt: str

    @property
    def full_url(self) -> str:
        """Its address; the guide needs no host."""
        return self.url

    def img_tag(self, attributes: dict) -> SafeString:
        """The img element, as `AbstractRendition.img_tag` writes it."""
        own = {"src": self.url, "width": self.width, "height": self.height, "alt": self.alt}
        return mark_safe(f"<img{flatatt(own | attributes)}>")  # noqa: S308 – flatatt escapes


@dataclass(frozen=True)
class StandInImage:
    """A picture of the library whose renditions are all the same static drawing."""

    title: str = "Une porte ouverte"
    alt: str = "Une porte ouverte sur un chemin"
    credit: str = ""
    drawing: str = "img/guide-photo.svg"
    width: int = 1200
    height: int = 800

    @property
    def is_portrait(self) -> bool:
        """As Wagtail’s images say it."""
        return self.height > self.width

    def get_rendition(self, spec) -> StandInRendition:
        """The rendition of a `Filter`, in the size that its specification names."""
        width, height = SIZE.search(spec.spec).groups()
        tall = int(height or int(width) * self.height // self.width)
        return StandInRendition(static(self.drawing), int(width), tall, self.alt)

    def get_renditions(self, *specs) -> dict[str, StandInRendition]:
        """The renditions of several filters, by specification."""
        return {spec.spec: self.get_rendition(spec) for spec in specs}


IMAGE = StandInImage()
COVER = StandInImage("Couverture", "", drawing="img/guide-cover.svg", width=800, height=1130)


def document(**given) -> SimpleNamespace:
    """A PDF of the library."""
    known = {
        "title": "Rapport d’activités 2021",
        "url": HERE,
        "file_size": 4_200_000,
        "weight": "4,2\u00a0Mo",
        "page_count": 64,
        "language": "fr",
        "get_language_display": "français",
        "kind": "rapport",
        "get_kind_display": "Rapport d’activités",
        "format_label": "PDF",
        "cover": COVER,
        "is_example": False,
        "is_public": True,
    }
    return SimpleNamespace(**known | given)


def service(**given) -> SimpleNamespace:
    """A contact of the Centre or of another."""
    known = {
        "name": "Accueil",
        "mission": "Nous répondons à vos questions et nous vous orientons.",
        "phone": PHONE,
        "phone_href": phone_href(PHONE),
        "email": EMAIL,
        "availability": "Du lundi au vendredi, de 9 h à 16 h",
        "note": "Un interprète peut être présent, sur demande.",
    }
    return SimpleNamespace(**known | given)


def link(label: str, **given) -> SimpleNamespace:
    """An entry of a menu or of a list, under each of the names that templates use."""
    known = {
        "label": label,
        "title": label,
        "name": label,
        "url": HERE,
        "key": "",
        "external": False,
        "is_current": False,
        "is_ancestor": False,
        "children": [],
    }
    return SimpleNamespace(**known | given)


def cards(count: int, **given) -> list[Card]:
    """Cards as the lists of the sections give them."""
    titles = ["Logement", "Santé", "Mobilité", "Asile", "Citoyenneté", "Diversité", "Volontariat"]
    known = {"url": HERE, "text": SENTENCE}
    return [Card(title=title, **known | given) for title in titles[:count]]


def site_settings(**given) -> SimpleNamespace:
    """The settings of a site of which everything is known."""
    known = {
        "acronym": "C.A.I.",
        "name": "Centre d’action interculturelle de la province de Namur",
        "tagline": "Le Centre aide à vivre ensemble.",
        "logo": None,
        "street": "rue Docteur Haibe 2",
        "postal_code": "5002",
        "city": "Saint-Servais (Namur)",
        "country": "Belgique",
        "phone": PHONE,
        "phone_href": phone_href(PHONE),
        "email": EMAIL,
        "opening_today": SimpleNamespace(label="Ouvert aujourd’hui de 9 h à 16 h", is_open=True),
        "partners_title": "Avec le soutien de",
        "partner_list": [],
        "social_list": [link("Le C.A.I. sur Facebook", network="facebook")],
        "alert": None,
    }
    return SimpleNamespace(**known | given)
