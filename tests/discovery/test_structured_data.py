"""What a page says in schema.org’s words (JSON-LD): every page, then the Centre."""

import re
from datetime import datetime, timedelta

from django.utils import timezone

import pytest

from actions.models import Formation
from cai_site.core.structured_data import known
from tests import factories as make
from tests.contracts import PAGE_MODELS

from .said import data_of, kinds, save_settings

pytestmark = pytest.mark.one_database

every_type = pytest.mark.parametrize("model", PAGE_MODELS)
# Properties that Google or schema.org ask for, by type.
REQUIRED = {
    "WebPage": {"name", "url", "inLanguage"},
    "AboutPage": {"name", "url", "inLanguage"},
    "CollectionPage": {"name", "url", "inLanguage"},
    "ContactPage": {"name", "url", "inLanguage"},
    "BreadcrumbList": {"itemListElement"},
    "NGO": {"@id", "name", "url", "address", "logo", "contactPoint"},
    "WebSite": {"name", "url", "potentialAction"},
    "NewsArticle": {"headline", "datePublished", "author", "publisher", "image"},
    "Event": {"name", "startDate", "endDate", "location", "eventStatus", "organizer"},
    "Dataset": {"name", "description", "creator", "variableMeasured", "temporalCoverage"},
    "Report": {"name", "url"},
    "Guide": {"name", "url"},
}
MOMENTS = {"startDate", "endDate", "datePublished", "dateModified"}
ADDRESSES = {"url", "contentUrl", "item", "image", "target", "mainEntityOfPage", "sameAs", "@id"}


def walk(value, name: str = ""):
    """Every (property, value) of an object, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner, name)
    else:
        yield name, value


@every_type
def test_structured_data_is_complete_and_holds_nothing_empty(furnished_site, client, model):
    Formation.objects.update(registration_url="", trainer="")
    items = data_of(client, model.objects.latest("pk").url)

    assert items
    for item in items:
        assert item["@context"] == "https://schema.org"
        assert REQUIRED[item["@type"]] <= set(item), item["@type"]
        for name, value in walk(item):
            assert value not in (None, "", [], {}), name
            if name in ADDRESSES:
                assert re.match(r"https?://", value), (name, value)
            if name in MOMENTS and not re.fullmatch(r"\d{4}", value):
                assert datetime.fromisoformat(value).tzinfo, (name, value)


def test_known_keeps_zero_and_false():
    data = {"a": 0, "b": False, "c": None, "d": "", "e": [None, {"f": ""}], "g": {"h": []}}

    assert known(data) == {"a": 0, "b": False}


def test_organisation_tells_its_hours_and_how_to_reach_it(furnished_site, client):
    tomorrow = timezone.localdate() + timedelta(days=1)
    past = timezone.localdate() - timedelta(days=9)
    save_settings(
        phone="081 71 35 18",
        opening_exceptions=make.stream(
            ("exception", {"first_day": str(tomorrow), "reason": "congé"}),
            ("exception", {"first_day": str(past), "reason": "passé"}),
        ),
    )
    ngo = kinds(client, "/")["NGO"]
    hours, special = (
        ngo["location"][name]
        for name in ("openingHoursSpecification", "specialOpeningHoursSpecification")
    )

    assert ngo["alternateName"] == "C.A.I."
    assert ngo["telephone"] == ngo["contactPoint"]["telephone"] == "+3281713518"
    assert ngo["sameAs"] == ["https://www.example.org/"]
    assert ngo["address"]["addressCountry"] == "BE"
    assert hours[0]["dayOfWeek"][0] == "https://schema.org/Monday"
    assert (hours[0]["opens"], hours[0]["closes"]) == ("09:00", "16:00")
    assert [day["validFrom"] for day in special] == [str(tomorrow)]


def test_organisation_says_only_what_is_known(furnished_site, client):
    save_settings(street="", phone="", email="", opening_hours="[]", social_links="[]")
    ngo = kinds(client, "/")["NGO"]

    assert not {"address", "location", "telephone", "email", "contactPoint", "sameAs"} & set(ngo)


def test_search_can_be_asked_from_outside(furnished_site, client):
    action = kinds(client, "/")["WebSite"]["potentialAction"]
    address = action["target"].removeprefix("http://testserver")

    assert action["query-input"] == "required name=search_term_string"
    assert client.get(address.replace("{search_term_string}", "page")).status_code == 200
