"""The page follows its reader: fingers, enlarged text, zoom, forced colours, no motion.

The pages and thresholds are those of the visitors' bar: gates A5, A6 and A21, « Zoom », « Motion ».
"""

import pytest

from tests.addresses import MEASURED

from .probes import add_style, probe

pytestmark = pytest.mark.browser

every_address = pytest.mark.parametrize("address", MEASURED, ids=lambda address: address.name)

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


@pytest.mark.parametrize("width", [320, 1280])
@every_address
def test_targets_are_as_big_as_a_finger(page, address, width):
    """Controls 44 px (WCAG 2.5.5), other targets out of sentences 24 px (2.5.8)."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address.path)
    page.evaluate(OPEN_THE_MENUS)
    assert probe(page, "smallTargets") == []


@pytest.mark.parametrize(
    ("width", "css"), [(320, TEXT_SPACING), (640, DOUBLE_TEXT)], ids=["spaced", "double"]
)
@every_address
def test_readers_own_text_is_whole(page, address, width, css):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address.path)
    add_style(page, css)
    assert probe(page, "overflow") == []
    assert probe(page, "cutTexts") == []


@every_address
def test_nothing_in_the_way_at_400_percent(page, address):
    page.set_viewport_size(ZOOMED)
    page.goto(address.path)
    assert probe(page, "overflow") == []
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    assert probe(page, "stuck") <= MOST_STUCK


def test_menu_works_at_400_percent(page):
    page.set_viewport_size(ZOOMED)
    page.goto("/")
    page.get_by_role("button", name="Menu").click()
    page.locator("nav summary", has_text="Thématiques").click()
    page.get_by_role("link", name="Volontariat", exact=True).first.click()
    page.wait_for_url("**/thematiques/volontariat/")


@every_address
def test_controls_have_edges_in_forced_colours(page, address):
    """No axe here: it takes the emulated colours for the page's and finds false contrasts."""
    page.goto(address.path)
    assert probe(page, "rememberGrounds") > 0
    page.emulate_media(forced_colors="active")
    assert probe(page, "groundless") == []


@every_address
def test_nothing_moves_for_those_who_ask(page, address):
    page.emulate_media(reduced_motion="reduce")
    page.goto(address.path)
    assert probe(page, "moving") == []
