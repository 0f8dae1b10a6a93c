"""Factories of what the newsroom keeps beside the pages."""

from django.utils import timezone

from wagtail.models import Page

from factory import LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory

from .pages import ContentPageFactory

__all__ = [
    "AcronymFactory",
    "LinkFactory",
    "LinkUseFactory",
    "MissedAddressFactory",
    "PageReadingFactory",
]


class LinkFactory(DjangoModelFactory):
    kind = "address"
    target = Sequence(lambda n: f"https://exemple.be/{n}")

    class Meta:
        model = "newsroom.Link"


class LinkUseFactory(DjangoModelFactory):
    link = SubFactory(LinkFactory)
    source = LazyFunction(lambda: Page.objects.filter(depth=2).first())
    place = "Contenu › Texte"

    class Meta:
        model = "newsroom.LinkUse"


class MissedAddressFactory(DjangoModelFactory):
    path = Sequence(lambda n: f"/page-{n}")
    day = LazyFunction(timezone.localdate)

    class Meta:
        model = "newsroom.MissedAddress"


class AcronymFactory(DjangoModelFactory):
    acronym = "CPAS"
    meaning = "centre public d’action sociale"

    class Meta:
        model = "newsroom.Acronym"


class PageReadingFactory(DjangoModelFactory):
    page = SubFactory(ContentPageFactory)
    level = "B1"
    verdict = "Moyen"
    ease = 55.0
    missing = 5.0
    mean = 14.5
    longest = 24
    hardest = "Une phrase à couper."
    measured_at = LazyFunction(timezone.now)

    class Meta:
        model = "newsroom.PageReading"
