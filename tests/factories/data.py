"""Factories of the files, of the reference data and of what listings show without pages."""

from decimal import Decimal
from functools import partial

from django.core.files.base import ContentFile
from django.utils.text import slugify

from wagtail.models import Collection

from factory import LazyAttribute, LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory, ImageField

from .values import pdf, stream, territory

__all__ = [
    "AudienceFactory",
    "DocumentTextFactory",
    "IndicatorFactory",
    "IndicatorValueFactory",
    "MenuFactory",
    "OrganisationFactory",
    "ServiceFactory",
    "SiteDocumentFactory",
    "SiteImageFactory",
    "SynonymGroupFactory",
    "ThemeFactory",
]


class SiteImageFactory(DjangoModelFactory):
    title = Sequence(lambda n: f"Image {n}")
    description = "Deux personnes discutent autour d’une table"
    file = ImageField(width=64, height=48, color="teal", format="PNG", filename="image.png")
    collection = LazyFunction(Collection.get_first_root_node)

    class Meta:
        model = "core.SiteImage"


class SiteDocumentFactory(DjangoModelFactory):
    """A PDF with the cover and the number of pages that an upload gives it."""

    class Params:
        data = LazyFunction(pdf)
        filename = Sequence(lambda n: f"document-{n}.pdf")

    title = Sequence(lambda n: f"Document {n}")
    year = 2021
    collection = LazyFunction(Collection.get_first_root_node)
    file = LazyAttribute(lambda made: ContentFile(made.data, name=made.filename))
    cover = SubFactory(SiteImageFactory)
    page_count = 3

    class Meta:
        model = "core.SiteDocument"

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        document = model_class(**kwargs)
        document._set_document_file_metadata()
        document.save()
        return document


class NamedFactory(DjangoModelFactory):
    """Reference data with a name and a slug made from it."""

    slug = LazyAttribute(lambda made: slugify(made.name))

    class Meta:
        abstract = True


class ServiceFactory(NamedFactory):
    name = Sequence(lambda n: f"Service {n}")
    mission = "Nous vous aidons dans vos démarches."
    phone = "081 71 35 18"
    email = "info@cainamur.be"

    class Meta:
        model = "core.Service"


class ThemeFactory(NamedFactory):
    name = Sequence(lambda n: f"Thème {n}")

    class Meta:
        model = "thematiques.Theme"


class AudienceFactory(NamedFactory):
    name = Sequence(lambda n: f"Public {n}")

    class Meta:
        model = "thematiques.Audience"


class IndicatorFactory(NamedFactory):
    name = Sequence(lambda n: f"Indicateur {n}")
    unit = "personnes"
    topic = "population"

    class Meta:
        model = "ressources.Indicator"


class IndicatorValueFactory(DjangoModelFactory):
    indicator = SubFactory(IndicatorFactory)
    value = Decimal(1046)
    year = 2021
    territory = LazyFunction(partial(territory, "Province de Namur"))
    source = "CAIstiques 2021"

    class Meta:
        model = "ressources.IndicatorValue"


class OrganisationFactory(NamedFactory):
    name = Sequence(lambda n: f"Organisation {n}")
    kind = "association"
    services = "Écoute et orientation."
    phone = "081 00 00 00"

    class Meta:
        model = "ressources.Organisation"


class MenuFactory(DjangoModelFactory):
    place = "main"
    entries = LazyFunction(stream)

    class Meta:
        model = "navigation.Menu"


class SynonymGroupFactory(DjangoModelFactory):
    expressions = "FLE\nfrançais langue étrangère"

    class Meta:
        model = "core.SynonymGroup"


class DocumentTextFactory(DjangoModelFactory):
    document = SubFactory(SiteDocumentFactory)
    text = "Les mots du fichier."
    file_hash = LazyAttribute(lambda made: made.document.file_hash)

    class Meta:
        model = "core.DocumentText"
