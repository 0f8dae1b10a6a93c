"""Three tasks of the staff without a pointer: Tab to get there, Enter to do it.

The same tasks as T1, T8 and T9 of the editors' bar; presses of Tab and of the arrows are no clicks.
"""

import pytest

pytestmark = pytest.mark.browser

FURTHEST = 250  # presses of Tab, from one end of the longest form to the other
HAS_FOCUS = "element => element.getRootNode().activeElement === element"
WHO_WE_ARE = "/presentation/qui-sommes-nous/"


def reach(member, locator, key: str = "Tab") -> None:
    """Press `key` until `locator` has the focus."""
    locator.first.wait_for(state="attached")
    for _ in range(FURTHEST):
        member.page.keyboard.press(key)
        if locator.first.evaluate(HAS_FOCUS):
            return
    raise AssertionError(f"{locator} is out of reach of {key}")


def enter(member) -> None:
    """Enter, where it leads to another page."""
    with member.page.expect_navigation():
        member.press("Enter")


def test_correcting_a_sentence(member):
    awa = member("Communication")
    page = awa.page
    page.goto(WHO_WE_ARE)
    reach(awa, page.get_by_role("button", name="Actions de l’équipe"), "Shift+Tab")
    awa.press("Enter")
    reach(awa, page.get_by_role("menuitem", name="Modifier cette page"), "ArrowDown")
    enter(awa)
    chapo = page.locator("#id_introduction")
    reach(awa, chapo)
    page.keyboard.press("Control+A")
    page.keyboard.type("Une phrase corrigée sans souris.")
    reach(awa, page.get_by_role("button", name="Publier", exact=True), "Shift+Tab")
    enter(awa)

    assert awa.clicks <= 4
    assert "Une phrase corrigée sans souris." in page.request.get(WHO_WE_ARE).text()


def test_moving_an_entry_of_the_menu_up_three_places(member):
    awa = member("Communication")
    page = awa.page
    page.goto("/admin/")
    reach(awa, page.get_by_role("link", name="Menus"))
    enter(awa)
    reach(awa, page.get_by_role("link", name="Menu principal"))
    enter(awa)
    # « Accueil », « Présentation », then the four entries below it. Wagtail's own arrows lose the
    # focus once the block is where they cannot move it further.
    in_mandates = page.locator("button[title=Dupliquer]").nth(5).element_handle()
    for _ in range(FURTHEST):
        page.keyboard.press("Tab")
        if in_mandates.evaluate(HAS_FOCUS):
            break
    for _ in range(3):
        page.keyboard.press("Alt+ArrowUp")
    assert in_mandates.evaluate(HAS_FOCUS)
    reach(awa, page.get_by_role("button", name="Publier", exact=True), "Shift+Tab")
    enter(awa)

    assert awa.clicks <= 6
    page.goto("/")
    links = page.locator("nav .nav__panel").first.locator("li a").all_text_contents()
    assert links[1:] == ["Mandats", "Qui sommes-nous\u00a0?", "Missions décrétales", "Équipe"]


def test_announcing_a_closing_day(member):
    awa = member("Accueil")
    page = awa.page
    page.goto("/admin/")
    reach(awa, page.get_by_role("link", name="Alerte et horaires"))
    enter(awa)
    reach(awa, page.get_by_role("tab", name="Alerte"))
    reach(awa, page.locator("#id_alert_title"))
    page.keyboard.type("Fermé le 21 juillet")
    reach(awa, page.locator("#id_alert_until"))
    page.keyboard.type("2031-07-22 08:00")
    reach(awa, page.get_by_role("button", name="Enregistrer"))
    enter(awa)

    assert awa.clicks <= 5
    page.goto("/")
    assert page.get_by_text("Fermé le 21 juillet").is_visible()
