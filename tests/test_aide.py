"""« Je suis victime de racisme »: who answers now, and whom to turn to for what."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError

import pytest
import time_machine
from bs4 import BeautifulSoup

from cai_site.core.models import SiteSettings
from cai_site.core.opening import Opening
from contact.aide import MOST_SCENARIOS
from contact.models import AidePage
from contact.starter.help_page import AIDE
from tests import factories as make

WEEK = {"days": ["0", "1", "2", "3", "4"], "opens": "09:30", "closes": "13:00"}
FRIDAY_ONLY = {"days": ["4"], "opens": "09:00", "closes": "12:00"}
# Starter scenario → whom to call first. From the facts: Unia treats every matter in Wallonia but
# gender, which is the Institute's; danger and complaints are the police's; witnesses may report.
FIRST = {
    "On me frappe ou on me menace": "police",
    "On m’insulte dans la rue ou en ligne": "unia",
    "On me refuse un logement": "unia",
    "On me refuse un emploi ou on me traite mal au travail": "unia",
    "On me traite mal à cause de mon genre": "iefh",
    "Un policier ou un service public me traite mal": "unia",
    "J’ai vu une scène de racisme": "unia",
    "Je veux parler, sans porter plainte": "cai",
}


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("Europe/Brussels"))


def hours(*slots: dict) -> list[dict]:
    return [{"type": "hours", "value": slot} for slot in slots]


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.fixture
def help_page(site) -> AidePage:
    page = AidePage.objects.get()
    page.emergency = make.stream(
        ("number", {"phone": "112", "name": "Secours", "when": "Danger", "kind": None}),
        ("number", {"phone": "101", "name": "Police", "when": "Plainte", "kind": "police"}),
    )
    unia = {"name": "Unia", "phone": "0800 12 800", "kind": "unia", "hours": hours(WEEK)}
    page.helpers = make.stream(
        ("helper", unia),
        ("helper", {"name": "C.A.I.", "phone": "081 71 35 12", "kind": "cai"}),
        ("helper", {"name": "IEFH", "kind": "iefh"}),
        ("helper", {"name": "Une voisine", "phone": "081 00 00 00", "kind": ""}),
    )
    page.scenarios = make.stream(
        *(
            ("scenario", {"question": question, "answer": "Parce que.", **chosen})
            for question, chosen in {
                "On me frappe": {"first": "police", "others": ["police", "unia"]},
                "Mon genre": {"first": "iefh", "others": ["cai"]},
            }.items()
        )
    )
    page.save()
    return page


def document(client, page) -> BeautifulSoup:
    return BeautifulSoup(client.get(page.url).content, "html.parser")


def helpers(client, page) -> dict[str, str]:
    """Name → words of each helper's card."""
    cards = document(client, page).select(".first-screen__helper")
    return {card.h3.text: plain(card.text) for card in cards}


# --- Who answers now ----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("moment", "label"),
    [
        ("2027-03-08T09:29", "Fermé, ouvre aujourd’hui à 9 h 30"),
        ("2027-03-08T09:30", "Ouvert maintenant, jusqu’à 13 h"),
        ("2027-03-08T12:59", "Ouvert maintenant, jusqu’à 13 h"),
        ("2027-03-08T13:00", "Fermé, ouvre demain à 9 h 30"),
        ("2027-03-12T15:00", "Fermé, ouvre lundi à 9 h 30"),
        # Easter Monday is a public holiday.
        ("2027-03-26T15:00", "Fermé, ouvre mardi à 9 h 30"),
        ("2027-03-29T10:00", "Fermé, ouvre demain à 9 h 30"),
    ],
)
def test_hours_are_said_as_they_are_now(moment, label):
    now = Opening.of(make_hours(WEEK), keeps_holidays=True).now_in_words(at(moment))

    assert plain(now.label) == label
    assert now.is_open is label.startswith("Ouvert")


def make_hours(*slots: dict):
    """Hours as a column keeps them."""
    return SiteSettings(opening_hours=hours(*slots)).opening_hours


def test_next_week_is_said_by_its_date():
    now = Opening.of(make_hours(FRIDAY_ONLY)).now_in_words(at("2027-03-05T13:00"))

    assert plain(now.label) == "Fermé, ouvre le 12 mars 2027 à 9 h"


def test_a_door_that_opens_no_more_is_closed():
    closed = [
        {
            "type": "exception",
            "value": {"first_day": "2027-01-01", "last_day": "2027-12-31", "reason": "travaux"},
        }
    ]
    exceptions = SiteSettings(opening_exceptions=closed).opening_exceptions
    now = Opening.of(make_hours(WEEK), exceptions).now_in_words(at("2027-03-05T10:00"))

    assert (now.label, now.is_open) == ("Fermé maintenant", False)


