"""Editors' blocks in every combination: each after each, with little and with far too much."""

from itertools import pairwise

import pytest

from cai_site.core.style_guide.bodies import FILLINGS, NAMES, PAIRS

from .axe import violations
from .ink import measure

pytestmark = pytest.mark.browser

BODIES = "/admin/guide-de-style/?composant=stream&etat="
WIDTHS = [320, 1280]
CLOSEST, FARTHEST = 16, 80  # px between what two blocks draw
ROUNDING = 1  # px

every_filling = pytest.mark.parametrize("filling", range(len(FILLINGS)), ids=list(FILLINGS))


def layouts(page, state: int):
    """The body of a state of the guide at each width, in each direction; yields their name."""
    page.goto(f"{BODIES}{state}")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for direction in ("ltr", "rtl"):
            page.evaluate("direction => { document.documentElement.dir = direction; }", direction)
            yield f"{width} px, {direction}"


def overflow(page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


def spread(values: list[float]) -> float:
    return max(values) - min(values)


@every_filling
def test_every_block_is_sound(signed_in, filling):
    for layout in layouts(signed_in, 1 + filling):
        assert len(measure(signed_in)) == len(NAMES)
        assert violations(signed_in) == [], layout
        assert overflow(signed_in) <= 0, layout


@every_filling
def test_any_order_keeps_the_rhythm(signed_in, filling):
    """No pair touches or drifts apart, and a block looks the same whatever stands above it."""
    for layout in layouts(signed_in, 1 + len(FILLINGS) + filling):
        blocks = measure(signed_in)
        assert len(blocks) == len(PAIRS)
        assert overflow(signed_in) <= 0, layout

        neighbours = list(zip(pairwise(PAIRS), pairwise(blocks), strict=True))
        gaps = [below["top"] - above["bottom"] for _, (above, below) in neighbours]
        assert spread(gaps) <= ROUNDING, f"{layout}: one gap between boxes, everywhere"
        drawn = {pair: below["first"] - above["last"] for pair, (above, below) in neighbours}
        wrong = {pair: gap for pair, gap in drawn.items() if not CLOSEST <= gap <= FARTHEST}
        assert wrong == {}, layout
        for name in NAMES:
            alike = [block for block, of in zip(blocks, PAIRS, strict=True) if of == name]
            assert spread([block["bottom"] - block["top"] for block in alike]) <= ROUNDING, name
            assert spread([block["first"] - block["top"] for block in alike]) <= ROUNDING, name
