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
both_directions = pytest.mark.parametrize("direction", ["ltr", "rtl"])


def show(page, state: int, width: int, direction: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{BODIES}{state}")
    page.evaluate("direction => { document.documentElement.dir = direction; }", direction)


def overflow(page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


@every_filling
@both_directions
@pytest.mark.parametrize("width", WIDTHS)
def test_every_block_is_sound(signed_in, filling, direction, width):
    show(signed_in, 1 + filling, width, direction)
    assert len(measure(signed_in)) == len(NAMES)
    assert violations(signed_in) == []
    assert overflow(signed_in) <= 0


@every_filling
@both_directions
@pytest.mark.parametrize("width", WIDTHS)
def test_any_order_keeps_the_rhythm(signed_in, filling, direction, width):
    """No pair touches or drifts apart, and a block looks the same whatever stands above it."""
    show(signed_in, 1 + len(FILLINGS) + filling, width, direction)
    blocks = measure(signed_in)
    assert len(blocks) == len(PAIRS)
    assert overflow(signed_in) <= 0

    gaps = [below["top"] - above["bottom"] for above, below in pairwise(blocks)]
    assert max(gaps) - min(gaps) <= ROUNDING, "one gap between blocks, everywhere"
    names = pairwise(PAIRS)
    drawn = {
        pair: below["first"] - above["last"]
        for pair, (above, below) in zip(names, pairwise(blocks), strict=True)
    }
    assert {pair: gap for pair, gap in drawn.items() if not CLOSEST <= gap <= FARTHEST} == {}
    for name in NAMES:
        alike = [block for block, of in zip(blocks, PAIRS, strict=True) if of == name]
        heights = [block["bottom"] - block["top"] for block in alike]
        margins = [block["first"] - block["top"] for block in alike]
        assert max(heights) - min(heights) <= ROUNDING, name
        assert max(margins) - min(margins) <= ROUNDING, name
