"""Every page of the starter site, as a visitor's browser sees it."""

import pytest

from tests.addresses import MEASURED, STATES, starter_paths

from .axe import violations

pytestmark = pytest.mark.browser

WIDE, NARROW = 1280, 320


@pytest.mark.parametrize("path", [*starter_paths(), *STATES])
def test_page_is_sound(tour, path):
    """axe finds nothing; nothing overflows at 320 px; nothing complains, tracks or leaves."""
    page = tour.page
    page.set_viewport_size({"width": WIDE, "height": 900})
    response = page.goto(path)
    expected = 404 if "n-existe-pas" in path else 200
    assert response.status == expected
    found = [f"{WIDE} px: {line}" for line in violations(page)]
    page.set_viewport_size({"width": NARROW, "height": 640})
    found += [f"{NARROW} px: {line}" for line in violations(page)]
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    problems = [p for p in tour.problems if not (expected == 404 and "404" in p)]
    assert found == []
    assert overflow <= 0
    assert problems == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("address", MEASURED, ids=lambda address: address.name)
def test_dark_scheme_is_sound(tour, address):
    page = tour.page
    page.set_viewport_size({"width": WIDE, "height": 900})
    page.emulate_media(color_scheme="dark")
    page.goto(address.path)
    found = violations(page)
    page.emulate_media(color_scheme="light")
    assert found == []
