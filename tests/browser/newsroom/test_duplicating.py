"""Accueil makes the next date of a training from the last one (T5)."""

from datetime import timedelta

from django.utils import timezone

import pytest

from cai_site.newsroom.roles import Role
from tests.json_ld import objects

pytestmark = pytest.mark.browser

TITLE = "Découverte d’outils pédagogiques"
LIST = "/actions/formations/"
OLD = "/actions/formations/decouverte-d-outils-pedagogiques/"


def trainings(page) -> list[str]:
    """The addresses of the trainings with this title, as visitors find them."""
    page.goto(LIST)
    links = page.get_by_role("link", name=TITLE)
    return sorted({link.get_attribute("href") for link in links.all()})


def words(page, path: str) -> str:
    """What the page says, without the bar that members see."""
    return page.request.get(path).text().partition("<main")[2].partition("</main>")[0]


def test_duplicating_a_training(member):
    reception = member(Role.RECEPTION)
    page = reception.page
    before = words(page, OLD)
    assert TITLE in before
    first_day = timezone.localdate() + timedelta(days=90)
    page.goto("/admin/")

    reception.follow(page.get_by_role("link", name="Formations", exact=True))
    reception.follow(page.get_by_role("link", name=TITLE))
    reception.click(page.locator("header").get_by_role("button", name="Actions").first)
    reception.follow(page.get_by_role("link", name="Dupliquer avec de nouvelles dates").first)
    reception.fill_date(page.locator("#id_first_day"), f"{first_day:%Y-%m-%d}")
    reception.follow(page.get_by_role("button", name="Créer le brouillon"))
    page.locator("#id_sessions-0-venue").fill("Maison de quartier")
    page.locator("#id_sessions-0-places").fill("7")
    reception.follow(page.get_by_role("button", name="Publier", exact=True))
    assert reception.clicks <= 8

    page.context.clear_cookies()
    [new] = set(trainings(page)) - {OLD}
    html = page.request.get(new).text()
    assert "Maison de quartier" in html
    assert words(page, OLD) == before
    events = [thing for thing in objects(html) if thing["@type"] == "Event"]
    assert {event["startDate"][:10] for event in events} >= {first_day.isoformat()}
    calendar = page.request.get("/agenda/formations.ics").text()
    assert f"{first_day:%Y%m%d}" in calendar
    assert "Maison de quartier" in calendar
