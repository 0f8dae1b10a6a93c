"""The first screen of the help page, and a choice that leaves no trace."""

import pytest

from .axe import violations

pytestmark = pytest.mark.browser

HELP = "/aide-et-ecoute/"
PHONE = {"width": 360, "height": 640}


def test_the_numbers_are_on_the_first_screen(visit):
    page = visit.page
    page.set_viewport_size(PHONE)
    page.goto(HELP)
    for number in ("112", "101", "0800 12 800", "081 71 35 12"):
        link = page.locator(f'main a[href="tel:{number.replace(" ", "")}"]').first
        href = link.get_attribute("href") if link.count() else ""
        shown = link if href else page.locator("main").get_by_text(number).first
        box = shown.bounding_box()
        assert box["y"] + box["height"] <= PHONE["height"], number
    assert page.get_by_role("link", name="Quitter vite ce site").last.bounding_box()["y"] < 200


@pytest.mark.parametrize("scripts", [True, False])
def test_a_choice_leaves_no_trace(browser, server, scripts):
    context = browser.new_context(
        java_script_enabled=scripts, locale="fr-BE", base_url=server.url, viewport=PHONE
    )
    page = context.new_page()
    page.goto(HELP)
    asked, address = [], page.url
    page.on("request", lambda request: asked.append(request.url))
    choices = page.locator(".chooser summary")
    assert choices.count() == 8
    for place in range(8):
        choices.nth(place).focus()
        page.keyboard.press("Enter")
        assert page.locator(".chooser details[open]").count() == 1
    assert (page.url, asked) == (address, [])
    if scripts:
        # The exit button, which stays on top, covers what is scrolled below it.
        page.evaluate("scrollTo(0, 0)")
        assert violations(page) == []
    context.close()
