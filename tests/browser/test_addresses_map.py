"""The interactive map of the directory: nobody is called before the click, the list is enough."""

from base64 import b64decode
from urllib.parse import urlsplit

import pytest

from .axe import violations
from .server import DEVELOPMENT, twin_of

pytestmark = pytest.mark.browser

DIRECTORY = "/ressources/repertoires/"
TILES = "tile.openstreetmap.org"
OFFER = "Voir les adresses sur une carte détaillée"
SCHOOL = "Exemple\u00a0: école du soir"
HOUSE = "Exemple\u00a0: guichet, Exemple\u00a0: voisin"
PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def examples(server, tmp_path_factory):
    """The address of a site of its own, with three organisations in two places."""
    var = tmp_path_factory.mktemp("addresses")
    with twin_of(server, var, DEVELOPMENT, "tests.browser.directory_site") as url:
        yield url


class Visitor:
    """A visitor of the directory, and the other hosts that the browser asked, with the Referer."""

    def __init__(self, page, url: str, *, tiles: bool = True):
        self.page, self.url = page, url
        self.calls: list[tuple[str, str]] = []
        self.problems: list[str] = []
        page.on("request", self._on_request)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda message: self.problems.append(message.text))
        page.route(
            f"https://{TILES}/**",
            lambda route: (
                route.fulfill(content_type="image/png", body=PIXEL) if tiles else route.abort()
            ),
        )

    def _on_request(self, request) -> None:
        if not request.url.startswith((self.url, "data:")):
            self.calls.append((urlsplit(request.url).netloc, request.headers.get("referer", "")))

    def open(self, query: str = "carte=adresses") -> None:
        self.page.goto(f"{self.url}{DIRECTORY}?{query}")

    def see_markers(self):
        """The markers, once they are there."""
        self.page.locator(".addresses-map__marker").first.wait_for()
        return self.page.locator(".addresses-map__marker")

    def marker(self, name: str):
        self.see_markers()
        return self.page.get_by_role("button", name=name, exact=True)

    @property
    def balloon(self):
        return self.page.locator(".leaflet-popup")

    @property
    def status(self):
        return self.page.locator(".addresses-map__status")


@pytest.fixture
def visitor(page, examples):
    return Visitor(page, examples)


def test_no_other_host_is_called_before_the_click_and_the_named_one_after(visitor):
    page = visitor.page
    visitor.open("service=francais")
    page.wait_for_load_state("networkidle")
    assert visitor.calls == []
    assert TILES in page.get_by_role("link", name=OFFER).locator("xpath=../..").inner_text()
    page.get_by_role("link", name=OFFER).click()
    assert visitor.see_markers().count() == 1
    page.wait_for_load_state("networkidle")

    assert "service=francais" in page.url
    assert page.get_by_label("Service", exact=True).input_value() == "francais"
    # The server learns which site asks, not what was asked.
    assert set(visitor.calls) == {(TILES, f"{visitor.url}/")}
    assert visitor.status.inner_text() == ""
    assert visitor.problems == []
    assert page.context.cookies() == []


def test_two_organisations_of_one_house_share_a_marker(visitor):
    visitor.open()
    names = [marker.get_attribute("aria-label") for marker in visitor.see_markers().all()]
    assert set(names) == {SCHOOL, HOUSE}
    visitor.marker(HOUSE).click()

    assert visitor.balloon.get_by_role("link").all_inner_texts() == HOUSE.split(", ")
    assert "rue de l’Exemple 1, 5000 Namur" in visitor.balloon.inner_text()
    visitor.balloon.get_by_role("link", name="voisin").click()
    visitor.page.wait_for_url("**/exemple-voisin/")
    assert visitor.page.locator("h1").inner_text() == "Exemple\u00a0: voisin"


@pytest.mark.parametrize("key", ["Enter", " "])
def test_markers_are_opened_left_and_followed_by_keyboard(visitor, key):
    page, keyboard = visitor.page, visitor.page.keyboard
    visitor.open()
    visitor.see_markers()
    page.locator(".addresses-map__drawing").focus()
    keyboard.press("Tab")
    name = page.evaluate("document.activeElement.ariaLabel")
    assert name in {SCHOOL, HOUSE}
    keyboard.press(key)
    assert page.evaluate("document.activeElement.className") == "addresses-map__name"
    assert visitor.balloon.get_by_role("button", name="Fermer").count() == 1
    keyboard.press("Escape")
    visitor.balloon.wait_for(state="detached")
    assert page.evaluate("document.activeElement.ariaLabel") == name
    keyboard.press(key)
    keyboard.press("Enter")
    page.wait_for_url("**/exemple-*/")


