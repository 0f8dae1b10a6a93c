"""Writing to the Centre as a visitor does: without JavaScript, on a phone, with mistakes."""

import pytest

from .axe import violations
from .gestures import follow

pytestmark = pytest.mark.browser

CONTACT, OFFICES = "/contact/", "/contact/bureau-d-accueil/"
FIELDS = 5
FEW = 3  # taps to the office of a municipality


def write(page, words: str = "Bonjour, je cherche une formation.") -> None:
    page.get_by_label("Votre message").fill(words)
    page.get_by_label("Téléphone").fill("0470 00 00 00")
    page.wait_for_timeout(2100)
    follow(page.get_by_role("button", name="Envoyer le message"))


@pytest.mark.parametrize("width", [320, 1280])
def test_every_step_is_sound(visit, width):
    page = visit.page
    page.set_viewport_size({"width": width, "height": 800})

    def sound() -> None:
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0

    page.goto(CONTACT)
    follow(page.get_by_role("link", name="Écrire un message").first)
    assert page.locator("form.stack .field:visible").count() <= FIELDS + 1  # and the trap
    sound()
    follow(page.get_by_role("button", name="Envoyer le message"))
    page.locator(".error-summary:focus").wait_for()
    sound()
    page.get_by_role("link", name="Écrivez votre message.").click()
    page.keyboard.type("Bonjour.")
    write(page)
    assert "/contact/ecrire/recu/" in page.url
    assert page.get_by_text("Votre référence").first.is_visible()
    sound()
    # The answer 422 that shows the form again is what the browser calls an error.
    assert [problem for problem in visit.problems if "422" not in problem] == []


def test_works_without_javascript(browser, server):
    context = browser.new_context(java_script_enabled=False, locale="fr-BE", base_url=server.url)
    page = context.new_page()
    page.goto(CONTACT)
    follow(page.get_by_role("link", name="Écrire un message").nth(1))
    write(page)
    assert page.get_by_role("heading", name="Nous avons reçu votre message").is_visible()
    context.close()


def test_the_office_of_my_municipality_is_three_taps_away(browser, server):
    """A choice, a button; the third tap opens the telephone."""
    size = {"width": 320, "height": 640}
    context = browser.new_context(
        java_script_enabled=False, locale="fr-BE", base_url=server.url, viewport=size
    )
    page = context.new_page()
    page.goto(OFFICES)
    taps = [
        lambda: page.get_by_label("Quelle est votre commune ?").select_option(label="Gembloux"),
        lambda: follow(page.get_by_role("button", name="Filtrer")),
    ]
    for tap in taps:
        tap()
    assert len(taps) < FEW
    assert page.locator("main .card__title").all_inner_texts() == ["Bureau de Gembloux"]
    context.close()
