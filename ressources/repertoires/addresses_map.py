"""The interactive map of the selection: offered below the list, drawn by a script on demand."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet

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


def addresses_map(
    found: QuerySet, total: int, source: str, *, is_open: bool
) -> AddressesMap | None:
    """The map of the selection `found` of `total` entries, in one query.

    None where no entry has a position, or where the site has no tile server.
    """
    tiles = settings.MAP_TILES
    if tiles is None or not total:
        return None
    located = found.exclude(latitude=None).exclude(longitude=None).count()
    return AddressesMap(tiles, total - located, source, is_open) if located else None
