"""The server that the images of interactive maps come from, checked when the site starts."""

import re
from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured

# No {s}: one host, so that the page can name it and the policy allow nothing else.
PLACEHOLDERS = ["x", "y", "z"]
ADDRESS = re.compile(r"(https://([a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?))/[!-~]+")


@dataclass(frozen=True)
class TileServer:
    """A server of map images.

    `url` holds {z}, {x} and {y}; `credit` is what its owners ask to be printed beside the map and
    `credit_url` where that leads. `host` is its name for people, `origin` for the content security
    policy.
    """

    url: str
    credit: str
    credit_url: str
    host: str
    origin: str


def tile_server(url: str, credit: str, credit_url: str) -> TileServer | None:
    """The server of an address; None when the address is empty, for a site without such maps.

    Raises ImproperlyConfigured for any other address than https with a whole host name and one
    each of {z}, {x} and {y}, or a credit without an https address.
    """
    if not url:
        return None
    found = ADDRESS.fullmatch(url)
    if not found or sorted(re.findall(r"{(.*?)}", url)) != PLACEHOLDERS:
        raise ImproperlyConfigured(
            "MAP_TILES_URL must look like https://tile.example.org/{z}/{x}/{y}.png, or be empty "
            "for a site without an interactive map."
        )
    if not credit_url.startswith("https://"):
        raise ImproperlyConfigured("MAP_TILES_CREDIT_URL must start with https://.")
    return TileServer(url, credit, credit_url, host=found[2], origin=found[1])
