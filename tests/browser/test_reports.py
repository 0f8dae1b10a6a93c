"""Telling what happened as people do: on a phone, without JavaScript, to the code."""

import re
from contextlib import suppress

import pytest
from playwright.sync_api import Error

from tests.reports.people import CANARY, FOLLOW, TELL

from .axe import violations
from .gestures import follow
from .server import DEVELOPMENT, twin_of

pytestmark = pytest.mark.browser

CODE = re.compile(r"(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}")


@pytest.fixture(scope="module")
def open_form(server, tmp_path_factory):
    """The address of a site whose team has a key."""
    var = tmp_path_factory.mktemp("reports")
    with twin_of(server, var, DEVELOPMENT, "tests.browser.report_site") as url:
        yield url


def tell(page) -> str:
    """Tell; gives the code."""
    page.get_by_label("Que s’est-il passé").fill(f"On m’a insultée, {CANARY}.")
    page.wait_for_timeout(2100)
    follow(page.get_by_role("button", name="Envoyer mon récit"))
    return CODE.search(page.locator("main").inner_text())[0]


@pytest.mark.parametrize("width", [320, 1280])
def test_every_step_is_sound(page, open_form, width):
    page.set_viewport_size({"width": width, "height": 800})
    others = []
    page.on("request", lambda request: others.append(request.url))

    def sound() -> None:
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
        assert page.get_by_role("link", name="Quitter vite ce site").last.is_visible()
        assert page.title().removeprefix("Erreur\xa0: ").startswith("Aide et écoute")

    page.goto(open_form + TELL)
    sound()
    follow(page.get_by_role("button", name="Envoyer mon récit"))
    page.locator(".error-summary:focus").wait_for()
    sound()
    code = tell(page)
    sound()
    follow(page.get_by_role("link", name="Lire la réponse avec mon code"))
    sound()
    page.get_by_label("Votre code").fill(code)
    follow(page.get_by_role("button", name="Ouvrir"))
    sound()
    page.get_by_label("Ajouter des faits").fill("Il y avait un témoin.")
    page.wait_for_timeout(2100)
    follow(page.get_by_role("button", name="Envoyer", exact=True))
    assert page.get_by_text("C’est ajouté").is_visible()
    sound()
    assert page.context.cookies() == []
    assert not [url for url in others if not url.startswith((open_form, "data:"))]
    assert not [url for url in others if code[:4] in url or CANARY in url]
    for store in ("localStorage", "sessionStorage"):
        assert CANARY not in page.evaluate(f"JSON.stringify({store})")


def test_works_without_javascript_and_back_shows_no_word(browser, open_form):
    context = browser.new_context(java_script_enabled=False, locale="fr-BE")
    page = context.new_page()
    page.goto(open_form + TELL)
    page.get_by_label("Photos, captures").set_input_files(
        {"name": "x.png", "mimeType": "image/png", "buffer": b"not a picture"}
    )
    page.get_by_label("Que s’est-il passé").fill(CANARY)
    page.wait_for_timeout(2100)
    follow(page.get_by_role("button", name="Envoyer mon récit"))
    assert page.get_by_text("Un fichier n’est pas lisible").first.is_visible()
    assert page.get_by_label("Que s’est-il passé").input_value() == CANARY
    tell(page)
    page.goto(open_form + FOLLOW)
    with suppress(Error):  # Chromium asks before it would send the form again
        page.go_back()
    page.wait_for_timeout(500)
    assert CANARY not in page.content()
    context.close()
