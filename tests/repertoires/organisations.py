"""Organisations of the directory, as the tests need them."""

from wagtail.models import Locale

from ressources.models import Organisation, OrganisationService
from tests import factories as make
from tests.factories.values import stream

EVERY_DAY = [str(day) for day in range(7)]


def hours(days=EVERY_DAY, opens="00:00:00", closes="23:59:59") -> str:
    return stream(("hours", {"days": list(days), "opens": opens, "closes": closes, "note": ""}))


def organisation(name: str, *services: dict, at=(), **fields) -> Organisation:
    """An organisation that serves the municipalities `at`, with its services."""
    made = make.OrganisationFactory(name=name, **fields)
    made.municipalities.set([make.territory(place) for place in at])
    for number, service in enumerate(services):
        places = service.pop("at", ())
        row = OrganisationService(sort_order=number, **{"kind": "francais"} | service)
        row.municipalities.set([make.territory(place) for place in places])
        made.offers.add(row)
    made.save()
    return made


def many(count: int) -> None:
    """So many organisations, each with a service, open now, in the same place."""
    made = Organisation.objects.bulk_create(
        make.OrganisationFactory.build_batch(
            count,
            locale=Locale.get_default(),
            hours=hours(),
            languages=["ar"],
            free="oui",
        )
    )
    OrganisationService.objects.bulk_create(
        [OrganisationService(organisation=each, kind="francais", sort_order=0) for each in made]
    )
    through = Organisation.municipalities.through
    namur = make.territory("Namur")
    through.objects.bulk_create([through(organisation=each, territory=namur) for each in made])
