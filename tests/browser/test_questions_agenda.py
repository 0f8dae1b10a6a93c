"""Questions that visitors come with about trainings, answered without a script in a few steps.

A step is a click or a choice in a list. Each starts on the home page.
"""

import re

import icalendar
import pytest

from .gestures import follow

pytestmark = pytest.mark.browser

MOST_STEPS = 3
DATE = re.compile(r"\d{1,2}(er)? \w+ 20\d\d, de \d{1,2} h")


class Visitor:
    """Somebody on the home page, who counts what it takes to get an answer."""

    def __init__(self, page):
        self.page = page
        self.steps = 0
        page.goto("/")

    def click(self, role: str, name: str, within: str = "main") -> None:
        self.steps += 1
        follow(self.page.locator(within).get_by_role(role, name=name).first)

    def choose(self, label: str, option: str) -> None:
        self.steps += 1
        self.page.get_by_label(label, exact=True).select_option(label=option)

    def read(self, selector: str) -> str:
        return self.page.locator(selector).first.inner_text().replace("\u00a0", " ")


@pytest.fixture(params=[1280, 320])
def visitor(browser, base_url, request):
    """A visitor whose browser runs no script, on a wide and on a small screen."""
    size = {"width": request.param, "height": 800}
    context = browser.new_context(base_url=base_url, java_script_enabled=False, viewport=size)
    yield Visitor(context.new_page())
    context.close()


def test_when_is_the_next_training_on_interculturality(visitor):
    visitor.click("link", "Formations", within="header")
    visitor.choose("Thème", "Interculturalité")
    visitor.click("button", "Filtrer")

    assert DATE.search(visitor.read(".event time"))
    assert visitor.steps <= MOST_STEPS


def test_how_do_i_put_the_next_training_in_my_diary(visitor):
    visitor.click("link", "Formations", within="header")
    visitor.click("link", "Exemple", within=".event")
    visitor.steps += 1
    link = visitor.page.get_by_role("link", name="Ajouter à mon agenda").first
    answer = visitor.page.request.get(link.get_attribute("href"))
    (event,) = icalendar.Calendar.from_ical(answer.body()).events

    assert answer.headers["content-type"].startswith("text/calendar")
    assert event.start.strftime("%H:%M") == "09:30"
    assert visitor.steps <= MOST_STEPS


def test_what_takes_place_next_month_and_where(visitor):
    visitor.click("link", "Formations", within="header")
    visitor.click("link", "Voir le calendrier")
    caption = visitor.read("table caption")
    day = visitor.page.locator("td:has(a)").first.inner_text().replace("\u00a0", " ")

    assert re.fullmatch(r"\w+ 20\d\d", caption)
    for words in ("9 h 30", "Lieu d’exemple, Namur", "Inscriptions ouvertes"):
        assert words in day
    overflow = "document.documentElement.scrollWidth - window.innerWidth"
    assert visitor.page.evaluate(overflow) <= 0
    assert visitor.steps <= MOST_STEPS
