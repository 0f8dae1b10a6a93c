"""The map of the municipalities: complete, without gaps, readable without colour."""

import gzip
import re

from django.template.loader import render_to_string

import pytest

from cai_site.core.communes_map import Place, communes_map, levels, municipalities, shapes
from tests import factories as make

pytestmark = pytest.mark.one_database

STEP = re.compile(r"([Mlvz])(-?\d+)?(?: ?(-?\d+))?")


def corners(path: str) -> list[tuple[int, int]]:
    """The corners of an outline made of M, l and v."""
    found, x, y = [], 0, 0
    for letter, first, second in STEP.findall(path):
        if letter == "M":
            x, y = int(first), int(second)
        elif letter == "l":
            x, y = x + int(first), y + int(second)
        elif letter == "v":
            y += int(first)
        else:
            break
        found.append((x, y))
    return found


def printed(places=None, **known) -> str:
    context = {"map": communes_map(places or {}, **known), "label": "Carte", "with_list": True}
    return render_to_string("components/communes_map.html", context)


def test_the_38_municipalities_have_a_shape_of_their_own(db):
    assert {territory.nis_code for territory in municipalities()} == set(shapes())
    assert len(shapes()) == 38
    assert len({shape.path for shape in shapes().values()}) == 38
    assert len({shape.label for shape in shapes().values()}) == 38


def test_neighbours_share_their_corners():
    edges = []
    for shape in shapes().values():
        points = corners(shape.path)
        edges += [frozenset(pair) for pair in zip(points, [*points[1:], points[0]], strict=True)]
    shared = [edge for edge in set(edges) if edges.count(edge) == 2]

    assert len(shared) > 60
    assert all(edges.count(edge) <= 2 for edge in edges)
    # Corners that nearly meet would gape.
    points = {point for edge in edges for point in edge}
    near = [
        (one, other)
        for one in points
        for other in points
        if one < other and abs(one[0] - other[0]) <= 5 and abs(one[1] - other[1]) <= 5
    ]
    assert near == []


def test_the_map_is_light(db):
    places = {code: Place(3, "12", "12 organisations", "?commune=x") for code in shapes()}

    assert len(gzip.compress(printed(places).encode())) < 25_000


def test_a_tile_with_an_address_is_a_link_with_a_name(db):
    html = printed({make.territory("Namur").nis_code: Place(5, "3", "3 cours", "?commune=namur")})

    assert 'href="?commune=namur" aria-label="Namur : 3 cours"' in html
    assert "communes-map__area--5" in html
    assert html.count("<a ") == 2, "the tile and the list"


def test_the_current_municipality_says_so(db):
    code = make.territory("Dinant").nis_code

    assert 'aria-current="true"' in printed({code: Place(url="?")}, current=code)
    assert "communes-map__area--current" in printed(current=code)


def test_levels_are_quintiles_that_equal_values_share():
    classes, bounds = levels({"a": 0, "b": 1, "c": 1, "d": 4, "e": 9, "f": 20})

    assert classes == {"a": 0, "b": 1, "c": 1, "d": 2, "e": 3, "f": 4}
    assert bounds[0] == (1, 1, 1)
    assert bounds[-1] == (4, 20, 20)
    assert levels({"a": 0}) == ({"a": 0}, [])
    assert levels({}) == ({}, [])
