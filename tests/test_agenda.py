"""The list of trainings by date: filters that hold for one and the same date, months, states."""

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import pytest
import time_machine

from actions.models import Formation, FormationsPage, Session
from cai_site.core.months import Happening, Month, MonthCalendar
from tests import factories as make
from tests.growth import formations
from tests.test_listings import titles

BRUSSELS = ZoneInfo("Europe/Brussels")
TODAY = datetime(2027, 3, 17, 10, 0, tzinfo=UTC)
NBSP = "\u00a0"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(TODAY, tick=False):
        yield


def session(formation: Formation, day: str, place: str = "Namur", **fields) -> Session:
    """A session on a day such as « 2027-03-19 », from 9:30 to 16:30."""
    year, month, number = map(int, day.split("-"))
    start = datetime(year, month, number, 9, 30, tzinfo=BRUSSELS)
    times = {"starts_at": start, "ends_at": start.replace(hour=16)}
    return make.SessionFactory(
        formation=formation, municipality=make.territory(place), **{**times, **fields}
    )


@pytest.fixture
def agenda(site) -> str:
    """Four trainings; the address of their list."""
    first = make.FormationFactory(title="Accueillir")
    session(first, "2027-03-19", "Dinant", status="complet")
    session(first, "2027-05-20", "Namur")
    session(first, "2026-11-20", "Ciney")
    second = make.FormationFactory(title="Dialoguer")
    session(second, "2027-05-06", "Dinant", format="en-ligne")
    over = make.FormationFactory(title="Finie")
    session(over, "2026-10-08", "Dinant")
    make.FormationFactory(title="Sans date")
    return FormationsPage.objects.get().url


# --- Filters -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Accueillir", "Dialoguer", "Sans date"]),
        ("commune=dinant", ["Accueillir", "Dialoguer"]),
        ("commune=namur", ["Accueillir"]),
        ("mois=2027-05", ["Dialoguer", "Accueillir"]),
        ("mois=2027-03", ["Accueillir"]),
        ("format=en-ligne", ["Dialoguer"]),
        ("format=mixte", []),
        ("places=libres", ["Dialoguer", "Accueillir"]),
        ("periode=passees", ["Finie"]),
        # A month that is over is shown whole, and so is the archive of a place.
        ("mois=2026-11", ["Accueillir"]),
        ("mois=2026-10&periode=passees", ["Finie"]),
        ("periode=passees&commune=ciney", ["Accueillir"]),
        ("mois=2026-11&periode=a-venir", []),
        # All of them hold for the same date.
        ("commune=dinant&mois=2027-05", ["Dialoguer"]),
        ("commune=namur&mois=2027-03", []),
        ("commune=dinant&places=libres", ["Dialoguer"]),
        ("commune=dinant&places=libres&mois=2027-03", []),
        ("places=libres&periode=passees", []),
    ],
)
def test_filters_hold_for_one_date(agenda, client, query, expected):
    assert titles(client, f"{agenda}?{query}") == expected


@pytest.mark.parametrize(
    ("query", "day"),
    [
        ("commune=namur", "jeudi 20 mai 2027"),
        ("mois=2027-05&commune=namur", "jeudi 20 mai 2027"),
        ("places=libres&commune=namur", "jeudi 20 mai 2027"),
        ("mois=2026-11", "vendredi 20 novembre 2026"),
        ("theme=logement", "vendredi 19 mars 2027"),
    ],
)
def test_card_shows_the_date_that_was_asked_for(agenda, client, query, day):
    page = Formation.objects.get(title="Accueillir")
    page.themes.add(make.ThemeFactory(name="Logement"))
    page.save()
    content = client.get(f"{agenda}?{query}").content.decode().replace(NBSP, " ")
    card = content.partition("Accueillir</a>")[2].partition("</li>")[0]

    assert day in card


def test_cancelled_date_does_not_hide_the_one_after(site, client):
    cancelled = make.FormationFactory(title="Reportée")
    session(cancelled, "2027-03-18", status="annule")
    session(cancelled, "2027-06-10")
    lost = make.FormationFactory(title="Perdue")
    session(lost, "2027-05-13", status="annule")
    session(make.FormationFactory(title="Maintenue"), "2027-04-15")
    url = FormationsPage.objects.get().url
    content = client.get(url).content.decode().replace(NBSP, " ")

    assert titles(client, url) == ["Maintenue", "Perdue", "Reportée"]
    assert "jeudi 10 juin 2027" in content
    assert "18 mars" not in content
    assert "jeudi 13 mai 2027" in content


def options(client, address: str, name: str) -> list[str]:
    """The choices of a filter, without the first."""
    field = client.get(address).content.decode().partition(f'name="{name}"')[2]
    return re.findall(r'<option value="([^"]+)"', field.partition("</select>")[0])


