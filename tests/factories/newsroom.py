"""Factories of what the newsroom notes."""

from django.utils import timezone

from wagtail.models import Page

from factory import LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory

__all__ = ["LinkFactory", "LinkUseFactory", "MissedAddressFactory"]


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
