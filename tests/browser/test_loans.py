"""Asking for a tool as a visitor does: without JavaScript, on a phone, with mistakes."""

from datetime import timedelta

from django.utils.timezone import localdate

import pytest

from .axe import violations
from .gestures import follow

pytestmark = pytest.mark.browser

TOOL = "/ressources/outils-et-publications/exemple-un-outil-a-emprunter/"
FIELDS = 7  # at most, as for trainings


def day(number: int) -> str:
    return (localdate() + timedelta(days=number)).isoformat()


@pytest.mark.parametrize("width", [320, 1280])
def test_every_step_is_sound(visit, width):
    page = visit.page
    page.set_viewport_size({"width": width, "height": 800})

    def sound() -> None:
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0

    page.goto(TOOL)
    sound()
    follow(page.get_by_role("link", name="Demander le prêt"))
    assert page.locator("form.stack .field:visible").count() <= FIELDS + 1  # and the trap
    sound()
    follow(page.get_by_role("button", name="Envoyer la demande"))
    page.locator(".error-summary:focus").wait_for()
    sound()
    page.get_by_role("link", name="Écrivez votre adresse de courriel.").click()
    page.keyboard.type("amina@exemple.be")
    page.get_by_label("Prénom et nom").fill("Amina Diallo")
    page.get_by_label("À partir du").fill(day(10))
    page.get_by_label("Jusqu’au").fill(day(20))
    page.wait_for_timeout(2100)
    follow(page.get_by_role("button", name="Envoyer la demande"))
    assert "/pret/demande/" in page.url
    assert page.get_by_text("Votre référence").first.is_visible()
    sound()
    # The answer 422 that shows the form again is what the browser calls an error.
    assert [problem for problem in visit.problems if "422" not in problem] == []


def test_works_without_javascript(browser, server):
    context = browser.new_context(java_script_enabled=False, locale="fr-BE", base_url=server.url)
    page = context.new_page()
    page.goto(TOOL)
    follow(page.get_by_role("link", name="Demander le prêt"))
    page.get_by_label("Prénom et nom").fill("Sans script")
    page.get_by_label("Adresse de courriel").fill("sans-script@exemple.be")
    page.get_by_label("À partir du").fill(day(10))
    page.get_by_label("Jusqu’au").fill(day(20))
    page.wait_for_timeout(2100)
    follow(page.get_by_role("button", name="Envoyer la demande"))
    assert page.get_by_role("heading", name="Nous avons reçu votre demande").is_visible()
    context.close()
