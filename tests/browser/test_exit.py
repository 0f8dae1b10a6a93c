"""« Quitter vite ce site »: hidden at once, left without a way back, never by accident."""

import json

import pytest

pytestmark = pytest.mark.browser

HELP, BEFORE = "/aide-et-ecoute/", "/contact/"
TARGET = "https://www.meteo.be/fr"
LABEL = "Quitter vite ce site"
BLANK_WITHIN = 500  # milliseconds
IS_BLANK = "document.body.innerText === 'Chargement'"
# DevTools cannot question a page that waits for another host: it tells by itself, once painted,
# what is left of it and how long that took after the visitor's last gesture.
TELL_WHEN_BLANK = """
let gesture;
for (const name of ["click", "keyup"]) {
  addEventListener(name, (event) => (gesture = event.timeStamp), true);
}
addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
  requestAnimationFrame(() => setTimeout(() => console.log(JSON.stringify({
    took: performance.now() - gesture,
    text: document.documentElement.innerText,
    title: document.title,
    elements: document.body.querySelectorAll("*").length,
  }))));
}).observe(document.documentElement, {childList: true}));
"""
WEATHER = "<!DOCTYPE html><title>Météo</title><h1>Il fait beau</h1>"


@pytest.fixture
def asked(page) -> list[dict]:
    """Stands for the target: an answer of its own, and the headers with which it was asked."""
    headers = []

    def answer(route):
        headers.append(route.request.headers)
        route.fulfill(status=200, content_type="text/html", body=WEATHER)

    page.route(f"{TARGET}**", answer)
    return headers


@pytest.fixture
def unanswered(page) -> None:
    """A target that never answers."""
    page.route(f"{TARGET}**", lambda route: None)


@pytest.fixture
def silent(page) -> list:
    """A target without content: the browser stays where it is."""
    asked = []

    def answer(route):
        asked.append(route)
        route.fulfill(status=204)

    page.route(f"{TARGET}**", answer)
    return asked


def press_shift(page, times: int) -> None:
    for _ in range(times):
        page.keyboard.press("Shift")


def by_mouse(page) -> None:
    page.locator(".exit").get_by_role("link", name=LABEL).click(no_wait_after=True)


def by_keyboard(page) -> None:
    page.locator(".exit a").focus()
    page.keyboard.press("Enter")