def test_months_and_places_are_those_that_there_are(agenda, client):
    assert options(client, agenda, "mois") == ["2027-03", "2027-05", "2026-11", "2026-10"]
    assert options(client, agenda, "commune") == ["ciney", "dinant", "namur"]


def test_drafts_offer_no_month_and_no_place(agenda, client):
    session(make.FormationFactory(live=False), "2028-01-12", "Couvin")

    assert "2028-01" not in options(client, agenda, "mois")
    assert "couvin" not in options(client, agenda, "commune")


@pytest.mark.parametrize("day", ["2027-03-31", "2027-04-01"])
def test_night_over_two_months_is_in_both(site, client, day):
    start = datetime(2027, 3, 31, 22, 0, tzinfo=BRUSSELS)
    end = datetime(2027, 4, 1, 2, 0, tzinfo=BRUSSELS)
    page = make.FormationFactory(title="Nuit")
    make.SessionFactory(formation=page, starts_at=start, ends_at=end)
    found = Session.objects.in_month(Month.of(date.fromisoformat(day)))

    assert found.count() == 1


def test_first_hour_of_a_month_belongs_to_it_in_brussels(site):
    start = datetime(2027, 4, 30, 22, 30, tzinfo=UTC)
    make.SessionFactory(
        formation=make.FormationFactory(), starts_at=start, ends_at=start.replace(hour=23)
    )

    assert Session.objects.months() == [Month(2027, 5)]
    assert Session.objects.in_month(Month(2027, 5)).exists()
    assert not Session.objects.in_month(Month(2027, 4)).exists()


@pytest.mark.parametrize("year", [1, 1899, 9999])
def test_year_out_of_all_measure_breaks_nothing(agenda, client, year):
    start = datetime(year, 12, 30, 9, 0, tzinfo=UTC)
    make.SessionFactory(
        formation=make.FormationFactory(), starts_at=start, ends_at=start.replace(hour=10)
    )

    for query in ("", "vue=mois", f"mois={year:04}-12", f"vue=mois&mois={year:04}-12"):
        assert client.get(f"{agenda}?{query}").status_code == 200


# --- A month -----------------------------------------------------------------------------------
def cells(content: str) -> dict[str, str]:
    """The HTML of each day of the month, by its date."""
    found = content.partition("<tbody>")[2].split("<td")[1:]
    pairs = ((re.search(r'datetime="([\d-]+)"', cell), cell) for cell in found)
    return {match[1]: cell for match, cell in pairs if match}


def test_month_is_a_table_with_the_sessions_on_their_days(agenda, client):
    content = client.get(f"{agenda}?vue=mois&mois=2027-05").content.decode()
    days = cells(content)

    assert "<caption>Mai 2027</caption>" in content
    assert content.count('<th scope="col">') == 7
    assert len(days) == 31
    assert [day for day, cell in days.items() if "<a " in cell] == ["2027-05-06", "2027-05-20"]
    assert "9 h 30" in days["2027-05-20"].replace(NBSP, " ")
    assert Formation.objects.get(title="Accueillir").url in days["2027-05-20"]


def test_month_opens_on_the_first_to_come(agenda, client):
    assert "<caption>Mars 2027</caption>" in client.get(f"{agenda}?vue=mois").content.decode()
    with time_machine.travel(datetime(2027, 4, 2, tzinfo=UTC), tick=False):
        assert "<caption>Mai 2027</caption>" in client.get(f"{agenda}?vue=mois").content.decode()
    with time_machine.travel(datetime(2029, 4, 2, tzinfo=UTC), tick=False):
        assert "<caption>Mai 2027</caption>" in client.get(f"{agenda}?vue=mois").content.decode()


def test_empty_agenda_has_an_empty_month(site, client):
    response = client.get(f"{FormationsPage.objects.get().url}?vue=mois")

    assert "<caption>Mars 2027</caption>" in response.content.decode()
    assert "Aucune date ce mois-ci" in response.content.decode()


def test_today_is_told_in_words(agenda, client):
    content = client.get(f"{agenda}?vue=mois").content.decode()

    assert "Aujourd’hui" in cells(content)["2027-03-17"]
    assert 'aria-current="date"' in cells(content)["2027-03-17"]
    assert content.count("Aujourd’hui") == 1
    assert "Aujourd’hui" not in client.get(f"{agenda}?vue=mois&mois=2027-05").content.decode()


def links(content: str) -> dict[str, str]:
    """The months around: relation → month."""
    found = re.findall(r'href="\?([^"]+)" rel="(prev|next) nofollow"', content)
    return {relation: re.search(r"mois=([\d-]{7})", query)[1] for query, relation in found}


