"""The four doors of the home page, for pages that could not help: search, errors."""

from django.http import HttpRequest

from wagtail.models import Site

from .organisation import know_site


def doors(request: HttpRequest) -> list:
    """The doors that lead somewhere, of the home page of the language being read.

    Values with `variant`, `title`, `text` and `url`; empty when there is no home page.
    """
    know_site(request)
    site = Site.find_for_request(request)
    return getattr(site.root_page.localized.specific, "door_list", []) if site else []


# For pages that have no database to ask. The addresses are those of the starter content, whose
# old addresses redirect when staff rename a page.
STANDING_DOORS = [
    {
        "variant": "arrive",
        "title": "J’arrive en Belgique",
        "text": "Nous vous aidons à comprendre vos démarches. C’est gratuit.",
        "url": "/actions/parcours-d-integration/",
    },
    {
        "variant": "racisme",
        "title": "Je suis victime de racisme",
        "text": "Victime ou témoin\u00a0: voici qui peut vous aider.",
        "url": "/aide-et-ecoute/",
    },
    {
        "variant": "pro",
        "title": "Je suis professionnel·le",
        "text": "Apprenez à mieux travailler avec un public multiculturel.",
        "url": "/actions/formations/",
    },
    {
        "variant": "chiffres",
        "title": "Je cherche des chiffres",
        "text": "Les chiffres de la province de Namur, avec leurs sources.",
        "url": "/ressources/chiffres/",
    },
]
