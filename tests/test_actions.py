"""Services and trainings: periods, dates, places, prices, statuses, in words."""

from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError

import pytest
import time_machine

from actions.models import Formation, FormationsPage, Session
from contact.models import BureauxPage
from tests import factories as make
from tests import json_ld
from tests.test_listings import titles

pytestmark = pytest.mark.one_database

BRUSSELS = ZoneInfo("Europe/Brussels")
NBSP = "\u00a0"


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def training(title: str, *days: int) -> Formation:
    """A training with a session so many days from today, for each number given."""
    formation = make.FormationFactory(title=title)
    for day in days:
        dates = {"starts_at": make.in_days(day, 9), "ends_at": make.in_days(day, 16)}
        make.SessionFactory(formation=formation, **dates)
    return formation


@pytest.fixture
def trainings(site) -> str:
    training("Passée il y a longtemps", -400)
    training("Passée récemment", -30)
    training("Sans date")
    training("Plus tard", -60, 90)
    training("Bientôt", 10, 200)
    return FormationsPage.objects.get().url


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Bientôt", "Plus tard", "Sans date"]),
        ("?periode=a-venir", ["Bientôt", "Plus tard"]),
        ("?periode=passees", ["Passée récemment", "Passée il y a longtemps"]),
        ("?periode=n-importe", ["Bientôt", "Plus tard", "Sans date"]),
    ],
)
def test_list_by_period(trainings, client, query, expected):
    assert titles(client, trainings + query) == expected


def test_home_shows_the_next_trainings(trainings, client):
    content = client.get("/").content.decode()

    assert content.index("Bientôt") < content.index("Plus tard") < content.index("Sans date")
    assert "Passée" not in content


def test_a_session_is_upcoming_until_it_ends(site):
    formation = training("Aujourd’hui", 0)
    session = formation.sessions.get()

    with time_machine.travel(session.ends_at.replace(minute=0), tick=False):
        assert not session.is_past
        assert Formation.objects.for_cards().upcoming().exists()
    with time_machine.travel(make.in_days(0, 17), tick=False):
        assert session.is_past
        assert session.status_label == "Terminé"


def test_card_shows_the_next_session_else_the_last(site):
    assert training("A", -90, 20, 40).shown_session.starts_at == make.in_days(20, 9)
    assert training("B", -90, -20).shown_session.starts_at == make.in_days(-20, 9)
    assert training("C").shown_session is None


def test_page_separates_past_and_upcoming(site, client):
    formation = training("Rencontrer l’autre", -90, 20)
    response = client.get(formation.url)
    page = response.context["page"]

    assert len(page.upcoming_sessions) == len(page.past_sessions) == 1
    assert "Dates passées" in response.content.decode()


def test_page_without_date_says_so(site, client):
    assert "pas encore fixées" in client.get(training("Sans date").url).content.decode()


# --- Words ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        (
            datetime(2025, 3, 19, 12, 30, tzinfo=UTC),
            datetime(2025, 3, 19, 15, 30, tzinfo=UTC),
            "mercredi 19 mars 2025, de 13 h 30 à 16 h 30",
        ),
        (
            datetime(2025, 7, 1, 7, 0, tzinfo=UTC),
            datetime(2025, 7, 2, 14, 0, tzinfo=UTC),
            "du mardi 1er juillet 2025 à 9 h au mercredi 2 juillet 2025 à 16 h",
        ),
        # The clocks change during the night of this session.
        (
            datetime(2027, 3, 27, 22, 0, tzinfo=BRUSSELS),
            datetime(2027, 3, 28, 9, 0, tzinfo=BRUSSELS),
            "du samedi 27 mars 2027 à 22 h au dimanche 28 mars 2027 à 9 h",
        ),
        # The last second of a year in Brussels is not yet the next year anywhere in words.
        (
            datetime(2026, 12, 31, 22, 0, tzinfo=UTC),
            datetime(2026, 12, 31, 22, 59, tzinfo=UTC),
            "jeudi 31 décembre 2026, de 23 h à 23 h 59",
        ),
    ],
)
def test_dates_in_words(starts, ends, words):
    assert plain(Session(starts_at=starts, ends_at=ends).when) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"format": "en-ligne", "venue": "C.A.I."}, "En ligne"),
        ({"venue": "Salle du rez"}, "Salle du rez"),
        ({"venue": "Salle", "address": "rue Haibe 2"}, "Salle, rue Haibe 2"),
        ({"venue": ""}, ""),
    ],
)
def test_place_in_words(fields, words):
    assert Session(**fields).where == words


