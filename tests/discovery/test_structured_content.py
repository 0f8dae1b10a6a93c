"""What schema.org’s words say of trainings, news, figures, publications and reports."""

import re
from datetime import date
from decimal import Decimal

import pytest

from home.models import RapportPage
from ressources.models import ChiffresPage
from tests import factories as make

from .said import kinds

pytestmark = pytest.mark.one_database


def event_of(client, **fields) -> dict | None:
    """The event of a training with one session; `formation_…` are fields of the training."""
    prefix = "formation_"
    own = {name.removeprefix(prefix): v for name, v in fields.items() if name.startswith(prefix)}
    rest = {name: v for name, v in fields.items() if not name.startswith(prefix)}
    formation = make.FormationFactory(**own)
    make.SessionFactory(formation=formation, **rest)
    return kinds(client, formation.url).get("Event")


@pytest.mark.parametrize(
    ("status", "state", "availability"),
    [
        ("ouvert", "EventScheduled", "InStock"),
        ("liste-attente", "EventScheduled", "SoldOut"),
        ("complet", "EventScheduled", "SoldOut"),
        ("annule", "EventCancelled", None),
    ],
)
def test_event_tells_its_status(furnished_site, client, status, state, availability):
    event = event_of(client, status=status, formation_price=Decimal(0))

    assert event["eventStatus"] == f"https://schema.org/{state}"
    if availability is None:
        assert "offers" not in event
    else:
        assert event["offers"]["availability"] == f"https://schema.org/{availability}"


@pytest.mark.parametrize(
    ("price", "told", "free"),
    [(Decimal(0), "0", True), (Decimal("12.5"), "12.50", False), (None, None, None)],
)
def test_event_tells_its_price(furnished_site, client, price, told, free):
    event = event_of(client, formation_price=price)

    assert event["offers"].get("price") == told
    assert event["offers"].get("priceCurrency") == (told and "EUR")
    assert event.get("isAccessibleForFree") is free


@pytest.mark.parametrize(
    ("form", "mode", "places"),
    [
        ("presentiel", "Offline", ["Place"]),
        ("en-ligne", "Online", ["VirtualLocation"]),
        ("mixte", "Mixed", ["Place", "VirtualLocation"]),
    ],
)
def test_event_tells_its_place(furnished_site, client, form, mode, places):
    event = event_of(client, format=form, address="rue Docteur Haibe 2, 5002 Saint-Servais")
    found = event["location"] if isinstance(event["location"], list) else [event["location"]]

    assert event["eventAttendanceMode"] == f"https://schema.org/{mode}EventAttendanceMode"
    assert [place["@type"] for place in found] == places
    if "Place" in places:
        assert "rue Docteur Haibe 2" in found[0]["address"]


def test_event_tells_its_moment_with_the_offset_of_brussels(furnished_site, client):
    starts, ends = make.in_days(40, 9), make.in_days(40, 16)
    event = event_of(client, starts_at=starts, ends_at=ends, topic="Les migrations", places=12)

    assert event["startDate"] == starts.isoformat()
    assert re.search(r"T09:00:00\+0[12]:00$", event["startDate"])
    assert event["endDate"] == ends.isoformat()
    assert event["name"].endswith(" – Les migrations")
    assert event["maximumAttendeeCapacity"] == 12
    assert event["inLanguage"] == "fr-BE"
    assert event["organizer"]["@type"] == "NGO"


@pytest.mark.parametrize(
    "fields",
    [
        {"venue": ""},
        {"formation_is_example": True},
        {"starts_at": make.in_days(-3, 9), "ends_at": make.in_days(-3, 16)},
    ],
    ids=["unknown place", "example", "over"],
)
def test_what_is_no_event_to_come_is_not_announced(furnished_site, client, fields):
    assert event_of(client, **fields) is None


def test_news_tells_who_published_it_and_when(furnished_site, client):
    page = make.ActuFactory(date=date(2025, 7, 14), organisation="Unia", title="Un rapport")
    article = kinds(client, page.url)["NewsArticle"]

    assert article["datePublished"] == "2025-07-14T00:00:00+02:00"
    assert article["author"] == {"@type": "Organization", "name": "Unia"}
    assert article["publisher"]["name"].startswith("Centre d’action")
    assert client.get(article["image"].removeprefix("http://testserver")).status_code == 200
    assert client.get(page.url).content.decode().count('content="article"') == 1


def test_figures_are_a_dataset(furnished_site, client):
    indicator = make.IndicatorFactory(name="Part d’étrangers", unit="%", definition="Sur cent.")
    make.IndicatorValueFactory(indicator=indicator, year=1999, territory=make.territory("Dinant"))
    dataset = kinds(client, ChiffresPage.objects.get().url)["Dataset"]

    assert dataset["temporalCoverage"] == "1999/2021"
    assert {place["name"] for place in dataset["spatialCoverage"]} >= {
        "Dinant",
        "Province de Namur",
    }
    assert {
        "@type": "PropertyValue",
        "name": "Part d’étrangers",
        "unitText": "%",
        "description": "Sur cent.",
    } in dataset["variableMeasured"]
    assert 50 <= len(dataset["description"]) <= 5000
    assert "CAIstiques 2021" in dataset["citation"]
    assert "license" not in dataset


def test_figures_that_nobody_has_are_no_dataset(furnished_site, client):
    address = f"{ChiffresPage.objects.get().url}?sujet=asile"

    assert "Dataset" not in kinds(client, address)


def test_publication_tells_how_to_get_it(furnished_site, client):
    page = make.PublicationFactory(
        kind="etude", year=2019, author_organisation="C.A.I.", document=make.SiteDocumentFactory()
    )
    report = kinds(client, page.url)["Report"]

    assert report["datePublished"] == "2019"
    assert report["encoding"]["encodingFormat"] == "application/pdf"
    assert (
        client.get(report["encoding"]["contentUrl"].removeprefix("http://testserver")).status_code
        == 200
    )
    assert kinds(client, make.PublicationFactory(kind="outil").url)["CreativeWork"]


def test_annual_report_covers_its_year(furnished_site, client):
    page = RapportPage.objects.latest("pk")
    report = kinds(client, page.url)["Report"]

    assert report["temporalCoverage"] == str(page.year)
    assert report["publisher"]["@type"] == "NGO"
    assert [file["@type"] for file in report["encoding"]] == ["MediaObject"] * 2
