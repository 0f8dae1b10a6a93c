"""A question that visitors come with about figures, answered without a script in a few steps."""

import pytest

from .gestures import follow

pytestmark = pytest.mark.browser

MOST_STEPS = 3


@pytest.fixture(params=[1280, 320])
def page_without_script(browser, base_url, request):
    size = {"width": request.param, "height": 800}
    context = browser.new_context(base_url=base_url, java_script_enabled=False, viewport=size)
    yield context.new_page()
    context.close()


def test_what_is_the_share_of_foreigners_in_sambreville_and_who_says_so(page_without_script):
    """Home, then the door of figures, the indicator, and its data."""
    page = page_without_script
    page.goto("/")
    steps = [
        page.get_by_role("main").locator(".door", has_text="chiffres").get_by_role("link"),
        page.get_by_role("link", name="valeurs : Part de personnes étrangères dans la popul"),
        page.locator("summary", has_text="Voir les données"),
    ]
    for step in steps:
        step.first.click()
    row = page.get_by_role("row", name="Sambreville")

    assert len(steps) <= MOST_STEPS
    assert row.is_visible()
    for words in ("8,16 %", "2021", "CAIstiques 2021"):
        assert words in row.inner_text().replace("\u00a0", " ")
    assert row.get_by_role("link").get_attribute("href").startswith("https://")


def test_form_shows_one_municipality(page_without_script):
    page = page_without_script
    page.goto("/ressources/chiffres/?indicateur=part-etrangers")
    page.get_by_label("Territoire").select_option(label="Sambreville")
    follow(page.get_by_role("button", name="Filtrer"))

    assert "8,16" in page.locator("main .indicator").inner_text()


def test_drawings_fit_and_keep_their_words_readable(page_without_script):
    page = page_without_script
    for slug in ("part-etrangers", "primo-arrivants-suivis", "personnes-accompagnees"):
        page.goto(f"/ressources/chiffres/?indicateur={slug}")
        assert page.locator("figure").count()
        sizes = page.locator(".line-chart text, .bar-chart li span")
        for place in range(sizes.count()):
            size = sizes.nth(place).evaluate("text => parseFloat(getComputedStyle(text).fontSize)")
            assert size >= 15
