"""Tab through whole pages: what has the focus shows it, and nothing lies over it."""

import pytest

from tests.addresses import MEASURED

from .probes import probe

pytestmark = pytest.mark.browser

MOST_STOPS = 250


def walk(page, key: str = "Tab") -> tuple[int, list[str]]:
    """Press `key` until the page is left: how many stops, and what was wrong with them."""
    complaints = []
    for stops in range(MOST_STOPS):
        page.keyboard.press(key)
        found = probe(page, "focus")
        if found is None:
            return stops, complaints
        complaints += found
    return MOST_STOPS, complaints


@pytest.mark.parametrize("address", MEASURED, ids=lambda address: address.name)
def test_focus_is_seen_at_every_stop(page, address):
    """WCAG 2.4.7, 2.4.12 and 2.4.13."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address.path)
    stops, complaints = walk(page)
    assert complaints == []
    assert 10 < stops < MOST_STOPS


# Backwards, what sticks to the top of the window comes over the links that Tab brings there.
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("path", ["/", "/aide-et-ecoute/", "/actions/formations/"])
def test_focus_is_seen_on_a_small_screen(page, path, key):
    page.set_viewport_size({"width": 320, "height": 568})
    page.goto(path)
    stops, complaints = walk(page, key)
    assert complaints == []
    assert 10 < stops < MOST_STOPS


def test_focus_is_seen_in_forced_colours(page):
    page.emulate_media(forced_colors="active")
    page.goto("/actions/formations/")
    stops, complaints = walk(page)
    assert complaints == []
    assert stops > 10
