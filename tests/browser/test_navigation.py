"""The menus by keyboard, without JavaScript, on a small screen."""

import pytest

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
    page.get_by_role("link", name="Logement", exact=True).first.click()
    page.wait_for_url("**/thematiques/logement/")
    page.goto(f"{server.url}/actions/formations/")
    page.get_by_label("Période").select_option(label="Passées")
    page.get_by_role("button", name="Filtrer").click()
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
