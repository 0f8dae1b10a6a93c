"""Two questions of visitors, without JavaScript: how many clicks, choices and pages they take."""

import pytest

pytestmark = pytest.mark.browser

LIBRARY = "/ressources/outils-et-publications/"


@pytest.fixture
def reader(browser, server):
    """A page of a browser without JavaScript, on the library."""
    context = browser.new_context(java_script_enabled=False, base_url=server.url)
    page = context.new_page()
    page.goto(LIBRARY)
    yield page
    context.close()


def test_the_latest_memorandum_is_two_interactions_away(reader):
    reader.get_by_label("Type", exact=True).select_option("memorandum")
    reader.get_by_role("button", name="Filtrer").click()
    titles = reader.locator(".card-grid .card__title")

    assert titles.count() >= 1
    assert "émorandum" in titles.first.inner_text()


def test_a_tool_on_migrations_is_three_interactions_away(reader):
    """A theme, a type, the button; on loan once the Centre says which tools it lends."""
    reader.get_by_label("Thème").select_option("migrations")
    reader.get_by_label("Type", exact=True).select_option("outil")
    reader.get_by_role("button", name="Filtrer").click()

    assert reader.locator(".card-grid .card__title").count() >= 1