def test_wheel_scrolls_the_page_until_somebody_is_at_the_map(visitor):
    page = visitor.page
    page.emulate_media(reduced_motion="reduce")
    visitor.open()
    page.locator(".addresses-map__drawing").scroll_into_view_if_needed()
    visitor.see_markers()
    page.wait_for_load_state("networkidle")
    page.locator(".addresses-map__drawing").hover()
    before, tiles = page.evaluate("scrollY"), len(visitor.calls)
    page.mouse.wheel(0, -150)
    page.wait_for_timeout(500)
    assert page.evaluate("scrollY") < before
    assert len(visitor.calls) == tiles
    page.locator(".addresses-map__drawing").click(position={"x": 30, "y": 200})
    here = page.evaluate("scrollY")
    page.mouse.wheel(0, 200)
    page.wait_for_timeout(500)
    assert page.evaluate("scrollY") == here
    assert len(visitor.calls) > tiles


def test_finger_scrolls_the_page_until_the_map_is_touched(browser, examples):
    context = browser.new_context(**PHONE)
    visitor = Visitor(context.new_page(), examples)
    visitor.open()
    visitor.see_markers()
    drawing = visitor.page.locator(".addresses-map__drawing")
    may = "element => getComputedStyle(element).touchAction"
    assert "pan-y" in drawing.evaluate(may)
    assert visitor.status.inner_text().startswith("Touchez la carte une fois")
    drawing.tap(position={"x": 20, "y": 20})
    assert drawing.evaluate(may) == "none"
    visitor.page.locator("h1").tap()
    visitor.page.get_by_role("link", name="Fermer la carte").focus()
    assert "pan-y" in drawing.evaluate(may)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_open_map_is_sound(visitor, width, scheme):
    page = visitor.page
    page.set_viewport_size({"width": width, "height": 640})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    visitor.open()
    visitor.see_markers()
    assert violations(page) == []
    visitor.marker(HOUSE).press("Enter")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    parts = page.locator(".addresses-map a, .addresses-map__marker, .leaflet-popup a").all()
    small = [
        part.evaluate("element => element.outerHTML")
        for part in parts
        if min(part.bounding_box()["height"], part.bounding_box()["width"]) < 44
    ]
    assert small == []


def test_balloon_stays_clear_of_the_buttons_on_a_small_phone(browser, examples):
    context = browser.new_context(**PHONE, reduced_motion="reduce")
    visitor = Visitor(context.new_page(), examples)
    visitor.open()
    for name in (SCHOOL, HOUSE):
        visitor.marker(name).press("Enter")
        balloon = visitor.balloon.locator(".leaflet-popup-content-wrapper").bounding_box()
        buttons = visitor.page.locator(".leaflet-control-zoom").bounding_box()
        drawing = visitor.page.locator(".addresses-map__drawing").bounding_box()
        assert balloon["y"] + balloon["height"] <= buttons["y"]
        assert balloon["x"] >= drawing["x"]
        assert balloon["x"] + balloon["width"] <= drawing["x"] + drawing["width"]
        visitor.page.keyboard.press("Escape")
    context.close()


def test_missing_images_are_told(page, examples):
    visitor = Visitor(page, examples, tiles=False)
    visitor.open()
    visitor.page.get_by_text("Les images de la carte ne se chargent pas.").wait_for()

    assert visitor.see_markers().count() == 2
    assert violations(page) == []


@pytest.mark.parametrize("missing", ["**/telecharger/geojson/**", "**/leaflet.js"])
def test_map_that_does_not_load_says_so(visitor, missing):
    visitor.page.route(missing, lambda route: route.abort())
    visitor.open()
    visitor.page.get_by_text("La carte n’a pas pu se charger.").wait_for()

    assert not visitor.page.locator(".addresses-map__drawing").is_visible()
    assert visitor.calls == []


def test_without_javascript_the_list_is_there(browser, examples):
    context = browser.new_context(java_script_enabled=False)
    visitor = Visitor(context.new_page(), examples)
    visitor.open()

    assert "Elle a besoin de JavaScript." in visitor.status.inner_text()
    assert not visitor.page.locator(".addresses-map__drawing").is_visible()
    assert visitor.page.locator(".card__title").count() > 0
    assert visitor.calls == []
    context.close()


def test_map_is_not_printed(visitor):
    visitor.open()
    visitor.see_markers()
    visitor.page.emulate_media(media="print")

    assert not visitor.page.locator(".addresses-map").is_visible()
    assert visitor.page.locator(".card__title").first.is_visible()


def test_map_closes_and_keeps_the_filters(visitor):
    visitor.open("service=francais&carte=adresses")
    visitor.see_markers()
    visitor.page.get_by_role("link", name="Fermer la carte").click()

    visitor.page.get_by_role("link", name=OFFER).wait_for()
    assert "service=francais" in visitor.page.url
    assert "carte" not in visitor.page.url
