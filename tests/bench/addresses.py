"""The addresses that are measured."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from wagtail.models import Page

from actions.models import ActionPage, FormationsPage
from home.models import ContentPage, HomePage
from ressources.models import ActusPage, ChiffresPage, PublicationsPage, RepertoiresPage
from thematiques.models import ThematiquePage

from . import prose
from .results import COMMON, CONTENT, HOME, LISTING, SEARCH, THEME

LISTINGS = {
    "trainings": FormationsPage,
    "publications": PublicationsPage,
    "figures": ChiffresPage,
    "news": ActusPage,
    "directory": RepertoiresPage,
}
SEARCHES = {
    COMMON: prose.EVERYWHERE,
    "search, rare word": prose.RARE,
    "search, two words": f"{prose.EVERY_FOURTH} {prose.EVERY_FIFTH}",
    "search, no result": prose.NOWHERE,
}
BEYOND = 999_999  # the last page answers to any number that is too high


@dataclass(frozen=True)
class Address:
    """A page to measure: its name in the report, the goals that it falls under, its path."""

    name: str
    kind: str
    path: str


def addresses(kinds: set[str] | None = None) -> list[Address]:
    """Every address, or those of these kinds."""
    theme = ThematiquePage.objects.select_related("theme").order_by("path").first()
    found = [
        Address("home", HOME, _path(HomePage)),
        Address("content page", CONTENT, _path(ContentPage, slug="contentpage-00000")),
        Address("service page", CONTENT, _path(ActionPage)),
        Address("theme page", THEME, _path(ThematiquePage)),
    ]
    for name, model in LISTINGS.items():
        path = _path(model)
        found += [
            Address(name, LISTING, path),
            Address(f"{name}, filtered", LISTING, with_parameters(path, theme=theme.theme.slug)),
            Address(f"{name}, last page", LISTING, with_parameters(path, page=BEYOND)),
        ]
    found += [
        Address(
            f"directory, {name}", LISTING, with_parameters(_path(RepertoiresPage), **{key: value})
        )
        for name, key, value in (("open now", "ouvert", "oui"), ("evening", "soir", "oui"))
    ]
    found += [
        Address(name, SEARCH, with_parameters("/recherche/", q=q)) for name, q in SEARCHES.items()
    ]
    return [address for address in found if kinds is None or address.kind in kinds]


def _path(model: type[Page], **conditions) -> str:
    return quote(model.objects.filter(**conditions).order_by("path").first().url)


def with_parameters(path: str, **parameters) -> str:
    """The address of a path with a query string."""
    return f"{path}?{urlencode(parameters)}"
