"""Questions and answers: all at once, by address, found in the page, on paper."""

from django.template.loader import render_to_string
from django.utils.html import format_html

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PATH = "/actions/parcours-d-integration/"
ACCORDION = '<div class="accordion">'
ANSWERS = [f"Réponse {number}." for number in range(6)]
QUESTIONS = [
    {"title": f"Question {number}", "text": format_html("<p>{}</p>", answer)}
    for number, answer in enumerate(ANSWERS)
]


@pytest.fixture
def long_list(page):
    """A page of the site to which six questions were added."""

    def answer(route):
        response = route.fetch()
        added = render_to_string("components/accordion.html", {"items": QUESTIONS})
        body = response.text()
        assert body.count(ACCORDION) == 1
        route.fulfill(response=response, body=body.replace(ACCORDION, f"{added}{ACCORDION}"))

    page.route(f"**{PATH}", answer)
    page.goto(PATH)
    return page.locator(".accordion").first


def test_one_button_opens_and_closes_a_long_list(page, long_list):
    button = long_list.get_by_role("button")
    answers = [long_list.get_by_text(answer) for answer in ANSWERS]
    assert not any(answer.is_visible() for answer in answers)
    assert button.inner_text() == "Tout ouvrir"
    assert button.bounding_box()["height"] >= 44
    button.click()
    assert all(answer.is_visible() for answer in answers)
    assert button.inner_text() == "Tout fermer"
    long_list.get_by_text("Question 2").click()
    expect(button).to_have_text("Tout ouvrir")
    button.click()
    button.click()
    assert not any(answer.is_visible() for answer in answers)


def test_a_short_list_has_no_button(page):
    page.goto(PATH)
    assert page.locator(".accordion details").count() == 3
    assert page.locator(".accordion button").count() == 0


def test_an_address_opens_its_question(page):
    page.goto(PATH)
    folded = page.locator(".accordion details").nth(2)
    name = folded.get_attribute("id")
    assert name.startswith("question-")
    assert folded.get_attribute("open") is None
    page.goto("/contact/")
    page.goto(f"{PATH}#{name}")
    assert folded.get_attribute("open") is not None


def test_paper_shows_every_text_and_the_screen_folds_them_again(page, long_list):
    is_open = "document.querySelectorAll('main details[open]').length"
    count = page.locator("main details").count()
    long_list.get_by_text("Question 1").click()
    before = page.evaluate(is_open)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(is_open) == count
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(is_open) == before == 1


def test_no_dead_button_without_javascript(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.url}{PATH}")
    page.locator(".accordion summary").first.click()
    assert page.locator(".accordion details p").first.is_visible()
    assert page.locator(".accordion button").count() == 0
    context.close()
