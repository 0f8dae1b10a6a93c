"""Factories of the rows that belong to a page: sessions, missions, offices…"""

from factory import LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory

from .data import ServiceFactory, SiteDocumentFactory
from .values import in_days, territory

__all__ = [
    "BrandFileFactory",
    "BrandVersionFactory",
    "BureauFactory",
    "ContactReasonFactory",
    "MandateFactory",
    "MissionFactory",
    "OrganisationServiceFactory",
    "PublicationFileFactory",
    "SessionFactory",
    "TeamFunctionFactory",
    "TimelineEventFactory",
]


class MissionFactory(DjangoModelFactory):
    title = Sequence(lambda n: f"Mission {n}")
    text = "<p>Ce que cela veut dire.</p>"
    legal_basis = "CWASS, art. 153"

    class Meta:
        model = "home.Mission"


class TeamFunctionFactory(DjangoModelFactory):
    service = SubFactory(ServiceFactory)
    title = Sequence(lambda n: f"Fonction {n}")

    class Meta:
        model = "home.TeamFunction"


class MandateFactory(DjangoModelFactory):
    instance = "ca"
    category = "Villes"
    organisation = Sequence(lambda n: f"Ville {n}")
    role = "Membre"

    class Meta:
        model = "home.Mandate"


class TimelineEventFactory(DjangoModelFactory):
    year = Sequence(lambda n: 1983 + n % 40)
    title = Sequence(lambda n: f"Événement {n}")
    summary = "Ce qui s’est passé."

    class Meta:
        model = "home.TimelineEvent"


class BrandVersionFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Logo {n}")
    background = "clair"

    class Meta:
        model = "home.BrandVersion"


class BrandFileFactory(DjangoModelFactory):
    document = SubFactory(SiteDocumentFactory)

    class Meta:
        model = "home.BrandFile"


class SessionFactory(DjangoModelFactory):
    starts_at = LazyFunction(lambda: in_days(30, hour=9))
    ends_at = LazyFunction(lambda: in_days(30, hour=16))
    venue = "C.A.I., salle du rez"

    class Meta:
        model = "actions.Session"


class ContactReasonFactory(DjangoModelFactory):
    label = Sequence(lambda n: f"Motif {n}")

    class Meta:
        model = "contact.ContactReason"


class BureauFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Bureau {n}")
    municipality = LazyFunction(territory)

    class Meta:
        model = "contact.Bureau"


class OrganisationServiceFactory(DjangoModelFactory):
    kind = "francais"

    class Meta:
        model = "ressources.OrganisationService"


class PublicationFileFactory(DjangoModelFactory):
    document = SubFactory(SiteDocumentFactory)

    class Meta:
        model = "ressources.PublicationFile"
