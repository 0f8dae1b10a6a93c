"""Registering for a training as a visitor does: without JavaScript, on a phone, with mistakes."""

import pytest

from .axe import violations
from .gestures import follow

pytestmark = pytest.mark.browser

TRAINING = "/actions/formations/exemple-une-formation-a-venir/"
FIELDS = 7  # at most, issue « Formations et agenda »


@pytest.mark.parametrize("width", [320, 1280])
def test_every_step_is_sound(visit, width):
    page = visit.page
    page.set_viewport_size({"width": width, "height": 800})

    def sound() -> None:
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0

    page.goto(TRAINING)
    follow(page.get_by_role("link", name="M’inscrire").first)
    assert page.locator("main").get_by_role("textbox").count() <= FIELDS
    sound()
    follow(page.get_by_role("button", name="M’inscrire"))
    page.locator(".error-summary:focus").wait_for()
    sound()
    page.get_by_role("link", name="Écrivez votre adresse de courriel.").click()
    page.keyboard.type(f"amina-{width}@exemple.be")
    page.get_by_label("Prénom et nom").fill("Amina Diallo")
    page.wait_for_timeout(2100)
    follow(page.get_by_role("button", name="M’inscrire"))
    assert "/inscriptions/demande/" in page.url
    assert page.get_by_text("Votre place est réservée.").is_visible()
    sound()
    # The answer 422 that shows the form again is what the browser calls an error.
    assert [problem for problem in visit.problems if "422" not in problem] == []
    names = {cookie["name"] for cookie in page.context.cookies()}
    assert names == {"csrftoken"}


def test_works_without_javascript(browser, server):
    context = browser.new_context(java_script_enabled=False, locale="fr-BE")
    page = context.new_page()
    page.goto(f"{server.url}{TRAINING}")
    follow(page.get_by_role("link", name="M’inscrire").first)
    page.get_by_label("Prénom et nom").fill("Sans script")
    page.get_by_label("Adresse de courriel").fill("sans-script@exemple.be")
    page.wait_for_timeout(2100)
    follow(page.get_by_role("button", name="M’inscrire"))
    assert page.get_by_role("heading", name="Nous avons reçu votre demande").is_visible()
    context.close()
