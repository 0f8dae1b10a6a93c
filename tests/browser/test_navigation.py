"""The menus by keyboard, without JavaScript, on a small screen."""

import pytest

from .gestures import follow

pytestmark = pytest.mark.browser

RACISM = "Je suis victime de racisme"


def test_first_tab_stop_skips_to_the_content(page):
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#contenu"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"


def test_escape_closes_a_panel_and_gives_the_focus_back(page):
    page.goto("/")
    summary = page.locator("nav summary", has_text="Thématiques")
    summary.focus()
    page.keyboard.press("Enter")
    link = page.get_by_role("link", name="Logement", exact=True).first
    assert link.is_visible()
    link.focus()
    page.keyboard.press("Escape")
    assert not link.is_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_one_panel_at_a_time(page):
    page.goto("/")
    page.locator("nav summary", has_text="Thématiques").click()
    page.locator("nav summary", has_text="Ressources").click()
    assert page.locator("nav details[open]").count() == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_help_is_one_click_away_at_every_width(page, width):
    page.set_viewport_size({"width": width, "height": 640})
    page.goto("/presentation/equipe/")
    link = page.locator("header").get_by_role("link", name=RACISM).locator("visible=true").first
    assert link.is_visible()
    box = link.bounding_box()
    assert box["height"] >= 44
    link.click()
    page.wait_for_url("**/aide-et-ecoute/")
    assert "racisme" not in page.title().lower()


def test_menu_button_opens_the_menu_on_a_small_screen(page):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/")
    link = page.get_by_role("link", name="Accueil", exact=True).first
    assert not link.is_visible()
    page.get_by_role("button", name="Menu").click()
    assert link.is_visible()


def test_everything_is_reachable_without_javascript(browser, server):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{server.url}/")
    page.locator("nav summary", has_text="Thématiques").click()
    follow(page.get_by_role("link", name="Logement", exact=True).first)
    page.wait_for_url("**/thematiques/logement/")
    page.goto(f"{server.url}/actions/formations/")
    page.get_by_label("Période").select_option(label="Passées")
    follow(page.get_by_role("button", name="Filtrer"))
    assert "periode=passees" in page.url
    assert page.get_by_role("status").inner_text().startswith("1")
    context.close()


@pytest.mark.parametrize("path", ["/", "/thematiques/logement/", "/ressources/repertoires/"])
def test_mirrored_layout_does_not_overflow(page, path):
    """Right-to-left readers get the same page mirrored (issue: RTL from the start)."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(path)
    page.evaluate("document.documentElement.dir = 'rtl'")
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert overflow <= 0


# --- By keyboard alone --------------------------------------------------------------------------
def focused(page) -> str:
    return page.evaluate("document.activeElement.innerText?.trim() ?? ''")


def press_until(page, key: str, words: str, limit: int) -> int:
    """Press a key until the focus is on `words`; how many times that took, `limit` at most."""
    for count in range(1, limit + 1):
        page.keyboard.press(key)
        if focused(page) == words:
            return count
    return pytest.fail(f"{words!r} is more than {limit} times {key} away")


def test_theme_of_racism_is_eight_tabs_away_from_the_address_bar(page):
    page.goto("/")
    press_until(page, "Tab", "Accueil", 8)
    press_until(page, "ArrowRight", "Thématiques", 6)
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    press_until(page, "ArrowDown", "Lutte contre le racisme", 15)
    page.keyboard.press("Enter")
    page.wait_for_url("**/thematiques/lutte-contre-le-racisme/")


@pytest.mark.parametrize("width", [320, 1280])
def test_help_is_four_tabs_away_from_the_address_bar(page, width):
    page.set_viewport_size({"width": width, "height": 640})
    page.goto("/")
    press_until(page, "Tab", RACISM, 4)
    page.keyboard.press("Enter")
    page.wait_for_url("**/aide-et-ecoute/")


@pytest.fixture
def themes(page):
    """The entry « Thématiques », with the focus and its panel open."""
    page.goto("/")
    summary = page.locator("nav summary", has_text="Thématiques")
    summary.focus()
    page.keyboard.press("Enter")
    return summary


def test_arrows_move_among_the_links_of_an_open_panel(page, themes):
    links = page.locator("nav details[open] a").all_inner_texts()
    page.keyboard.press("ArrowDown")
    assert focused(page) == links[0]
    for key, place in (
        ("ArrowDown", 1),
        ("ArrowRight", 2),
        ("ArrowUp", 1),
        ("ArrowLeft", 0),
        ("ArrowUp", 0),
        ("End", -1),
        ("ArrowDown", -1),
        ("Home", 0),
    ):
        page.keyboard.press(key)
        assert focused(page) == links[place], key


def test_tab_goes_through_an_open_panel_as_everywhere(page, themes):
    links = page.locator("nav details[open] a").all_inner_texts()
    for words in links:
        page.keyboard.press("Tab")
        assert focused(page) == words
    page.keyboard.press("Tab")
    assert focused(page) == "Ressources"
    assert page.locator("nav details[open]").count() == 0, "leaving closes"


def test_arrows_move_along_the_first_level(page, themes):
    page.keyboard.press("Escape")
    for key, words in (
        ("ArrowRight", "Ressources"),
        ("ArrowLeft", "Thématiques"),
        ("ArrowDown", "Ressources"),
        ("Home", "Accueil"),
        ("End", "Contact"),
    ):
        page.keyboard.press(key)
        assert focused(page) == words, key


def test_arrows_follow_the_direction_of_the_script(page):
    page.goto("/")
    page.evaluate("document.documentElement.dir = 'rtl'")
    page.locator("nav summary", has_text="Thématiques").focus()
    page.keyboard.press("ArrowLeft")
    assert focused(page) == "Ressources"


def test_arrows_with_another_key_are_left_to_the_browser(page):
    page.goto("/contact/")
    page.goto("/")
    page.locator("nav summary", has_text="Thématiques").focus()
    prevented = page.evaluate("""() => !document.activeElement.dispatchEvent(new KeyboardEvent(
      "keydown", {key: "ArrowLeft", altKey: true, bubbles: true, cancelable: true}))""")
    assert not prevented
    assert focused(page) == "Thématiques"


def test_leaving_for_the_search_field_closes_the_panel(page, themes):
    page.locator("#q-header").focus()
    assert page.locator("nav details[open]").count() == 0


# --- A form with an error -----------------------------------------------------------------------
def test_a_refused_filter_is_told_first(page):
    page.goto("/ressources/outils-et-publications/?theme=inconnu")
    summary = page.locator(".error-summary")
    assert page.title().startswith("Erreur\u00a0: ")
    assert page.evaluate("document.activeElement.className") == "error-summary"
    assert "Ce choix n’existe pas" in summary.inner_text()
    summary.get_by_role("link").click()
    assert page.evaluate("document.activeElement.name") == "theme"
