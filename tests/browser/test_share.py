"""Sharing a page: the device's own way, or plain links and a copied address."""

import pytest

pytestmark = pytest.mark.browser

PATH = "/thematiques/logement/"
ADDRESS = "document.querySelector('link[rel=canonical]').href"
WITHOUT_NATIVE = "Object.defineProperty(navigator, 'share', {value: undefined})"
NATIVE = """
window.shared = [];
Object.defineProperty(navigator, "share", {value: async (data) => {
  shared.push(data);
  throw new DOMException("closed", "AbortError");
}});
"""


def test_links_and_copy_where_the_device_has_no_way_of_its_own(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script(WITHOUT_NATIVE)
    page.goto(PATH)
    box = page.locator(".share")
    assert box.get_by_role("link").count() == 2
    assert box.get_by_role("button").count() == 1
    for way in box.locator("a:visible, button:visible").all():
        assert way.bounding_box()["height"] >= 44
    box.get_by_role("button", name="Copier le lien").click()
    box.get_by_text("Le lien est copié.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.evaluate(ADDRESS)


def test_says_when_the_address_could_not_be_copied(page):
    refuse = "navigator.clipboard.writeText = () => Promise.reject(new Error('no'))"
    page.add_init_script(f"{WITHOUT_NATIVE}; {refuse}")
    page.goto(PATH)
    page.get_by_role("button", name="Copier le lien").click()
    page.get_by_text("Le lien n’a pas pu être copié.").wait_for()


def test_device_shares_in_its_own_way(visit):
    page = visit.page
    page.add_init_script(NATIVE)
    page.goto(PATH)
    box = page.locator(".share")
    assert box.get_by_role("link").count() == 0
    box.get_by_role("button").click()
    assert page.evaluate("shared") == [{"title": "Logement", "url": page.evaluate(ADDRESS)}]
    # Closed by the visitor: no error, no message, no request.
    assert box.get_by_role("status").inner_text() == ""
    assert visit.problems == []


def test_plain_links_remain_without_javascript(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.url}{PATH}")
    box = page.locator(".share")
    assert box.get_by_role("link", name="Envoyer par WhatsApp").is_visible()
    assert box.get_by_role("link", name="Envoyer par courriel").is_visible()
    assert box.get_by_role("button").count() == 0
    context.close()


def test_is_not_printed(page):
    page.emulate_media(media="print")
    page.goto(PATH)
    assert not page.locator(".share").is_visible()