def by_skip_link(page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    focused = page.evaluate_handle("document.activeElement").as_element()
    assert focused.inner_text() == LABEL
    assert focused.bounding_box()["y"] >= 0, "it shows when it has the focus"
    page.keyboard.press("Enter")


def by_shift(page) -> None:
    press_shift(page, 3)


every_way = pytest.mark.parametrize("leave", [by_mouse, by_keyboard, by_skip_link, by_shift])


def open_help(page, path: str = HELP) -> None:
    page.goto(BEFORE)
    page.goto(path)


@every_way
def test_leaves_and_back_does_not_return(page, asked, leave):
    open_help(page)
    leave(page)
    page.wait_for_url(TARGET)
    assert len(asked) == 1
    assert "referer" not in asked[0]
    page.go_back()
    assert page.url.endswith(BEFORE)


@every_way
@pytest.mark.usefixtures("unanswered")
def test_page_is_blank_at_once_even_if_the_target_never_answers(page, leave):
    page.add_init_script(TELL_WHEN_BLANK)
    open_help(page)
    with page.expect_request(f"{TARGET}**"), page.expect_console_message() as message:
        leave(page)
    told = json.loads(message.value.text)
    assert told["took"] <= BLANK_WITHIN
    assert told["text"] == "Chargement"
    assert told["title"] == "Nouvel onglet"
    assert told["elements"] == 1


def test_pressing_on_does_not_delay_the_way_out(page, silent):
    page.goto(HELP)
    with page.expect_request(f"{TARGET}**"):
        press_shift(page, 9)
    page.wait_for_function(IS_BLANK)
    page.wait_for_timeout(100)
    assert len(silent) == 1


def test_jumps_inside_the_page_leave_no_way_back(page, asked):
    open_help(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#contenu")
    assert page.evaluate("document.activeElement.id") == "contenu"
    press_shift(page, 3)
    page.wait_for_url(TARGET)
    page.go_back()
    assert page.url.endswith(BEFORE)


def test_a_page_kept_by_the_browser_comes_back_whole(page, silent):
    open_help(page)
    title = page.title()
    press_shift(page, 3)
    page.wait_for_function(IS_BLANK)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    assert page.title() == title
    assert page.locator("h1").is_visible()
    assert not page.locator(".exit__dots").is_visible()
    press_shift(page, 3)
    page.wait_for_function(IS_BLANK)


def test_back_forward_cache_does_not_show_it(playwright, browser_type_launch_args, server):
    """With the cache that Playwright switches off, and that phones use."""
    options = {"ignore_default_args": ["--disable-back-forward-cache"]}
    browser = playwright.chromium.launch(**browser_type_launch_args, **options)
    try:
        page = browser.new_page()
        page.route(
            f"{TARGET}**", lambda route: route.fulfill(content_type="text/html", body=WEATHER)
        )
        for path in (BEFORE, HELP):
            page.goto(f"{server.url}{path}")
        press_shift(page, 3)
        page.wait_for_url(TARGET)
        for _ in range(3):
            page.evaluate("setTimeout(() => history.back())")
            page.wait_for_timeout(300)
            assert HELP not in page.url
    finally:
        browser.close()


def test_shift_says_how_many_times_are_left(page, silent):
    page.goto(HELP)
    status, dots = page.locator(".exit [role=status]"), page.locator(".exit__dots")
    assert not dots.is_visible()
    press_shift(page, 1)
    assert status.inner_text() == "Majuscule : encore 2 fois pour quitter.".replace(" :", "\u00a0:")
    assert dots.is_visible()
    assert dots.locator(".is-on").count() == 1
    press_shift(page, 1)
    assert "encore 1 fois" in status.inner_text()
    assert dots.locator(".is-on").count() == 2
    assert silent == []


def test_shift_is_forgotten_after_five_seconds(page, silent):
    page.clock.install()
    page.goto(HELP)
    press_shift(page, 2)
    page.clock.run_for(5100)
    assert not page.locator(".exit__dots").is_visible()
    assert page.locator(".exit [role=status]").inner_text() == "La sortie est annulée."
    page.clock.run_for(5100)
    assert page.locator(".exit [role=status]").inner_text() == ""
    press_shift(page, 2)
    assert silent == []
    press_shift(page, 1)
    page.wait_for_function(IS_BLANK)


def capitals(page) -> None:
    page.keyboard.type("ABC DEF")


def capitals_released_late(page) -> None:
    """As quick fingers do: Shift goes up before the letter."""
    for letter in "ABCDEF":
        page.keyboard.down("Shift")
        page.keyboard.down(letter)
        page.keyboard.up("Shift")
        page.keyboard.up(letter)


def capitals_by_key(page) -> None:
    for letter in "ABCDEF":
        page.keyboard.press(f"Shift+{letter}")


def other_keyboard_language(page) -> None:
    """Alt is held, each press of Shift brings the next language."""
    page.keyboard.down("Alt")
    press_shift(page, 4)
    page.keyboard.up("Alt")


def selecting_by_mouse(page) -> None:
    for _ in range(4):
        page.keyboard.down("Shift")
        page.mouse.click(5, 5)
        page.keyboard.down("Shift")  # a key held down repeats itself
        page.keyboard.up("Shift")


def walking_backwards(page) -> None:
    for _ in range(4):
        page.keyboard.press("Shift+Tab")


@pytest.mark.parametrize(
    "do",
    [
        capitals,
        capitals_released_late,
        capitals_by_key,
        other_keyboard_language,
        selecting_by_mouse,
        walking_backwards,
    ],
)
def test_shift_for_something_else_does_not_leave(page, silent, do):
    page.goto(HELP)
    page.locator("#q-header").focus()
    do(page)
    page.wait_for_timeout(100)
    assert silent == []
    assert page.locator("h1").is_visible()
    assert not page.locator(".exit__dots").is_visible()


def test_shift_alone_leaves_even_from_a_form_field(page, asked):
    page.goto(HELP)
    page.locator("#q-header").focus()
    page.keyboard.type("Bonjour")
    press_shift(page, 3)
    page.wait_for_url(TARGET)


def test_is_a_plain_link_without_javascript(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.route(f"{TARGET}**", lambda route: route.fulfill(content_type="text/html", body=WEATHER))
    page.goto(f"{server.url}{HELP}")
    link = page.locator(".exit").get_by_role("link", name=LABEL)
    assert link.get_attribute("rel") == "nofollow noreferrer"
    assert not page.locator(".exit__dots").is_visible()
    assert not page.locator(".exit-limits__keys").is_visible()
    link.click()
    page.wait_for_url(TARGET)
    context.close()


@pytest.mark.parametrize("size", [(320, 640), (768, 1024), (1280, 800)])
def test_stays_at_the_top_and_never_covers_the_focus(page, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(HELP)
    button = page.locator(".exit__button")
    assert button.bounding_box()["height"] >= 44
    page.evaluate("scrollTo(0, 700)")
    box = button.bounding_box()
    assert 0 <= box["y"] <= 1
    assert box["height"] <= 0.15 * size[1]
    assert hidden_focus(page) == []


def test_does_not_follow_at_400_percent(page):
    """1280 × 720 at 400 % is 320 × 180: the button would take a quarter of it."""
    page.set_viewport_size({"width": 320, "height": 180})
    page.goto(HELP)
    page.evaluate("scrollTo(0, 700)")
    box = page.locator(".exit__button").bounding_box()
    assert box["y"] + box["height"] < 0
    assert hidden_focus(page) == []


def hidden_focus(page) -> list[str]:
    """What gets the focus under the button, walking through the page forwards and backwards."""
    page.evaluate("for (const folded of document.querySelectorAll('main details')) folded.open = 1")
    stops = page.evaluate("document.querySelectorAll('main :is(a, button, summary, input)').length")
    page.locator("footer a").last.focus()
    found = []
    for _ in range(stops + 12):
        page.keyboard.press("Shift+Tab")
        found += page.evaluate("""() => {
          const focused = document.activeElement;
          if (!focused.closest("main, footer")) return [];
          const [button, box] = [document.querySelector(".exit__button"), focused]
            .map((element) => element.getBoundingClientRect());
          const apart = box.top >= button.bottom || box.bottom <= button.top
            || box.left >= button.right || box.right <= button.left;
          return apart ? [] : [focused.outerHTML.slice(0, 80)];
        }""")
    return found


def test_is_not_printed(page):
    page.emulate_media(media="print")
    page.goto(HELP)
    for part in (".exit", ".exit-limits", ".skip-link"):
        assert not page.locator(part).first.is_visible()


def test_limits_are_told_and_explained(page):
    page.goto(HELP)
    limits = page.locator(".exit-limits")
    summary = limits.locator("summary")
    assert "Ce bouton n’efface pas l’historique de votre téléphone." in summary.inner_text()
    assert summary.bounding_box()["height"] >= 44
    summary.click()
    assert limits.get_by_text("Navigation privée").first.is_visible()
