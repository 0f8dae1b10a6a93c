"""Site settings: the alert and its dates, today's opening hours, what staff may save."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.urls import reverse

from wagtail.blocks import StructBlockValidationError

import pytest
import time_machine

from cai_site.core.blocks.organisation import HoursBlock, HoursExceptionBlock
from cai_site.core.models import SiteSettings
from tests import factories as make

BRUSSELS = ZoneInfo("Europe/Brussels")
NBSP = "\u00a0"


def hours(days: str, opens: str, closes: str) -> tuple:
    return "hours", {"days": list(days), "opens": opens, "closes": closes}


def closed(first: str, last: str | None = None, reason: str = "congé", **times) -> tuple:
    return "exception", {"first_day": first, "last_day": last, "reason": reason, **times}


def settings_with(opening=(), exceptions=(), **fields) -> SiteSettings:
    """Settings that are not saved."""
    return SiteSettings(
        opening_hours=make.stream(*opening),
        opening_exceptions=make.stream(*exceptions),
        **fields,
    )


WEEK = [hours("0123", "09:00", "12:30"), hours("013", "13:30", "16:00")]


# --- Opening hours ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("day", "label", "is_open"),
    [
        (date(2027, 3, 1), "Ouvert aujourd’hui de 9 h à 12 h 30 et de 13 h 30 à 16 h", True),
        (date(2027, 3, 3), "Ouvert aujourd’hui de 9 h à 12 h 30", True),
        (date(2027, 3, 5), "Fermé aujourd’hui", False),
        (date(2027, 3, 7), "Fermé aujourd’hui", False),
    ],
)
def test_hours_of_the_week_in_words(day, label, is_open):
    today = settings_with(WEEK).opening_on(day)

    assert today.label.replace(NBSP, " ") == label
    assert today.is_open is is_open


def test_unknown_hours_say_nothing():
    assert settings_with().opening_on(date(2027, 3, 1)) is None


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (date(2027, 7, 20), "Ouvert aujourd’hui de 9 h à 12 h 30 et de 13 h 30 à 16 h"),
        (date(2027, 7, 21), "Fermé aujourd’hui (fête nationale)"),
        (date(2027, 12, 24), "Fermé aujourd’hui (congés de fin d’année)"),
        (date(2027, 12, 31), "Fermé aujourd’hui (congés de fin d’année)"),
        (date(2028, 1, 3), "Ouvert aujourd’hui de 9 h à 12 h 30 et de 13 h 30 à 16 h"),
        (date(2027, 10, 2), "Ouvert aujourd’hui de 10 h à 15 h (portes ouvertes)"),
    ],
)
def test_exceptions_go_before_the_week(day, label):
    settings = settings_with(
        WEEK,
        [
            closed("2027-07-21", reason="fête nationale"),
            closed("2027-12-24", "2027-12-31", "congés de fin d’année"),
            closed("2027-10-02", reason="portes ouvertes", opens="10:00", closes="15:00"),
        ],
    )

    assert settings.opening_on(day).label.replace(NBSP, " ") == label


def test_an_exception_counts_even_without_weekly_hours():
    settings = settings_with(exceptions=[closed("2027-07-21")])

    assert settings.opening_on(date(2027, 7, 21)).is_open is False
    assert settings.opening_on(date(2027, 7, 22)) is None


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        # Only Mondays are open; midnight is that of Brussels, in winter and in summer time.
        (datetime(2027, 1, 31, 22, 59, tzinfo=UTC), False),
        (datetime(2027, 1, 31, 23, 0, tzinfo=UTC), True),
        (datetime(2027, 6, 27, 21, 59, tzinfo=UTC), False),
        (datetime(2027, 6, 27, 22, 0, tzinfo=UTC), True),
        # The nights when the clocks change: 28 March and 31 October 2027, both Sundays.
        (datetime(2027, 3, 28, 2, 30, tzinfo=BRUSSELS), False),
        (datetime(2027, 3, 28, 23, 59, tzinfo=BRUSSELS), False),
        (datetime(2027, 3, 29, 0, 0, tzinfo=BRUSSELS), True),
        (datetime(2027, 10, 31, 2, 30, tzinfo=BRUSSELS, fold=1), False),
        (datetime(2027, 11, 1, 0, 0, tzinfo=BRUSSELS), True),
        (datetime(2027, 11, 1, 23, 59, tzinfo=BRUSSELS), True),
    ],
)
def test_today_is_that_of_brussels(moment, is_open):
    settings = settings_with([hours("0", "09:00", "12:00")])

    with time_machine.travel(moment, tick=False):
        assert settings.opening_today.is_open is is_open


def test_footer_says_whether_we_are_open(site, client):
    with time_machine.travel(datetime(2027, 3, 1, 10, tzinfo=BRUSSELS)):
        assert "Ouvert aujourd’hui" in client.get("/contact/").content.decode()
    with time_machine.travel(datetime(2027, 3, 7, 10, tzinfo=BRUSSELS)):
        assert "Fermé aujourd’hui" in client.get("/contact/").content.decode()


@pytest.mark.parametrize(
    ("block", "value", "field"),
    [
        (HoursBlock(), {"days": ["0"], "opens": "12:00", "closes": "09:00"}, "closes"),
        (HoursBlock(), {"days": ["0"], "opens": "12:00", "closes": "12:00"}, "closes"),
        (HoursBlock(), {"days": [], "opens": "09:00", "closes": "12:00"}, "days"),
        (
            HoursExceptionBlock(),
            {"first_day": "2027-07-21", "last_day": "2027-07-20", "reason": "congé"},
            "last_day",
        ),
        (
            HoursExceptionBlock(),
            {"first_day": "2027-07-21", "reason": "congé", "opens": "09:00"},
            "closes",
        ),
    ],
)
def test_impossible_hours_are_refused(block, value, field):
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(block.to_python(value))

    assert set(caught.value.block_errors) == {field}


def test_special_hours_are_accepted():
    block = HoursExceptionBlock()
    value = {"first_day": "2027-07-21", "reason": "congé", "opens": "09:00", "closes": "12:00"}

    assert block.clean(block.to_python(value))["reason"] == "congé"


# --- Alert -----------------------------------------------------------------------------------
START = datetime(2027, 3, 28, 1, 30, tzinfo=BRUSSELS)
END = datetime(2027, 3, 28, 3, 30, tzinfo=BRUSSELS)


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (datetime(2027, 3, 28, 0, 29, tzinfo=UTC), False),
        (datetime(2027, 3, 28, 0, 30, tzinfo=UTC), True),
        # At 1 h UTC the clocks jump from 2 h to 3 h: the alert lasts one hour, not two.
        (datetime(2027, 3, 28, 1, 29, tzinfo=UTC), True),
        (datetime(2027, 3, 28, 1, 30, tzinfo=UTC), False),
    ],
)
def test_alert_shows_between_its_dates(moment, shown):
    settings = settings_with(alert_title="Fermé", alert_from=START, alert_until=END)

    with time_machine.travel(moment, tick=False):
        assert bool(settings.alert) is shown


def test_alert_without_dates_shows_now_and_without_title_never():
    assert settings_with(alert_title="Fermé").alert.title == "Fermé"
    assert settings_with(alert_text="Un texte").alert is None


@pytest.mark.parametrize("is_live", [True, False])
def test_alert_leads_to_a_published_page_only(site, client, is_live):
    page = make.ContentPageFactory(title="Congés d’été", live=is_live)
    settings = SiteSettings.for_site(site.get_site())
    settings.alert_title, settings.alert_page = "Fermé en août", page
    settings.save()
    content = client.get("/contact/").content.decode()

    assert "Fermé en août" in content
    assert (f'href="{page.url}">Congés d’été' in content) is is_live


def test_alert_must_end_after_it_starts():
    settings = settings_with(alert_title="Fermé", alert_from=END, alert_until=START)

    with pytest.raises(ValidationError, match="La fin doit venir après le début"):
        settings.clean()


# --- Identity ---------------------------------------------------------------------------------
def test_the_brand_is_data(site, client):
    settings = SiteSettings.for_site(site.get_site())
    settings.acronym, settings.name, settings.phone = "X.Y.Z.", "Un autre centre", "081 12 34 56"
    settings.save()
    content = client.get("/contact/").content.decode()

    for words in ("X.Y.Z.", "Un autre centre", "tel:+3281123456", "Wallonie", "Facebook"):
        assert words in content
    assert "C.A.I." not in content


def test_settings_can_be_previewed(site, rf):
    settings = SiteSettings.for_site(site.get_site())
    settings.alert_title = "Un essai"
    response = settings.make_preview_request(rf.get("/"))

    assert response.status_code == 200
    assert "Un essai" in response.render().content.decode()


def test_admin_saves_the_alert(site, admin_client):
    url = reverse("wagtailsettings:edit", args=["core", "sitesettings", site.get_site().pk])
    form = {"name": "Le Centre", "acronym": "C.A.I.", "country": "Belgique"}
    form["exit_url"] = "https://www.example.org/"
    streams = ("opening_hours", "opening_exceptions", "partners", "social_links")
    form |= {f"{name}-count": "0" for name in streams}
    form |= {"partners_title": "Avec le soutien de", "alert_title": "Fermé lundi"}
    response = admin_client.post(url, form)

    assert response.status_code == 302
    assert SiteSettings.for_site(site.get_site()).alert.title == "Fermé lundi"
