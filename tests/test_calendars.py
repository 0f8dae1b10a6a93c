"""The calendars (.ics) of trainings: valid, complete, discreet, steady until something changes."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from wagtail.models import PageViewRestriction

import icalendar
import pytest
import time_machine

from actions.models import Formation, FormationsPage, Session
from tests import factories as make
from tests.growth import formations

pytestmark = pytest.mark.one_database

BRUSSELS = ZoneInfo("Europe/Brussels")
TODAY = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
ALL, THEME = "/agenda/formations.ics", "/agenda/theme/logement.ics"
NBSP = "\u00a0"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def formation(site) -> Formation:
    """A published training on housing, with one session before and one after the clocks change."""
    page = make.FormationFactory(
        title="Rencontrer l’autre",
        introduction="Deux jours, pour se décentrer ; et oser.\nVraiment.",
        themes=[make.ThemeFactory(name="Logement")],
        first_published_at=TODAY - timedelta(days=10),
        last_published_at=TODAY - timedelta(days=1),
    )
    for month, day in ((3, 19), (4, 16)):
        make.SessionFactory(
            formation=page,
            starts_at=datetime(2027, month, day, 9, 30, tzinfo=BRUSSELS),
            ends_at=datetime(2027, month, day, 16, 30, tzinfo=BRUSSELS),
            venue="C.A.I., salle du rez",
            municipality=make.territory("Namur"),
        )
    return page


def one(session: Session) -> str:
    return f"/agenda/date/{session.pk}.ics"


def read(client, address: str) -> icalendar.Calendar:
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return icalendar.Calendar.from_ical(response.content)


def names(calendar: icalendar.Calendar) -> list[str]:
    return [str(event["summary"]) for event in calendar.events]


# --- What is in them ---------------------------------------------------------------------------
def test_calendar_holds_what_is_to_come_in_order(formation, client):
    for days, name in ((40, "Plus tard"), (2, "Demain"), (-2, "Finie")):
        page = make.FormationFactory(title=name)
        dates = {"starts_at": make.in_days(days, 9), "ends_at": make.in_days(days, 16)}
        make.SessionFactory(formation=page, **dates)
    make.FormationFactory(title="Sans date")

    assert names(read(client, ALL)) == [
        "Demain",
        "Rencontrer l’autre",
        "Plus tard",
        "Rencontrer l’autre",
    ]
    assert names(read(client, THEME)) == ["Rencontrer l’autre"] * 2


def test_event_says_what_when_and_where(formation, client):
    session = formation.sessions.first()
    session.topic = "Les migrations"
    session.save()
    (event,) = read(client, one(session)).events

    assert event["summary"] == "Rencontrer l’autre – Les migrations"
    assert event.start == datetime(2027, 3, 19, 9, 30, tzinfo=BRUSSELS)
    assert event.end == datetime(2027, 3, 19, 16, 30, tzinfo=BRUSSELS)
    assert event["dtstart"].params["TZID"] == "Europe/Brussels"
    assert event["location"] == "C.A.I., salle du rez, Namur"
    assert event["url"] == formation.full_url
    assert "Deux jours, pour se décentrer ; et oser.\nVraiment." in event["description"]
    assert "Prix\u00a0: à confirmer" in event["description"]


def test_hour_is_the_same_in_winter_and_in_summer(formation, client):
    calendar = read(client, ALL)
    winter, summer = calendar.events
    zone = calendar.timezones[0].to_tz(lookup_tzid=False)

    assert [event["dtstart"].to_ical()[-6:] for event in (winter, summer)] == [b"093000"] * 2
    for moment, hours in (
        (datetime(2027, 1, 10, 9, 30), 1),  # noqa: DTZ001 – a wall clock
        (datetime(2027, 3, 28, 1, 59), 1),  # noqa: DTZ001
        (datetime(2027, 3, 28, 3, 1), 2),  # noqa: DTZ001
        (datetime(2027, 10, 31, 3, 1), 1),  # noqa: DTZ001
        (datetime(2059, 7, 10, 9, 30), 2),  # noqa: DTZ001
    ):
        assert moment.replace(tzinfo=zone).utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("status", "ical", "before"),
    [
        ("ouvert", "CONFIRMED", ""),
        ("complet", "CONFIRMED", f"Complet{NBSP}: "),
        ("liste-attente", "CONFIRMED", f"Liste d’attente{NBSP}: "),
        ("annule", "CANCELLED", f"Annulé{NBSP}: "),
    ],
)
def test_state_is_told(formation, client, status, ical, before):
    formation.sessions.update(status=status)
    event = read(client, ALL).events[0]

    assert event["status"] == ical
    assert event["summary"] == f"{before}Rencontrer l’autre"
    assert str(Session.Status(status).label) in event["description"]


def test_date_that_is_over_can_still_be_read(formation, client):
    with time_machine.travel(datetime(2027, 3, 20, tzinfo=UTC), tick=False):
        assert len(read(client, ALL).events) == 1
        (event,) = read(client, one(formation.sessions.first())).events

    assert "Terminé" in event["description"]


def test_example_says_that_it_is_one(formation, client):
    formation.is_example = True
    formation.save()
    event = read(client, ALL).events[0]

    assert event["summary"].startswith(f"Exemple{NBSP}: ")
    assert "Cette fiche est un exemple" in event["description"]


def test_nobody_is_named(formation, client):
    service = make.ServiceFactory(email="formations@example.org", phone="081 00 00 00")
    formation.registration_service = service
    formation.save()
    content = client.get(ALL).content

    for words in (b"ORGANIZER", b"ATTENDEE", b"CONTACT", b"example.org", b"mailto"):
        assert words not in content


# --- Valid (RFC 5545) --------------------------------------------------------------------------
@pytest.mark.parametrize("address", [ALL, THEME])
def test_calendar_is_valid(formation, client, address):
    calendar = read(client, address)
    raw = client.get(address).content

    assert calendar["version"] == "2.0"
    assert calendar["prodid"]
    assert calendar["x-wr-calname"].startswith("Formations")
    assert b"X-PUBLISHED-TTL:PT6H" in raw
    assert [str(zone["tzid"]) for zone in calendar.timezones] == ["Europe/Brussels"]
    assert len({event["uid"] for event in calendar.events}) == 2
    assert raw.count(b"\r\n") == raw.count(b"\n")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    for event in calendar.events:
        assert {"uid", "dtstamp", "dtstart", "dtend", "summary", "sequence"} <= {
            name.lower() for name in event
        }
        assert event["dtstamp"].dt == TODAY - timedelta(days=1)
        assert event["last-modified"].dt == TODAY - timedelta(days=1)


def test_calendar_without_events_is_one(site, client):
    calendar = read(client, ALL)

    assert calendar.events == []
    assert calendar.timezones


def test_revision_grows_and_identity_stays(formation, client):
    before = read(client, ALL).events
    formation.refresh_from_db()
    formation.title = formation.slug = "autre-titre"
    formation.save_revision().publish()
    after = read(client, ALL).events

    assert [event["uid"] for event in after] == [event["uid"] for event in before]
    assert after[0]["sequence"] > before[0]["sequence"] >= 0
    assert after[0]["dtstamp"].dt == TODAY


def test_text_is_text_whatever_it_contains(formation, client):
    formation.title = "Qui & quoi ; <ici>, \\n là\x0b"
    formation.introduction = "BEGIN:VEVENT\r\nATTENDEE:mailto:a@example.org\r\nEND:VEVENT"
    formation.save()
    events = read(client, ALL).events

    assert [event["summary"] for event in events] == ["Qui & quoi ; <ici>, \\n là"] * 2
    assert all("attendee" not in {name.lower() for name in event} for event in events)


# --- Who reads them ----------------------------------------------------------------------------
@pytest.mark.parametrize("how", ["private", "draft", "expired"])
def test_hidden_trainings_are_in_no_calendar(formation, client, how):
    session = formation.sessions.first()
    if how == "private":
        PageViewRestriction.objects.create(
            page=formation, restriction_type=PageViewRestriction.LOGIN
        )
    else:
        formation.live = how == "expired"
        formation.expire_at = None if how == "draft" else timezone.now() - timedelta(minutes=1)
        formation.save()

    assert read(client, ALL).events == []
    assert read(client, THEME).events == []
    assert client.get(one(session)).status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/agenda/date/0.ics",
        "/agenda/date/999999.ics",
        "/agenda/date/9223372036854775808.ics",
        f"/agenda/date/{'9' * 5000}.ics",
        "/agenda/date/-1.ics",
        "/agenda/date/x.ics",
        "/agenda/theme/inconnu.ics",
        f"/agenda/theme/{'a' * 500}.ics",
        "/agenda/theme/.ics",
        "/agenda/autre.ics",
        "/agenda/",
    ],
)
def test_other_calendars_are_not_found(formation, client, address):
    client.raise_request_exception = False

    assert client.get(address).status_code == 404


def test_calendar_is_public_and_only_read(formation, client):
    response = client.get(ALL)

    assert response["Cache-Control"].startswith("public, ")
    assert not response.cookies
    assert "formations.ics" in response["Content-Disposition"]
    assert client.head(ALL).status_code == 200
    assert client.post(ALL).status_code == 405


def test_what_has_not_changed_is_not_sent_again(formation, client):
    first = client.get(ALL)
    again = client.get(ALL, headers={"if-none-match": first["ETag"]})
    formation.sessions.update(status="complet")
    changed = client.get(ALL, headers={"if-none-match": first["ETag"]})

    assert again.status_code == 304
    assert again["Cache-Control"].startswith("public, ")
    assert changed.status_code == 200


# --- Where they are offered --------------------------------------------------------------------
def subscription(path: str) -> str:
    return f"webcal://{urlsplit(settings.SITE_URL).netloc}{path}"


def test_list_offers_to_subscribe(formation, client):
    url = FormationsPage.objects.get().url
    everything, theme = (client.get(f"{url}{query}") for query in ("", "?theme=logement"))

    assert f'href="{ALL}" type="text/calendar"' in everything.content.decode()
    assert f'href="{subscription(ALL)}"' in everything.content.decode()
    assert f'href="{THEME}" type="text/calendar"' in theme.content.decode()


def test_theme_offers_the_calendar_of_its_trainings(formation, client):
    page = make.ThematiquePageFactory(theme=formation.themes.get())
    content = client.get(page.url).content.decode()

    assert content.count(f'href="{THEME}"') == 1
    assert f'href="{subscription(THEME)}"' in content


def test_each_date_to_come_is_offered(formation, client):
    past = make.SessionFactory(
        formation=formation, starts_at=make.in_days(-3, 9), ends_at=make.in_days(-3, 16)
    )
    content = client.get(formation.url).content.decode()

    assert [f'href="{one(session)}"' in content for session in formation.sessions.all()] == [
        session.pk != past.pk for session in formation.sessions.all()
    ]


def test_preview_of_a_new_date_offers_nothing(formation, rf):
    formation.sessions.add(make.SessionFactory.build(formation=formation))
    response = formation.make_preview_request(rf.get("/"), formation.preview_modes[0][0])

    assert response.status_code == 200
    assert response.render().content.decode().count("Ajouter à mon agenda") == 2


# --- What they cost ----------------------------------------------------------------------------
@pytest.mark.parametrize("address", [ALL, THEME])
def test_calendar_costs_as_much_with_many_sessions_as_with_few(formation, client, address):
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        return len(queries)

    make.SiteImageFactory()
    client.get(address)
    formations(3)
    few = cost()
    formations(50)

    assert len(read(client, address).events) > 50
    assert cost() == few
    assert few <= 10


def test_addresses_are_french_and_stay(formation):
    assert reverse("trainings_calendar") == ALL
    assert reverse("theme_calendar", args=["logement"]) == THEME
    assert reverse("session_calendar", args=[7]) == "/agenda/date/7.ics"


@pytest.mark.parametrize(
    "change", [{"status": "annule"}, {"venue": "Salle du haut"}, {"ends_at": TODAY + timedelta(9)}]
)
def test_revision_grows_when_a_date_changes_without_its_page(formation, client, change):
    before = read(client, ALL).events[0]
    session = formation.sessions.order_by("starts_at").first()
    for name, value in change.items():
        setattr(session, name, value)
    session.save()
    after = next(event for event in read(client, ALL).events if event["uid"] == before["uid"])

    assert after["sequence"] > before["sequence"]
    assert after["last-modified"].dt == after["dtstamp"].dt == TODAY


def test_date_saved_as_it_is_keeps_its_revision(formation, client):
    before = read(client, ALL).to_ical()
    for session in formation.sessions.all():
        session.save()

    assert read(client, ALL).to_ical() == before