def test_place_names_the_municipality_when_there_is_no_address(db):
    assert Session(venue="Maison citoyenne", municipality=make.territory("Dinant")).where == (
        "Maison citoyenne, Dinant"
    )


@pytest.mark.parametrize(
    ("price", "note", "words"),
    [
        (None, "", "à confirmer"),
        (Decimal(0), "", "gratuit"),
        (Decimal("0.00"), "repas non compris", "gratuit, repas non compris"),
        (Decimal(30), "", "30 €"),
        (Decimal("12.50"), "", "12,50 €"),
        (Decimal("1250.00"), "par équipe", "1250 €, par équipe"),
    ],
)
def test_price_in_words(price, note, words):
    assert plain(Formation(price=price, price_note=note).price_label) == words


@pytest.mark.parametrize("status", Session.Status)
def test_status_in_words(site, client, status):
    formation = make.FormationFactory()
    make.SessionFactory(formation=formation, status=status)

    assert str(status.label) in client.get(formation.url).content.decode()


def test_session_must_end_after_it_starts():
    session = make.SessionFactory.build(ends_at=make.in_days(1), starts_at=make.in_days(2))

    with pytest.raises(ValidationError, match="La fin doit venir après le début"):
        session.clean()


def test_structured_data_has_an_event_for_each_upcoming_session(site, client):
    formation = training("Rencontrer l’autre", -30, 20, 50)
    formation.price = Decimal(30)
    formation.save()
    formation.sessions.filter(starts_at=make.in_days(50, 9)).update(status="annule")
    data = json_ld.objects(client.get(formation.url).content.decode())
    events = [item for item in data if item["@type"] == "Event"]

    assert [event["eventStatus"].rpartition("/")[2] for event in events] == [
        "EventScheduled",
        "EventCancelled",
    ]
    assert events[0]["startDate"] == make.in_days(20, 9).isoformat()
    assert events[0]["offers"]["price"] == "30.00"


def test_example_is_told_to_visitors(site, client):
    formation = make.FormationFactory(is_example=True)

    assert "Cette fiche est un exemple" in client.get(formation.url).content.decode()


# --- Services ---------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("cost", "words"), [("gratuit", "Gratuit"), ("payant", "Payant"), ("a-completer", None)]
)
def test_cost_of_a_service(site, client, cost, words):
    page = make.ActionPageFactory(cost=cost, cost_note="interprète compris")
    content = client.get(page.url).content.decode()

    assert ("interprète compris" in content) is bool(words)
    assert words is None or words in content
    assert "À compléter" not in content


def test_service_shows_offices_when_asked(site, client):
    make.BureauFactory(page=BureauxPage.objects.get(), name="Bureau de Dinant")
    page = make.ActionPageFactory(show_offices=True)
    other = make.ActionPageFactory()

    assert "Bureau de Dinant" in client.get(page.url).content.decode()
    assert "Bureau de Dinant" not in client.get(other.url).content.decode()


def test_service_says_for_whom_what_and_how(site, client):
    page = make.ActionPageFactory(
        for_whom="<p>Pour vous.</p>",
        what="<p>Un entretien.</p>",
        steps=make.stream(("step", {"title": "Prenez rendez-vous", "text": "<p>Tôt.</p>"})),
        service=make.ServiceFactory(name="Accompagnement", phone="081 71 35 18"),
        documents=make.stream(("document", make.SiteDocumentFactory(title="Dépliant").pk)),
    )
    content = client.get(page.url).content.decode()

    for words in ("Pour vous.", "Un entretien.", "Prenez rendez-vous", "Dépliant"):
        assert words in content
    assert "tel:+3281713518" in content
