"""A page and an alert come and go at their hour (T6, T9)."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cai_site.newsroom.roles import Role
from tests.browser.gestures import follow

pytestmark = pytest.mark.browser

BRUSSELS = ZoneInfo("Europe/Brussels")
MINUTE = timedelta(minutes=1)
TITLE, PATH = "Semaine de l’égalité", "/presentation/semaine-de-l-egalite/"
CLOSED = "Fermé le 21 juillet"
PATHS = ["/", "/contact/", "/aide-et-ecoute/", "/ressources/chiffres/", "/n-existe-pas/"]


def next_monday(hour: int) -> datetime:
    today = datetime.now(BRUSSELS).replace(hour=hour, minute=0, second=0, microsecond=0)
    return today + timedelta(days=7 - today.weekday())


def typed(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"


def test_scheduling_a_page_for_monday(member, later):
    communication = member(Role.COMMUNICATION)
    page = communication.page
    page.goto("/admin/pages/search/?q=Semaine")
    follow(page.get_by_role("link", name=TITLE, exact=True))
    starts = next_monday(8)
    ends = starts + timedelta(days=30)

    communication.click(page.locator("[data-side-panel-toggle=status]"))
    communication.click(page.get_by_role("button", name="Programmer", exact=True))
    communication.fill_date(page.locator("#id_go_live_at"), typed(starts))
    communication.fill_date(page.locator("#id_expire_at"), typed(ends))
    communication.click(page.get_by_role("button", name="Enregistrer la programmation"))
    communication.follow(page.locator("footer button[name=action-publish]").first)
    assert communication.clicks <= 5

    page.goto("/admin/pages/search/?q=Semaine")
    assert "programmée" in page.locator("main table").inner_text().lower()
    page.goto("/admin/agenda-des-publications/")
    assert page.get_by_role("link", name=TITLE).count() == 2
    page.context.clear_cookies()
    assert page.goto(PATH).status == 404
    later(starts + MINUTE, "publish")
    assert page.goto(PATH).status == 200
    later(ends + MINUTE, "publish")
    assert page.goto(PATH).status == 404
    assert "Page retirée du site" in later(ends + MINUTE, PATH)


def test_alert_of_one_day(member, later):
    reception = member(Role.RECEPTION)
    page = reception.page
    day = datetime(datetime.now(BRUSSELS).year + 1, 7, 21, tzinfo=BRUSSELS)

    reception.click(page.get_by_role("link", name="Alerte et horaires"))
    title = page.locator("#id_alert_title")
    reception.click(title)
    title.fill(CLOSED)
    reception.fill_date(page.locator("#id_alert_from"), typed(day))
    reception.fill_date(page.locator("#id_alert_until"), typed(day + timedelta(days=1)))
    reception.click(page.locator("[data-side-panel-toggle=preview]"))
    preview = page.frame_locator("#w-preview-iframe")
    preview.locator(".alert", has_text=CLOSED).wait_for()
    reception.follow(page.get_by_role("button", name="Enregistrer", exact=True))
    assert reception.clicks <= 5

    for moment, shown in (
        (day - MINUTE, False),
        (day + timedelta(hours=12), True),
        (day + timedelta(days=1), False),
    ):
        pages = later(moment, *PATHS)
        assert pages.count('class="alert"') == (len(PATHS) if shown else 0)
        assert (CLOSED in pages) is shown
