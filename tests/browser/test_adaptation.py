"""The page follows its reader: fingers, enlarged text, zoom, forced colours, no motion.

The pages and thresholds are those of the visitors' bar: gates A5, A6 and A21, « Zoom », « Motion ».
A page is opened once and put into each situation in turn: opening it is what takes time.
"""

import pytest

from tests.addresses import MEASURED

from .probes import probe, restyled

pytestmark = pytest.mark.browser

# https://www.w3.org/TR/WCAG22/#text-spacing
TEXT_SPACING = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }"""
# https://www.w3.org/TR/WCAG22/#resize-text
DOUBLE_TEXT = ":root { font-size: 200% !important; }"
# A window of 1280×1024 at 400 %: https://www.w3.org/TR/WCAG22/#reflow
ZOOMED = {"width": 320, "height": 256}
MOST_STUCK = 0.15  # part of the window

OPEN_THE_MENUS = """() => {
  document.querySelector(".menu-button")?.setAttribute("aria-expanded", "true");
  for (const group of document.querySelectorAll("nav details")) {
    group.removeAttribute("name");
    group.open = true;
  }
}"""


def in_forced_colours(page) -> list[str]:
    """Controls keep edges. No axe here: under emulation it finds contrasts that are not there."""
    page.set_viewport_size({"width": 1280, "height": 800})
    assert probe(page, "rememberGrounds") > 0
    page.emulate_media(forced_colors="active")
    complaints = probe(page, "groundless")
    page.emulate_media(forced_colors="none")
    return complaints


def without_motion(page) -> list[str]:
    page.emulate_media(reduced_motion="reduce")
    return probe(page, "moving")


def with_double_text(page) -> list[str]:
    page.set_viewport_size({"width": 640, "height": 800})
    with restyled(page, DOUBLE_TEXT):
        return probe(page, "overflow") + probe(page, "cutTexts")


def with_spaced_text(page) -> list[str]:
    page.set_viewport_size({"width": 320, "height": 800})
    with restyled(page, TEXT_SPACING):
        return probe(page, "overflow") + probe(page, "cutTexts")


def at_400_percent(page) -> list[str]:
    page.set_viewport_size(ZOOMED)
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    stuck = probe(page, "stuck")
    complaints = [f"{stuck:.0%} of the window is covered"] if stuck > MOST_STUCK else []
    return complaints + probe(page, "overflow") + probe(page, "cutTexts")


def with_a_finger_on_a_phone(page) -> list[str]:
    """Controls 44 px (WCAG 2.5.5), other targets out of sentences 24 px (2.5.8)."""
    page.set_viewport_size({"width": 320, "height": 800})
    page.evaluate(OPEN_THE_MENUS)
    return probe(page, "smallTargets")


def with_a_finger_on_a_desk(page) -> list[str]:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.evaluate(OPEN_THE_MENUS)
    return probe(page, "smallTargets")


# What opens the menus comes last.
SITUATIONS = [
    in_forced_colours,
    without_motion,
    with_double_text,
    with_spaced_text,
    at_400_percent,
    with_a_finger_on_a_phone,
    with_a_finger_on_a_desk,
]


@pytest.mark.parametrize("address", MEASURED, ids=lambda address: address.name)
def test_page_follows_its_reader(page, address):
    page.goto(address.path)
    complaints = {situation.__name__: situation(page) for situation in SITUATIONS}
    assert {name: lines for name, lines in complaints.items() if lines} == {}


def test_menu_works_at_400_percent(page):
    page.set_viewport_size(ZOOMED)
    page.goto("/")
    page.get_by_role("button", name="Menu").click()
    page.locator("nav summary", has_text="Thématiques").click()
    page.get_by_role("link", name="Volontariat", exact=True).first.click()
    page.wait_for_url("**/thematiques/volontariat/")
