"""The reception offices: which one is mine, and when it is open."""

from django.urls import reverse

import pytest
import time_machine

from contact.models import Bureau, BureauxPage
from tests import factories as make

MORNING = {"days": ["0", "1"], "opens": "09:00:00", "closes": "12:30:00", "note": ""}
CLOSED = {"first_day": "2027-03-15", "last_day": None, "reason": "congé"}
MONDAY, CLOSED_MONDAY, HOLIDAY = "2027-03-08", "2027-03-15", "2027-03-29"


def stream(kind: str, value: dict) -> list:
    return [{"type": kind, "value": value}]


@pytest.fixture
def offices(site) -> BureauxPage:
    """Dinant, which also serves Yvoir, on Monday and Tuesday morning; and Ciney."""
    page = BureauxPage.objects.get()
    make.BureauFactory(
        page=page,
        name="Bureau de Dinant",
        municipality=make.territory("Dinant"),
        served=[make.territory("Yvoir")],
        weekly_hours=stream("hours", MORNING),
        hours_exceptions=stream("exception", CLOSED),
    )
    make.BureauFactory(page=page, name="Bureau de Ciney", municipality=make.territory("Ciney"))
    return page


def shown(client, offices, query: str = "") -> list[str]:
    response = client.get(f"{offices.url}?{query}")
    assert response.status_code == 200
    return [office.name for office in response.context["page_obj"]]


def main(client, offices, query: str = "") -> str:
    content = client.get(f"{offices.url}?{query}").content.decode()
    return content.partition("<main")[2].partition("</main>")[0].replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("commune", "found"),
    [
        ("yvoir", ["Bureau de Dinant"]),
        ("dinant", ["Bureau de Dinant"]),
        ("ciney", ["Bureau de Ciney"]),
        ("", ["Bureau de Dinant", "Bureau de Ciney"]),
        ("inconnue", ["Bureau de Dinant", "Bureau de Ciney"]),
    ],
)
def test_the_office_of_a_municipality_is_found(offices, client, commune, found):
    assert shown(client, offices, f"commune={commune}") == found


def test_municipality_without_an_office_says_whom_to_ask(offices, client):
    offices.appointment_service = make.ServiceFactory(phone="081 71 35 18")
    offices.save()
    assert shown(client, offices, "commune=couvin") == []
    assert "Nous ne savons pas encore quel bureau vous reçoit." in main(
        client, offices, "commune=couvin"
    )
    assert "tel:+3281713518" in main(client, offices, "commune=couvin")


def test_every_municipality_can_be_chosen(offices, client):
    content = main(client, offices)
    assert content.partition("</select>")[0].count("<option") == 38 + 1


@pytest.mark.parametrize(
    ("moment", "is_open", "says"),
    [
        (f"{MONDAY} 09:00", True, "Ouvert aujourd’hui de 9 h à 12 h 30"),
        (f"{MONDAY} 12:30", False, "Ouvert aujourd’hui de 9 h à 12 h 30"),
        (f"{CLOSED_MONDAY} 10:00", False, "Fermé aujourd’hui (congé)"),
        (f"{HOLIDAY} 10:00", False, "Fermé aujourd’hui (lundi de Pâques)"),
    ],
)
def test_open_now_follows_the_clock_the_closures_and_the_holidays(
    offices, client, moment, is_open, says
):
    day, hour = moment.split()
    with time_machine.travel(
        f"{day}T{hour}:00+01:00" if day != HOLIDAY else f"{day}T10:00:00+02:00"
    ):
        content = main(client, offices, "commune=dinant")
    assert ("Ouvert maintenant" in content) is is_open
    assert says in content


def test_hours_and_closures_are_written(offices, client):
    with time_machine.travel(f"{MONDAY}T08:00:00+01:00"):
        content = main(client, offices, "commune=dinant")
    assert "lundi et mardi, 9 h – 12 h 30" in content
    assert "15 mars 2027 : fermé (congé)" in content


def test_unknown_hours_are_not_invented(offices, client):
    content = main(client, offices, "commune=ciney")
    assert "aujourd’hui" not in content
    assert "Jours et heures" not in content


def test_draft_with_an_office_half_filled_in_can_be_viewed(site, admin_client):
    page = BureauxPage.objects.get()
    empty = {"days": ["0"], "opens": None, "closes": None, "note": ""}
    office = Bureau(
        name="Brouillon",
        municipality=make.territory("Dinant"),
        weekly_hours=stream("hours", empty),
        hours_exceptions=stream("exception", {"first_day": None, "last_day": None, "reason": ""}),
    )
    page.offices.add(office)
    page.save_revision()
    response = admin_client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert response.status_code == 200
    assert "Brouillon" in response.content.decode()
