"""The selection as a file: CSV for spreadsheets, JSON and GeoJSON for programs."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cai_site.core.imports.export import CSV_TYPE, french_csv

from .cells import Cell
from .organisation import Organisation
from .service_table import SERVICE_CELLS
from .table import CELLS


@dataclass(frozen=True)
class Writer:
    """A kind of file: its label, its media type, what writes it, the words of its name."""

    label: str | Promise
    content_type: str
    write: Callable[[object, list[Organisation]], str | bytes]
    name: str = "repertoire-{day}.{kind}"


def as_csv(page, organisations) -> bytes:
    """The table that an import reads again, as Excel opens it in French."""
    return _table(CELLS, organisations)


def services_as_csv(page, organisations) -> bytes:
    """The table of their services, which has an import of its own: always in the same order."""
    offers = (
        offer
        for entry in organisations
        for offer in sorted(entry.offers.all(), key=lambda offer: (offer.sort_order or 0, offer.pk))
    )
    return _table(SERVICE_CELLS, offers)


def _table(cells: list[Cell], rows) -> bytes:
    titles = [cell.column.title for cell in cells]
    return french_csv(titles, ([cell.read(row) for cell in cells] for row in rows))


def properties(entry: Organisation) -> dict:
    """An organisation as the columns of the CSV that it fills."""
    return {cell.column.title: value for cell in CELLS if (value := cell.read(entry))}


def as_object(entry: Organisation) -> dict:
    """An organisation as an object, with its services in full."""
    services = [
        {
            "type": offer.kind,
            "nom": offer.title,
            "description": offer.description,
            **{str(label): value for label, value in offer.facts},
        }
        for offer in entry.offers.all()
    ]
    return properties(entry) | {"Services": services}


def as_json(page, organisations) -> str:
    """{"organisations": […]}, with where and when it was made."""
    return _dumps(
        {
            "source": page.full_url,
            "date": timezone.localdate().isoformat(),
            "organisations": [as_object(entry) for entry in organisations],
        }
    )


def as_geojson(page, organisations) -> str:
    """The organisations whose position is known (RFC 7946: longitude first)."""
    features = [
        {
            "type": "Feature",
            "geometry": {
                "type": "Point",
                "coordinates": [float(entry.longitude), float(entry.latitude)],
            },
            "properties": properties(entry),
        }
        for entry in organisations
        if entry.latitude is not None and entry.longitude is not None
    ]
    return _dumps({"type": "FeatureCollection", "features": features})


def _dumps(data: dict) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


WRITERS = {
    "csv": Writer(_("Tableau (CSV)"), CSV_TYPE, as_csv),
    "services": Writer(
        _("Services (CSV)"), CSV_TYPE, services_as_csv, "repertoire-services-{day}.csv"
    ),
    "json": Writer(_("Données (JSON)"), "application/json; charset=utf-8", as_json),
    "geojson": Writer(_("Carte (GeoJSON)"), "application/geo+json; charset=utf-8", as_geojson),
}


def respond(kind: str, page, organisations) -> HttpResponse:
    """The file of a selection; `kind` is a key of `WRITERS`."""
    writer = WRITERS[kind]
    entries = list(organisations)
    for entry in entries:
        entry.url_below = page.full_url + entry.slug + "/"
    name = writer.name.format(day=timezone.localdate().isoformat(), kind=kind)
    return HttpResponse(
        writer.write(page, entries),
        content_type=writer.content_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Robots-Tag": "noindex",
        },
    )