def test_months_lead_to_the_next_with_sessions_and_come_to_an_end(agenda, client):
    def around(month: str) -> dict[str, str]:
        return links(client.get(f"{agenda}?vue=mois&mois={month}").content.decode())

    assert around("2026-10") == {"next": "2026-11"}
    assert around("2026-11") == {"prev": "2026-10", "next": "2027-03"}
    assert around("2027-05") == {"prev": "2027-03"}


def test_other_months_do_not_exist(agenda, client):
    response = client.get(f"{agenda}?vue=mois&mois=2027-04")

    assert "Ce choix n’existe pas" in response.content.decode()
    assert "<caption>Mars 2027</caption>" in response.content.decode()


def test_robots_neither_index_nor_follow_months(agenda, client):
    content = client.get(f"{agenda}?vue=mois").content.decode()
    listed = client.get(agenda).content.decode()

    assert '<meta name="robots" content="noindex">' in content
    assert re.search(r'href="\?vue=mois" rel="nofollow"', listed)


def test_month_keeps_the_filters_and_says_which_it_shows(agenda, client):
    content = client.get(f"{agenda}?vue=mois&commune=dinant&page=3").content.decode()

    assert "Dialoguer" not in content
    assert "Accueillir" in content
    assert re.search(r'href="\?[^"]*commune=dinant[^"]*" rel="next nofollow"', content)
    assert '<option value="2027-03" selected>' in content
    assert '<option value="mois" selected>' in content
    assert '<option value="dinant" selected>' in content
    assert "page=3" not in content.partition("<main")[2].partition("</main>")[0]


def test_session_of_two_days_is_on_both(site, client):
    page = make.FormationFactory(title="Deux jours")
    end = datetime(2027, 3, 24, 0, 0, tzinfo=BRUSSELS)
    session(page, "2027-03-22", ends_at=end)
    days = cells(client.get(f"{FormationsPage.objects.get().url}?vue=mois").content.decode())

    assert [day for day, cell in days.items() if "Deux jours" in cell] == [
        "2027-03-22",
        "2027-03-23",
    ]
    assert "(suite)" in days["2027-03-23"]


def test_weeks_of_a_month_that_starts_on_a_monday():
    calendar = MonthCalendar(Month(2027, 2), [], [])

    assert [len(week) for week in calendar.weeks] == [7] * 4
    assert calendar.weekdays[0] == "lundi"
    assert Month(2027, 12).bounds[1] == datetime(2028, 1, 1, tzinfo=BRUSSELS)
    assert Month.from_code("2027-02") == Month(2027, 2)


def test_session_that_has_no_length_is_on_its_day():
    moment = datetime(2027, 3, 22, 0, 0, tzinfo=BRUSSELS)

    assert Happening(moment, moment, "", "").days == (date(2027, 3, 22), date(2027, 3, 22))


# --- States ------------------------------------------------------------------------------------
@pytest.mark.parametrize("status", Session.Status)
def test_state_is_in_words_on_card_and_in_month(site, client, status):
    session(make.FormationFactory(title="Une formation"), "2027-03-19", status=status)
    url = FormationsPage.objects.get().url

    for address in (url, f"{url}?vue=mois"):
        assert f">{status.label}</span>" in client.get(address).content.decode()


def test_what_is_over_says_so_whatever_its_state(site, client):
    session(make.FormationFactory(title="Une formation"), "2027-03-15", status="ouvert")
    url = FormationsPage.objects.get().url

    for address in (f"{url}?vue=mois", f"{url}?periode=passees"):
        content = client.get(address).content.decode()
        assert ">Terminé</span>" in content
        assert "Inscriptions ouvertes" not in content


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("ouvert", ["EventScheduled", "InStock"]),
        ("liste-attente", ["EventScheduled", "SoldOut"]),
        ("complet", ["EventScheduled", "SoldOut"]),
        ("annule", ["EventCancelled"]),
    ],
)
def test_search_engines_learn_the_state(site, client, status, told):
    page = make.FormationFactory()
    session(page, "2027-03-19", status=status)
    content = client.get(page.url).content.decode()

    known = ["EventScheduled", "EventCancelled", "InStock", "SoldOut"]
    assert [word for word in known if f"schema.org/{word}" in content] == told


# --- What it costs -----------------------------------------------------------------------------
@pytest.mark.parametrize(
    "query", ["", "mois={month}&commune=namur&places=libres", "vue=mois", "vue=mois&theme=logement"]
)
def test_list_costs_as_much_with_many_sessions_as_with_few(site, client, query):
    theme = make.ThemeFactory(name="Logement")
    url = FormationsPage.objects.get().url
    address = f"{url}?{query.format(month=Month.of(timezone.now()).code)}"

    def cost() -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    make.SiteImageFactory()
    formations(3)
    few = cost()
    formations(100)

    assert theme.formations.count() == 103
    assert cost() == few
    assert few <= 15
