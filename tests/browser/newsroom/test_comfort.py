"""The dashboard, and what makes a day of writing light: from the page to its form and back, two
people on one page, a session that ends while somebody types."""

import pytest

from tests.browser import axe
from tests.browser.newsroom.conftest import sign_in

pytestmark = pytest.mark.browser

ABOUT = "/presentation/qui-sommes-nous/"
ACCOUNTS = ["Rédaction", "Communication", "Accueil", "Administration"]
# Types words at the very moment at which the form sends what it held before.
TYPES_DURING_A_SAVE = """words => {
    const send = window.fetch;
    const form = document.querySelector("[data-edit-form]");
    window.fetch = (...request) => {
        if (request[0] === form.action) {
            window.fetch = send;
            document.querySelector("#id_introduction").value = words;
        }
        return send(...request);
    };
}"""
# Longer than a page waits before it saves by itself (WAGTAIL_AUTOSAVE_INTERVAL).
SAVES_WITHIN = 15_000


def edit_from_the_page(member, path: str = ABOUT) -> None:
    """From what visitors see to its form."""
    member.page.goto(path)
    member.click(member.page.locator("#wagtail-userbar-trigger"))
    first = member.page.locator("#wagtail-userbar-items > li").first
    first.wait_for()
    assert first.inner_text().strip() == "Modifier cette page"
    member.follow(first.locator("a"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1366, 320])
@pytest.mark.parametrize("role", ACCOUNTS)
def test_the_dashboard_is_for_everybody(member, role, width, scheme):
    page = member(role).page
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/admin/")

    assert page.get_by_role("heading", level=1).inner_text() == f"Bonjour {role}"
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
    assert [line for line in axe.violations(page) if ".dashboard" in line] == []


def test_a_member_begins_with_the_keyboard(member):
    writer = member("Rédaction")
    writer.page.goto("/admin/")
    begin = writer.page.get_by_role("link", name="Une actu")
    begin.focus()
    ring = begin.evaluate("link => getComputedStyle(link).outlineStyle")
    writer.page.keyboard.press("Enter")
    writer.page.locator("#id_title").wait_for()

    assert ring != "none"
    assert "/pages/add/ressources/actu/" in writer.page.url


def test_correcting_a_sentence_from_the_page(member):
    publisher = member("Communication")
    edit_from_the_page(publisher)
    sentence = publisher.page.locator("#id_introduction")
    publisher.click(sentence)
    sentence.fill("Une phrase que Communication vient de corriger.")
    publisher.click(publisher.page.get_by_role("button", name="Publier", exact=True))
    publisher.page.locator(".messages .success").wait_for()
    publisher.page.goto(ABOUT)

    assert publisher.page.get_by_text("vient de corriger").is_visible()
    assert publisher.clicks <= 4


def test_two_people_on_one_page_know_of_each_other_and_lose_nothing(member):
    first, second = member("Communication"), member("Administration")
    edit_from_the_page(first)
    edit_from_the_page(second)
    first.page.locator("#id_introduction").fill("Les mots de la première personne.")
    said = second.page.locator("#w-editing-sessions [aria-label^='Communication Exemple']")
    said.wait_for(timeout=2 * SAVES_WITHIN)
    second.page.locator("#id_introduction").fill("Les mots de la deuxième personne.")
    second.page.wait_for_timeout(SAVES_WITHIN / 2)  # it does not save over the others' words
    first.page.reload()

    kept = [who.page.locator("#id_introduction").input_value() for who in (first, second)]
    assert kept == ["Les mots de la première personne.", "Les mots de la deuxième personne."]


def test_words_typed_while_the_page_saves_itself_are_saved_too(member):
    publisher = member("Communication")
    page, words = publisher.page, "Des mots tapés pendant que la page s’enregistrait."
    edit_from_the_page(publisher)
    page.locator("[data-side-panel-toggle=preview]").click()
    page.evaluate(TYPES_DURING_A_SAVE, words)
    page.locator("#id_introduction").press_sequentially("Les premiers mots.", delay=200)
    page.frame_locator("#w-preview-iframe").get_by_text(words).wait_for(timeout=SAVES_WITHIN)
    page.wait_for_timeout(SAVES_WITHIN / 2)
    page.reload()

    assert page.locator("#id_introduction").input_value() == words


def test_a_session_that_ends_while_typing_loses_nothing(member):
    writer = member("Communication")
    edit_from_the_page(writer)
    page, words = writer.page, "Des mots tapés pendant que la session se terminait."
    page.context.clear_cookies()
    page.locator("#id_introduction").fill(words)
    page.get_by_text("Votre session est terminée").wait_for(timeout=SAVES_WITHIN)
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="connectez-vous dans un nouvel onglet").click()
    sign_in(opened.value, "Communication")
    opened.value.close()
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    page.get_by_text("Votre session est terminée").wait_for(state="detached")
    page.get_by_role("button", name="Publier", exact=True).click()
    if page.locator("#w-save-confirmation-dialog").is_visible():
        page.locator("#w-save-confirmation-dialog").get_by_role("button", name="Continuer").click()
    page.locator(".messages .success").wait_for()
    page.goto(ABOUT)

    assert page.get_by_text(words).is_visible()


def test_a_page_is_seen_on_the_ground_that_its_editor_asks_for(member):
    page = member("Communication").page
    page.emulate_media(color_scheme="null")  # what Playwright sets holds for frames too
    page.goto(ABOUT)
    page.goto(page.locator("#wagtail-userbar-items a").first.get_attribute("href"))
    page.locator("[data-side-panel-toggle=preview]").click()
    # Each change replaces the frame: a question to one that goes would not be answered.
    ground = (
        "scheme => document.querySelector('#w-preview-iframe[src]')?.contentWindow"
        ".matchMedia(`(prefers-color-scheme: ${scheme})`).matches"
    )

    page.wait_for_function(ground, arg="light")
    page.locator("#id_preview_mode").select_option("sombre")
    page.wait_for_function(ground, arg="dark")
    assert page.locator("[name=preview-size]").evaluate_all(
        "sizes => sizes.map(size => size.dataset.deviceWidth)"
    ) == ["320", "768", "1280"]
