"""Questions of visitors, without JavaScript: how many clicks, choices and pages they take."""

import pytest

from .gestures import follow

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
    follow(reader.get_by_role("button", name="Filtrer"))
    titles = reader.locator(".card-grid .card__title")

    assert titles.count() >= 1
    assert "émorandum" in titles.first.inner_text()


def test_a_tool_on_migrations_is_three_interactions_away(reader):
    """A theme, a type, the button."""
    reader.get_by_label("Thème").select_option("migrations")
    reader.get_by_label("Type", exact=True).select_option("outil")
    follow(reader.get_by_role("button", name="Filtrer"))

    assert reader.locator(".card-grid .card__title").count() >= 1


def test_a_loanable_tool_on_migrations_is_three_interactions_away(reader):
    """A theme, the loan, the button: everything that shows is on migrations and can be borrowed."""
    steps = [
        lambda: reader.get_by_label("Thème").select_option("migrations"),
        lambda: reader.get_by_label("Prêt", exact=True).select_option("oui"),
        lambda: follow(reader.get_by_role("button", name="Filtrer")),
    ]
    for step in steps:
        step()
    cards = reader.locator(".card-grid .card")

    assert len(steps) <= 3
    assert cards.count() >= 1
    assert "Outil pédagogique" in cards.first.inner_text()

    follow(cards.first.get_by_role("link"))
    follow(reader.get_by_role("link", name="Demander le prêt"))

    assert reader.get_by_role("heading", name="Demander le prêt").is_visible()
