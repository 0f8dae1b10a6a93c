"""The selection as a file: CSV for spreadsheets, JSON and GeoJSON for programs."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Model, QuerySet
from django.http import HttpResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cai_site.core.imports.export import CSV_TYPE, french_csv

from .cells import Cell
from .organisation import Organisation
from .service import OrganisationService
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
    head = {"source": page.full_url, "date": timezone.localdate().isoformat()}
    return _dumps(head, "organisations", map(as_object, organisations))


def as_geojson(page, organisations) -> str:
    """The organisations whose position is known (RFC 7946: longitude first)."""
    features = (
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
    )
    return _dumps({"type": "FeatureCollection"}, "features", features)


def _dumps(head: dict, name: str, items: Iterable[dict]) -> str:
    """An object with one list, an item a line: Python indents far slower than it encodes."""
    opening = json.dumps(head, ensure_ascii=False).removesuffix("}")
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    return f'{opening}, "{name}": [\n{lines}\n]}}\n'


WRITERS = {
    "csv": Writer(_("Tableau (CSV)"), CSV_TYPE, as_csv),
    "services": Writer(
        _("Services (CSV)"), CSV_TYPE, services_as_csv, "repertoire-services-{day}.csv"
    ),
    "json": Writer(_("Données (JSON)"), "application/json; charset=utf-8", as_json),
    "geojson": Writer(_("Carte (GeoJSON)"), "application/geo+json; charset=utf-8", as_geojson),
}


def respond(kind: str, page, organisations: QuerySet) -> HttpResponse:
    """The file of a selection; `kind` is a key of `WRITERS`."""
    writer = WRITERS[kind]
    entries = read(organisations)
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


def read(organisations: QuerySet) -> list[Organisation]:
    """The entries of a selection with all that the table reads: their `names` and services.

    Of the lists of places, themes and audiences only the names are read: thousands of objects
    would cost more than all the rest.
    """
    entries = list(organisations.prefetch_related(None).prefetch_related("offers"))
    give_names(Organisation, entries)
    give_names(OrganisationService, [offer for entry in entries for offer in entry.offers.all()])
    return entries


def give_names(model: type[Model], entries: list) -> None:
    """Gives every entry `names`, the names in each of its lists, by field: a query for each."""
    lists = {field.name: names_of(model, field.name, entries) for field in model._meta.many_to_many}
    for entry in entries:
        entry.names = {field: names[entry.pk] for field, names in lists.items()}


def names_of(model: type[Model], field: str, entries: list) -> dict[int, list[str]]:
    """The names in a list of each of some entries, in their order, in one query."""
    relation = model._meta.get_field(field)
    owner, named = relation.m2m_column_name(), relation.m2m_reverse_field_name()
    order = (f"{named}__{column}" for column in relation.related_model._meta.ordering)
    rows = relation.remote_field.through.objects.filter(
        **{f"{owner}__in": [entry.pk for entry in entries]}
    )
    names: dict[int, list[str]] = defaultdict(list)
    for pk, name in rows.order_by(*order).values_list(owner, f"{named}__name"):
        names[pk].append(name)
    return names
