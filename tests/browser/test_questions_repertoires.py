"""Questions that people ask of the directory, without JavaScript: how many gestures they take."""

import pytest

from .axe import violations
from .gestures import follow
from .server import DEVELOPMENT, twin_of

pytestmark = pytest.mark.browser

DIRECTORY = "/ressources/repertoires/"
FEW = 4  # gestures: a choice, a box, a button, a link


@pytest.fixture(scope="module")
def examples(server, tmp_path_factory):
    """The address of a site of its own, with organisations that answer."""
    var = tmp_path_factory.mktemp("directory")
    with twin_of(server, var, DEVELOPMENT, "tests.browser.directory_site") as url:
        yield url


@pytest.fixture
def plain(browser, examples):
    """A page without JavaScript, on the directory, at the width of a small phone."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 320, "height": 640}, base_url=examples
    )
    page = context.new_page()
    page.goto(DIRECTORY)
    yield page
    context.close()


class Gestures:
    """What a visitor does on a page, counted."""

    def __init__(self, page):
        self.page, self.count = page, 0

    def choose(self, label: str, option: str) -> None:
        """Choose in a list."""
        self.count += 1
        self.page.get_by_label(label, exact=True).select_option(label=option)

    def tick(self, label: str) -> None:
        """Tick a box."""
        self.count += 1
        self.page.get_by_label(label, exact=True).check()

    def press(self, role: str, name: str) -> None:
        """Press a button or follow a link."""
        self.count += 1
        follow(self.page.get_by_role(role, name=name).first)


def results(page) -> list[str]:
    return page.locator(".card__title").all_inner_texts()


def test_a_french_course_in_gembloux_in_the_evening(plain):
    visitor = Gestures(plain)
    visitor.choose("Commune", "Gembloux")
    visitor.choose("Service", "Cours de français")
    visitor.tick("Le soir")
    visitor.press("button", "Filtrer")

    assert visitor.count <= FEW
    assert results(plain) == ["Exemple : école du soir"]
    follow(plain.get_by_role("link", name="Exemple : école du soir"))
    assert "mardi, 18" in plain.locator("main").inner_text()


def test_an_organisation_open_now_that_speaks_arabic(plain):
    visitor = Gestures(plain)
    visitor.choose("Langue parlée", "arabe")
    visitor.tick("Ouvert maintenant")
    visitor.press("button", "Filtrer")

    assert visitor.count <= FEW
    assert results(plain) == ["Exemple : guichet"]


def test_the_map_is_a_filter_that_keeps_the_others(plain):
    visitor = Gestures(plain)
    visitor.choose("Service", "Cours de français")
    visitor.press("button", "Filtrer")
    visitor.press("link", "Voir la carte des communes")
    # The name of a tile says what it would find.
    visitor.press("link", "Gembloux : 1 organisation")

    assert visitor.count <= FEW
    assert "service=francais" in plain.url
    assert "commune=gembloux" in plain.url
    assert results(plain) == ["Exemple : école du soir"]


def test_tiles_are_reached_and_opened_by_keyboard(plain):
    follow(plain.get_by_role("link", name="Voir la carte des communes"))
    tile = plain.locator("a.communes-map__area").first
    tile.focus()
    plain.keyboard.press("Enter")
    plain.wait_for_url("**commune=**")

    assert plain.get_by_label("Commune", exact=True).input_value() != ""


@pytest.mark.parametrize(
    "path", ["exemple-ecole/", "selection/imprimer/", "?commune=gembloux", "?carte=oui"]
)
@pytest.mark.parametrize("width", [320, 1280])
def test_pages_of_the_directory_are_sound(page, examples, path, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{examples}{DIRECTORY}{path}")

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


def test_tiles_are_large_enough_to_touch_on_a_small_phone(page, examples):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{examples}{DIRECTORY}?carte=oui")
    boxes = [tile.bounding_box() for tile in page.locator("a.communes-map__area").all()]

    assert len(boxes) == 38
    # WCAG 2.5.8: 24 px at least.
    assert min(min(box["width"], box["height"]) for box in boxes) >= 24
