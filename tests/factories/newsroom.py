"""Factories of what the newsroom keeps beside the pages."""

from django.utils import timezone

from factory import LazyFunction, SubFactory
from factory.django import DjangoModelFactory

from .pages import ContentPageFactory

__all__ = ["AcronymFactory", "PageReadingFactory"]


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
