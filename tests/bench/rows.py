"""What the generated pages refer to, and what lists show without pages."""

from datetime import timedelta
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.timezone import localdate

from wagtail.models import Collection, Locale

from PIL import Image

from cai_site.core.models import SiteDocument, SiteImage, Territory
from ressources.models import Indicator, IndicatorValue, Organisation, OrganisationService
from ressources.repertoires.vocabulary import EVENING, SPOKEN_LANGUAGES, ServiceKind
from tests.factories import pdf
from tests.factories.values import stream
from thematiques.models import Audience, Theme

from .bulk import BATCH, link
from .prose import Prose

IMAGE_SIZE = (1200, 800)
YEARS = range(2019, 2024)  # of the values of an indicator
PLACES = 8  # of each year: the province, the Region, the country, municipalities
TOPICS = [topic for topic, _ in Indicator._meta.get_field("topic").choices]

OFFICE_HOURS = stream(
    ("hours", {"days": list("01234"), "opens": "09:00:00", "closes": "16:00:00", "note": ""})
)


def add_images(numbers: range) -> None:
    """Pictures of a photo's size; they share one file, their renditions do not."""
    buffer = BytesIO()
    Image.radial_gradient("L").resize(IMAGE_SIZE).convert("RGB").save(buffer, "JPEG")
    name = default_storage.save("original_images/bench.jpg", ContentFile(buffer.getvalue()))
    collection = Collection.get_first_root_node()
    SiteImage.objects.bulk_create(
        [
            SiteImage(
                title=f"Photo {number}",
                description="Deux personnes discutent autour d’une table",
                file=name,
                width=IMAGE_SIZE[0],
                height=IMAGE_SIZE[1],
                collection=collection,
            )
            for number in numbers
        ],
        batch_size=BATCH,
    )


def add_documents(numbers: range) -> None:
    """PDF documents, each with a cover of its own; they share one file."""
    data = pdf()
    name = default_storage.save("documents/bench.pdf", ContentFile(data))
    collection = Collection.get_first_root_node()
    covers = list(SiteImage.objects.filter(title__startswith="Photo ").order_by("pk"))
    SiteDocument.objects.bulk_create(
        [
            SiteDocument(
                title=f"Brochure {number}",
                file=name,
                file_size=len(data),
                page_count=3,
                year=2000 + number % 25,
                cover=covers[number % len(covers)],
                collection=collection,
            )
            for number in numbers
        ],
        batch_size=BATCH,
    )


def add_organisations(numbers: range, prose: Prose) -> None:
    """Entries of the directory, each for a theme, an audience and some municipalities."""
    places = list(Territory.objects.filter(kind=Territory.Kind.MUNICIPALITY))
    themes, audiences = list(Theme.objects.all()), list(Audience.objects.all())
    kinds = Organisation.Kind.values
    locale = Locale.get_default()
    made = Organisation.objects.bulk_create(
        [
            Organisation(
                name=f"Association {number:04}",
                slug=f"association-{number:04}",
                kind=kinds[number % len(kinds)],
                services=" ".join(prose.sentences_of(number, 2)),
                municipality=places[number % len(places)],
                covers_province=number % 5 == 0,
                phone="081 00 00 00",
                email="info@example.org",
                verified_on=localdate() - timedelta(days=number % 400),
                languages=[SPOKEN_LANGUAGES[number % 8][0]],
                hours=OFFICE_HOURS,
                locale=locale,
            )
            for number in numbers
        ],
        batch_size=BATCH,
    )
    services = ServiceKind.values
    OrganisationService.objects.bulk_create(
        [
            OrganisationService(
                organisation=row,
                kind=services[row.pk % len(services)],
                times=[EVENING] if row.pk % 3 else [],
                sort_order=0,
            )
            for row in made
        ],
        batch_size=BATCH,
    )
    link(made, "themes", lambda row: [themes[row.pk % len(themes)]])
    link(made, "audiences", lambda row: [audiences[row.pk % len(audiences)]])
    link(made, "municipalities", lambda row: [places[(row.pk + n) % len(places)] for n in range(4)])


def add_indicators(numbers: range) -> None:
    """Indicators with a value for each of some years and places, by topic and theme."""
    themes = list(Theme.objects.all())
    kinds = Territory.Kind
    above = Territory.objects.filter(kind__in=[kinds.PROVINCE, kinds.REGION, kinds.COUNTRY])
    local = Territory.objects.filter(kind=kinds.MUNICIPALITY)
    places = [*above, *local][:PLACES]
    locale = Locale.get_default()
    made = Indicator.objects.bulk_create(
        [
            Indicator(
                name=f"Personnes suivies, groupe {number}",
                slug=f"personnes-suivies-{number}",
                unit="personnes",
                topic=TOPICS[number % len(TOPICS)],
                definition="Personnes vues au moins une fois pendant l’année.",
                order=number,
                locale=locale,
            )
            for number in numbers
        ],
        batch_size=BATCH,
    )
    IndicatorValue.objects.bulk_create(
        [
            IndicatorValue(
                indicator=indicator,
                value=100 + (indicator.pk * year) % 900,
                year=year,
                territory=place,
                source=f"CAIstiques {year}",
                verified_on=localdate(),
            )
            for indicator in made
            for year in YEARS
            for place in places
        ],
        batch_size=BATCH,
    )
    link(made, "themes", lambda row: [themes[row.pk % len(themes)]])
