"""The selection as a file: CSV for spreadsheets, JSON and GeoJSON for programs."""

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO

from django.http import HttpResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .organisation import Organisation
from .vocabulary import known_answer

BOM = "\ufeff"
# X
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = {
    "identifiant": lambda entry: entry.slug,
    "nom": lambda entry: entry.name,
    "type": lambda entry: str(entry.get_kind_display()),
    "description": lambda entry: entry.services,
    "services": lambda entry: " | ".join(offer.title for offer in entry.offers.all()),
    "adresse": lambda entry: entry.address,
    "communes": lambda entry: entry.area,
    "latitude": lambda entry: "" if entry.latitude is None else str(entry.latitude),
    "longitude": lambda entry: "" if entry.longitude is None else str(entry.longitude),
    "horaire": lambda entry: "; ".join(f"{day}, {hours}" for day, hours in entry.opening.week),
    "remarque sur l’horaire": lambda entry: entry.opening_hours,
    "téléphone": lambda entry: entry.phone,
    "courriel": lambda entry: entry.email,
    "site": lambda entry: entry.website,
    "langues": lambda entry: entry.languages_in_words,
    "gratuit": lambda entry: known_answer(entry.free),
    "accès sans marche": lambda entry: known_answer(entry.step_free),
    "vérifié le": lambda entry: entry.verified_on.isoformat() if entry.verified_on else "",
    "source": lambda entry: entry.source,
}


@dataclass(frozen=True)
class Writer:
    """A kind of file: its label, its media type, and what writes it."""

    label: str | Promise
    content_type: str
    write: Callable[[object, list[Organisation]], str]


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def as_csv(page, organisations) -> str:
    """A table with semicolons, as Excel opens it in French, and the address of each page."""
    stream = StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow([*COLUMNS, "page"])
    for entry in organisations:
        cells = [safe_cell(read(entry)) for read in COLUMNS.values()]
        writer.writerow([*cells, page.full_url + entry.slug + "/"])
    return BOM + stream.getvalue()


def as_object(page, entry: Organisation) -> dict:
    """An organisation as an object: the columns of the CSV, and its services in full."""
    known = {name: value for name, read in COLUMNS.items() if (value := read(entry))}
    known["services"] = [
        {
            "type": offer.kind,
            "nom": offer.title,
            "description": offer.description,
            **{str(label): value for label, value in offer.facts},
        }
        for offer in entry.offers.all()
    ]
    return {**known, "page": page.full_url + entry.slug + "/"}


def as_json(page, organisations) -> str:
    """{"organisations": […]}, with where and when it was made."""
    return _dumps(
        {
            "source": page.full_url,
            "date": timezone.localdate().isoformat(),
            "organisations": [as_object(page, entry) for entry in organisations],
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
            "properties": as_object(page, entry),
        }
        for entry in organisations
        if entry.latitude is not None and entry.longitude is not None
    ]
    return _dumps({"type": "FeatureCollection", "features": features})


def _dumps(data: dict) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


WRITERS = {
    "csv": Writer(_("Tableau (CSV)"), "text/csv; charset=utf-8", as_csv),
    "json": Writer(_("Données (JSON)"), "application/json; charset=utf-8", as_json),
    "geojson": Writer(_("Carte (GeoJSON)"), "application/geo+json; charset=utf-8", as_geojson),
}


def respond(kind: str, page, organisations) -> HttpResponse:
    """The file of a selection; `kind` is a key of `WRITERS`."""
    writer = WRITERS[kind]
    name = f"repertoire-{timezone.localdate():%Y-%m-%d}.{kind}"
    return HttpResponse(
        writer.write(page, list(organisations)),
        content_type=writer.content_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Robots-Tag": "noindex",
        },
    )
