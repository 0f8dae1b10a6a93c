"""The interactive map of the selection: offered below the list, drawn by a script on demand."""

from dataclasses import dataclass
from typing import NamedTuple

from django.conf import settings
from django.db.models import Count, Q, QuerySet

from cai_site.core.map_tiles import TileServer

# What `?carte=` says for this map; « oui » is the map of the municipalities.
ASKED = "adresses"


@dataclass(frozen=True)
class AddressesMap:
    """What the page says of the map before and after it is asked for.

    `missing` is how many organisations of the selection have no position; `source` the address of
    the GeoJSON that the script reads.
    """

    tiles: TileServer
    missing: int
    source: str
    is_open: bool


class Counts(NamedTuple):
    """How many organisations a selection has, and how many of them have a position."""

    total: int
    located: int


def count(found: QuerySet) -> Counts:
    """The counts of a selection, in one query."""
    located = Count("latitude", filter=Q(longitude__isnull=False))
    return Counts(**found.aggregate(total=Count("pk"), located=located))


def addresses_map(counts: Counts, source: str, *, is_open: bool) -> AddressesMap | None:
    """The map of a selection; None where nothing has a position, or without a tile server."""
    tiles = settings.MAP_TILES
    if tiles is None or not counts.located:
        return None
    return AddressesMap(tiles, counts.total - counts.located, source, is_open)
