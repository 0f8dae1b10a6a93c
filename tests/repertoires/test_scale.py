"""The directory with many entries, and with addresses that nobody meant."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

import pytest

from ressources.models import Organisation

from .organisations import many, organisation


@pytest.mark.parametrize(
    ("path", "limit"),
    [
        ("", 15),
        ("?service=francais&commune=namur&langue=ar&gratuit=oui", 15),
        ("?ouvert=oui", 17),
        ("selection/imprimer/", 22),
        ("telecharger/csv/", 22),
    ],
)
def test_queries_stay_few_with_many_organisations(page, client, path, limit):
    asked = []
    client.get(page.url)
    for count in (20, 180):
        many(count)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(page.url + path).status_code == 200
        asked.append(len(captured))

    assert asked[0] == asked[1] <= limit


def test_page_of_an_organisation_asks_little(page, client):
    many(20)
    slug = Organisation.objects.first().slug
    client.get(f"{page.url}{slug}/")
    with CaptureQueriesContext(connection) as captured:
        client.get(f"{page.url}{slug}/")

    assert len(captured) <= 15, [query["sql"][:120] for query in captured]


@pytest.mark.parametrize("path", ["telecharger/csv/", "telecharger/json/", "selection/imprimer/"])
@pytest.mark.parametrize("value", ["zzz", "%F0%9F%99%82", "9" * 400, "%ED%A0%80", "'"])
def test_addresses_below_ignore_what_is_no_choice(page, client, path, value):
    organisation("Toujours là")
    response = client.get(f"{page.url}{path}?commune={value}&ouvert={value}&service={value}")

    assert response.status_code == 200
    assert "Toujours là" in response.content.decode()


@pytest.mark.parametrize("slug", ["%00", "a" * 5000, "..%2f", "%F0%9F%99%82", "unia.json"])
def test_addresses_that_are_no_organisation(page, client, slug):
    assert client.get(f"{page.url}{slug}/").status_code in {400, 404, 414}
