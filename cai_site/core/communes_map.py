"""The map of the 38 municipalities: where each one stands, and the map that a template draws.

A tile map: a hexagon of one size for each municipality, about where it lies. Small ones can be
touched as easily as large ones, and no border has to be bought or borrowed (decision 0015).
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from .memo import memo
from .reference import Territory

# NIS code: row from the north, column from the west (even rows stand half a tile to the east),
# and the three letters that fit in a tile.
TILES = {
    "92035": (0, 4, "Égh"),
    "92114": (1, 2, "Sof"),
    "92142": (1, 3, "Gem"),
    "92141": (1, 4, "Bru"),
    "92138": (1, 5, "Fer"),
    "92140": (2, 2, "Jem"),
    "92045": (2, 3, "Flf"),
    "92094": (2, 4, "Nam"),
    "92003": (2, 5, "And"),
    "92097": (2, 6, "Ohe"),
    "92137": (3, 2, "Sam"),
    "92048": (3, 3, "Fos"),
    "92101": (3, 4, "Pro"),
    "92006": (3, 5, "Ass"),
    "92054": (3, 6, "Ges"),
    "91064": (3, 7, "Hav"),
    "92087": (4, 2, "Met"),
    "91005": (4, 3, "Anh"),
    "91141": (4, 4, "Yvo"),
    "91030": (4, 5, "Cin"),
    "91059": (4, 6, "Ham"),
    "91120": (4, 7, "Som"),
    "93088": (5, 1, "Wal"),
    "93022": (5, 2, "Flr"),
    "91142": (5, 3, "Has"),
    "91103": (5, 4, "Onh"),
    "91034": (5, 5, "Din"),
    "93010": (6, 0, "Cer"),
    "93056": (6, 1, "Phi"),
    "93018": (6, 2, "Doi"),
    "91072": (6, 4, "Hou"),
    "91114": (6, 5, "Roc"),
    "93014": (7, 1, "Cou"),
    "93090": (7, 2, "Vir"),
    "91013": (7, 5, "Bea"),
    "91054": (8, 4, "Ged"),
    "91015": (9, 5, "Biè"),
    "91143": (10, 4, "Vre"),
}
RADIUS = 50
WIDTH, HEIGHT = 2 * round(RADIUS * math.sqrt(3) / 2), 1.5 * RADIUS
MARGIN = 6
# The darkest class of a choropleth; 0 is « nothing » or « unknown ».
MAX_LEVEL = 5


@dataclass(frozen=True)
class Shape:
    """The outline of a municipality in the units of the map, and where its label stands."""

    path: str
    x: int
    y: int
    label: str


@dataclass(frozen=True)
class Place:
    """What a map says of one municipality.

    `level` is its class (0 to 5), `value` that class or figure in a few signs, printed in the
    tile so that colour never speaks alone; `words` the same for who hears it, such as
    « 12 organisations »; `url` where its tile leads ("" for a map without links).
    """

    level: int = 0
    value: str = ""
    words: str = ""
    url: str = ""


@dataclass(frozen=True)
class Area:
    """A municipality as a template draws and lists it."""

    name: str
    nis_code: str
    shape: Shape
    place: Place
    is_current: bool = False

    @property
    def accessible_name(self):
        """The name that assistive technology reads, and that shows under the pointer."""
        if not self.place.words:
            return self.name
        return format_lazy(_("{name} : {words}"), name=self.name, words=self.place.words)


@dataclass(frozen=True)
class CommunesMap:
    """A whole map: its areas in the order of a dictionary, and its legend."""

    areas: list[Area]
    legend: list[tuple[int, str]]
    view_box: str

    @property
    def has_links(self) -> bool:
        """Whether its tiles lead somewhere."""
        return any(area.place.url for area in self.areas)


@lru_cache(maxsize=1)
def shapes() -> dict[str, Shape]:
    """The outlines by NIS code. Neighbours share their corners to the unit: nothing gapes."""
    return {code: _hexagon(row, column, label) for code, (row, column, label) in TILES.items()}


def _shift(row: int) -> int:
    """How many half tiles a row stands to the east."""
    return (row + 1) % 2


def _hexagon(row: int, column: int, label: str) -> Shape:
    west = MARGIN + column * WIDTH + _shift(row) * WIDTH // 2
    north = MARGIN + round(row * HEIGHT)
    half, quarter = WIDTH // 2, RADIUS // 2
    path = (
        f"M{west + half} {north}l{half} {quarter}v{RADIUS}l-{half} {quarter}"
        f"l-{half} -{quarter}v-{RADIUS}z"
    )
    return Shape(path, west + half, north + RADIUS, label)


@lru_cache(maxsize=1)
def view_box() -> str:
    """The `viewBox` that holds every tile."""
    columns = max(column + _shift(row) / 2 for row, column, _label in TILES.values()) + 1
    rows = max(row for row, *_rest in TILES.values())
    width = round(columns * WIDTH) + 2 * MARGIN
    return f"0 0 {width} {round(rows * HEIGHT) + 2 * RADIUS + 2 * MARGIN}"


def municipalities() -> list[Territory]:
    """The 38 municipalities, read once for a whole response: filters and map name them."""
    known = memo()
    if known.municipalities is None:
        found = Territory.objects.filter(kind=Territory.Kind.MUNICIPALITY)
        known.municipalities = list(found)
    return known.municipalities


def municipality_choices() -> list[tuple[str, str]]:
    """(slug, name) of each, for filters."""
    return [(territory.slug, territory.name) for territory in municipalities()]


def communes_map(
    places: Mapping[str, Place],
    *,
    territories: list[Territory] | None = None,
    current: str = "",
    legend: list[tuple[int, str]] = (),
) -> CommunesMap:
    """The map of what is known of each NIS code; municipalities that are not named stay empty.

    `territories` spares the query when the caller has read them; `current` is the NIS code of
    the municipality being shown; `legend` gives (level, words), lightest first.
    """
    areas = [
        Area(
            name=territory.name,
            nis_code=territory.nis_code,
            shape=shapes()[territory.nis_code],
            place=places.get(territory.nis_code, Place()),
            is_current=territory.nis_code == current,
        )
        for territory in (municipalities() if territories is None else territories)
    ]
    return CommunesMap(areas, list(legend), view_box())


def levels(values: Mapping[str, float]) -> tuple[dict[str, int], list[tuple[int, float, float]]]:
    """A class from 1 to 5 for each value above zero, by quintile, and the bounds of the classes.

    Returns ({key: class}, [(class, lowest value, highest value)]); zero and less are class 0 and
    have no bounds. Equal values always share their class.
    """
    known = sorted(value for value in values.values() if value > 0)
    if not known:
        return dict.fromkeys(values, 0), []
    classes = {value: 1 + known.index(value) * MAX_LEVEL // len(known) for value in known}
    # Without holes: few different values take the first classes.
    used = sorted(set(classes.values()))
    classes = {value: used.index(level) + 1 for value, level in classes.items()}
    bounds = []
    for level in range(1, len(used) + 1):
        of_level = [value for value, its in classes.items() if its == level]
        bounds.append((level, min(of_level), max(of_level)))
    return {key: classes.get(value, 0) for key, value in values.items()}, bounds
