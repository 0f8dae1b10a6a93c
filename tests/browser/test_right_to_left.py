"""The site in Arabic: mirrored, sound, and never wider than the screen."""

import pytest

from .axe import violations
from .gestures import follow
from .rtl_site import PAGES
from .server import twin_of

pytestmark = pytest.mark.browser

WIDE, NARROW = 1280, 320
PATHS = [
    *(path for path in PAGES if path not in {"/presentation/", "/actions/", "/ressources/"}),
    "/recherche/?q=zzzzzz",
    "/mentions-legales/",
]


@pytest.fixture(scope="module")
def arabic(server, tmp_path_factory):
    """The address of the Arabic home page of a site of its own."""
    var = tmp_path_factory.mktemp("arabic")
    with twin_of(server, var, "tests.browser.rtl_settings", "tests.browser.rtl_site") as url:
        yield f"{url}/ar"


def open_at(page, address: str, width: int):
    page.set_viewport_size({"width": width, "height": 900})
    return page.goto(address)


def box(locator) -> dict:
    return locator.bounding_box()


@pytest.mark.parametrize("path", PATHS)
def test_mirrored_page_is_sound(tour, arabic, path):
    page, found = tour.page, []
    response = open_at(page, arabic + path, WIDE)
    assert response.status == (404 if path == "/mentions-legales/" else 200)
    for width in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width} px: {line}" for line in violations(page)]
        overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert overflow <= 0, f"{width} px"
    assert found == []
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
        "ar",
        "rtl",
    ]
    assert page.context.cookies() == []


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_header_is_mirrored(page, arabic, width):
    open_at(page, f"{arabic}/contact/", width)
    brand, button = box(page.locator(".brand")), box(page.locator(".languages > summary"))
    assert brand["x"] + brand["width"] > width * 0.9
    assert button["height"] >= 44
    if width == WIDE:
        assert button["x"] < brand["x"]
        assert button["x"] < width * 0.1
    page.locator(".languages > summary").click()
    listed = box(page.locator(".languages__list"))
    assert listed["x"] >= 0
    assert listed["x"] + listed["width"] <= width
    # The open list lies over the menu.
    assert [line for line in violations(page) if not line.startswith("target-size")] == []


def test_chevrons_and_numbers_run_their_own_way(page, arabic):
    open_at(page, f"{arabic}/contact/", WIDE)
    chevron = "getComputedStyle(document.documentElement).getPropertyValue('--chevron')"
    assert page.evaluate(chevron).strip() == "-45deg"
    page.goto(f"{arabic}/aide-et-ecoute/")
    for link in page.locator('a[href^="tel:"], a[href^="mailto:"]').all():
        assert link.evaluate("link => getComputedStyle(link).direction") == "ltr"


def test_switcher_works_by_keyboard(page, arabic):
    open_at(page, f"{arabic}/contact/", WIDE)
    summary = page.locator(".languages > summary")
    summary.focus()
    page.keyboard.press("Enter")
    link = page.get_by_role("link", name="Français")
    assert link.is_visible()
    link.focus()
    page.keyboard.press("Escape")
    assert not link.is_visible()
    assert summary.evaluate("node => node === document.activeElement")
    page.locator("nav summary").first.click()
    summary.click()
    assert page.locator("header details[open]").count() == 1
    link.click()
    page.wait_for_url("**/contact/")
    assert page.evaluate("document.documentElement.lang") == "fr-be"


def test_switcher_works_without_javascript(browser, arabic):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{arabic}/contact/")
    page.locator(".languages > summary").click()
    follow(page.get_by_role("link", name="Français"))
    page.wait_for_url("**/contact/")
    assert "/ar/" not in page.url
    context.close()
