"""Factories of pages: what all have in common, and those of the home section.

A page goes below the one page of the type that holds it, unless `parent` says another. With
`rich=True` it has every block of a body, sources, an image to share, an owner, review dates.
"""

from datetime import date

from django.apps import apps

from wagtail.models import Page

import wagtail_factories
from factory import LazyAttribute, LazyFunction, Sequence, SubFactory, Trait

from .data import ServiceFactory, SiteDocumentFactory, SiteImageFactory
from .values import full_body, stream

__all__ = [
    "ContentPageFactory",
    "EquipePageFactory",
    "HistoirePageFactory",
    "HomePageFactory",
    "LogoPageFactory",
    "MandatsPageFactory",
    "MissionsPageFactory",
    "PerspectivesPageFactory",
    "PlanDuSitePageFactory",
    "PresentationPageFactory",
    "QuiSommesNousPageFactory",
    "RapportPageFactory",
    "RapportsPageFactory",
]


class BasePageFactory(wagtail_factories.PageFactory):
    """A page below the only page of the type `under`."""

    class Params:
        under = "home.HomePage"

    title = Sequence(lambda n: f"Page {n}")
    introduction = "Une phrase simple qui présente la page."
    parent = LazyAttribute(lambda made: apps.get_model(made.under).objects.get())

    class Meta:
        abstract = True


class RichPageFactory(BasePageFactory):
    class Params:
        rich = Trait(
            body=LazyFunction(full_body),
            sources=stream(
                ("source", {"label": "Wallex", "url": "https://wallex.wallonie.be"}),
                ("source", {"label": "Relevé du Centre", "verified_on": "2026-01-15"}),
            ),
            share_image=SubFactory(SiteImageFactory),
            owner_service=SubFactory(ServiceFactory),
            verified_on=date(2026, 1, 15),
            review_on=date(2027, 1, 15),
        )

    class Meta:
        abstract = True


class HomePageFactory(RichPageFactory):
    title = "Accueil"
    parent = LazyFunction(Page.get_first_root_node)

    class Meta:
        model = "home.HomePage"


class PresentationPageFactory(RichPageFactory):
    title = "Présentation"

    class Meta:
        model = "home.PresentationPage"


class QuiSommesNousPageFactory(RichPageFactory):
    class Params:
        under = "home.PresentationPage"

    title = "Qui sommes-nous ?"

    class Meta:
        model = "home.QuiSommesNousPage"


class MissionsPageFactory(RichPageFactory):
    class Params:
        under = "home.PresentationPage"

    title = "Missions décrétales"

    class Meta:
        model = "home.MissionsPage"


class EquipePageFactory(RichPageFactory):
    class Params:
        under = "home.PresentationPage"

    title = "Équipe"

    class Meta:
        model = "home.EquipePage"


class MandatsPageFactory(RichPageFactory):
    class Params:
        under = "home.PresentationPage"

    title = "Mandats"

    class Meta:
        model = "home.MandatsPage"


class HistoirePageFactory(RichPageFactory):
    class Params:
        under = "home.PresentationPage"

    title = "Histoire du Centre"

    class Meta:
        model = "home.HistoirePage"


class RapportsPageFactory(RichPageFactory):
    class Params:
        under = "home.PresentationPage"

    title = "Rapports d’activités"

    class Meta:
        model = "home.RapportsPage"


class RapportPageFactory(RichPageFactory):
    class Params:
        under = "home.RapportsPage"

    year = Sequence(lambda n: 1984 + n % 100)
    document = SubFactory(SiteDocumentFactory)
    summary = "<p>L’année en bref.</p>"

    class Meta:
        model = "home.RapportPage"


class PerspectivesPageFactory(RichPageFactory):
    class Params:
        under = "home.PresentationPage"

    title = "Perspectives"

    class Meta:
        model = "home.PerspectivesPage"


class LogoPageFactory(RichPageFactory):
    class Params:
        under = "home.PresentationPage"

    title = "Logo et charte graphique"

    class Meta:
        model = "home.LogoPage"


class ContentPageFactory(RichPageFactory):
    class Meta:
        model = "home.ContentPage"


class PlanDuSitePageFactory(BasePageFactory):
    title = "Plan du site"

    class Meta:
        model = "home.PlanDuSitePage"