def test_unknown_hours_say_nothing():
    assert Opening().now_in_words(at("2027-03-08T10:00")) is None


@time_machine.travel(at("2027-03-08T10:00"), tick=False)
def test_each_helper_whose_hours_are_known_says_them(help_page, client):
    settings = SiteSettings.objects.get()
    settings.opening_hours = []
    settings.save()
    shown = helpers(client, help_page)

    assert "Ouvert maintenant, jusqu’à 13 h" in shown["Unia"]
    assert "du lundi au vendredi, 9 h 30 – 13 h" in shown["Unia"]
    assert not [name for name, words in shown.items() if name != "Unia" and "vert" in words]


@time_machine.travel(at("2027-03-08T13:30"), tick=False)
def test_the_centre_keeps_the_hours_of_the_settings(help_page, client):
    settings = SiteSettings.objects.get()
    settings.opening_hours = hours({"days": ["0"], "opens": "13:00", "closes": "16:00"})
    settings.save()
    shown = helpers(client, help_page)

    assert "Ouvert maintenant, jusqu’à 16 h" in shown["C.A.I."]
    assert "Fermé, ouvre demain à 9 h 30" in shown["Unia"]
    assert "vert" not in shown["Une voisine"]


def test_the_numbers_come_before_everything_else(help_page, client):
    help_page.introduction = "Parlez-en."
    help_page.save()
    main = document(client, help_page).main.text
    words = ["Je suis victime", "112", "101", "0800", "081", "Ce bouton", "Parlez-en.", "frappe"]
    places = [main.find(word) for word in words]

    assert -1 not in places
    assert places == sorted(places)


# --- Whom to turn to ----------------------------------------------------------------------------
def test_the_eight_scenarios_lead_to_the_right_helper():
    found = {value["question"]: value["first"] for _, value in AIDE.fields["scenarios"]}

    assert found == FIRST
    assert len(found) == MOST_SCENARIOS == 8


def test_every_scenario_of_the_starter_offers_a_number():
    blocks = [*AIDE.fields["emergency"], *AIDE.fields["helpers"]]
    phones = {value["kind"]: value.get("phone") for _, value in blocks if value["kind"]}
    for _, value in AIDE.fields["scenarios"]:
        assert any(phones[kind] for kind in (value["first"], *value["others"])), value["question"]


def test_a_scenario_shows_whom_to_call_in_order(help_page, client):
    items = document(client, help_page).select(".chooser details")
    calls = [[plain(call.text) for call in item.select(".chooser__call")] for item in items]

    assert calls == [["Police : 101", "Unia : 0800 12 800"], ["IEFH", "C.A.I. : 081 71 35 12"]]
    assert [link["href"] for link in items[0].select("a")] == ["tel:101", "tel:+3280012800"]
    assert items[1].select_one(".chooser__call").name == "strong", "no number: nothing to press"


def test_what_is_chosen_can_be_in_no_address(help_page, client):
    """No form, no anchor, no name that a fragment could lead to."""
    chooser = document(client, help_page).select_one(".chooser")

    assert chooser.select("form, input, button, select, script, [id], [href^='#']") == []
    assert {link["href"].partition(":")[0] for link in chooser.select("a")} == {"tel"}
    assert {item["name"] for item in chooser.select("details")} == {"situation"}


def test_a_number_that_changes_is_changed_in_one_place(help_page, client):
    help_page.helpers[0].value["phone"] = "0800 00 000"
    help_page.save()
    html = client.get(help_page.url).content.decode()

    assert html.count("tel:+3280000000") == 2
    assert "tel:+3280012800" not in html


def test_a_scenario_may_not_lead_to_somebody_who_is_not_there(help_page):
    help_page.helpers = make.stream(("helper", {"name": "C.A.I.", "kind": "cai"}))

    with pytest.raises(ValidationError) as caught:
        help_page.full_clean()
    assert set(caught.value.error_dict) == {"scenarios"}
    assert "Unia" in str(caught.value)


def test_a_page_from_before_the_chooser_still_shows(site, client):
    """Blocks stored without the fields that are new."""
    page = AidePage.objects.get()
    page.emergency = make.stream(("number", {"phone": "112", "name": "Secours", "when": "x"}))
    page.helpers = make.stream(("helper", {"name": "Unia", "phone": "0800 12 800"}))
    page.save()

    assert "0800" in helpers(client, page)["Unia"]
    assert document(client, page).select(".chooser") == []


# --- Proof --------------------------------------------------------------------------------------
def test_proof_is_a_checklist(help_page, client):
    help_page.proof = "<ul><li>Les messages</li><li>Les photos</li></ul>"
    help_page.save()
    items = document(client, help_page).select(".checklist li")

    assert [item.text for item in items] == ["Les messages", "Les photos"]
