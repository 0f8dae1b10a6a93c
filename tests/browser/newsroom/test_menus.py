"""Communication adds a page to a menu with the keyboard alone (T8)."""

import pytest

from cai_site.newsroom.roles import Role

pytestmark = pytest.mark.browser

MOST = 6  # clicks


def submenu(page) -> list[str]:
    """The links of « Thématiques » in the main menu, as visitors read them."""
    links = page.locator(".nav__group", has_text="Thématiques").locator("a")
    return [text.strip() for text in links.all_text_contents()]


def test_adding_a_page_to_a_menu_with_the_keyboard(member):
    communication = member(Role.COMMUNICATION)
    page = communication.page
    page.goto("/")
    before = submenu(page)
    assert "Mobilité" not in before
    page.goto("/admin/")

    for name in ("Menus", "Menu principal"):
        communication.reach(page.get_by_role("link", name=name, exact=True))
        with page.expect_navigation():
            communication.press("Enter")
    themes = page.locator("[data-streamfield-child]", has_text="Sous-menu").nth(3)
    communication.reach(themes.locator("[data-streamfield-list-add]").last)
    communication.press("Enter")
    new = themes.locator("[data-streamfield-list-container] > [data-streamfield-child]").last
    choose = new.get_by_role("button", name="Choisissez une page")
    choose.wait_for()
    communication.reach(choose)
    communication.press("Enter")
    page.locator(".modal input[name=q]").wait_for()
    page.locator(".modal input[name=q]").focus()
    page.keyboard.type("Mobilité")
    found = page.locator(".modal-body").get_by_role("link", name="Mobilité", exact=True)
    found.wait_for()
    communication.reach(found)
    communication.press("Enter")
    page.locator(".modal-body").wait_for(state="hidden")
    for _ in range(3):
        page.keyboard.press("Alt+ArrowUp")
    assert page.get_by_text("Position 12 sur 15", exact=True).count() == 1
    publish = page.get_by_role("button", name="Publier", exact=True)
    communication.reach(publish)
    with page.expect_navigation():
        communication.press("Enter")

    page.context.clear_cookies()
    page.goto("/")
    after = submenu(page)
    assert after.index("Mobilité") == len(before) - 3
    assert communication.clicks <= MOST
