"""The maps of the directory: the one that is a filter, and the one of the addresses."""

from decimal import Decimal

from django.db import connection
from django.test.utils import CaptureQueriesContext

import pytest

from cai_site.core.map_tiles import tile_server

from .organisations import many, organisation

TILES = "https://tile.openstreetmap.org"
OPEN = "carte=adresses"
OFFER = "Voir les adresses sur une carte détaillée"


def located(name: str, *services: dict, **fields):
    """An organisation with a position."""
    position = {"latitude": Decimal("50.46741"), "longitude": Decimal("4.8672")}
    return organisation(name, *services, **position | fields)


def test_map_chooses_a_municipality_and_keeps_the_other_filters(page, client):
    organisation("À Dinant", {}, at=["Dinant"])
    organisation("Partout", {}, covers_province=True)
    html = client.get(f"{page.url}?carte=oui&service=francais&page=2").content.decode()

    assert 'href="?carte=oui&amp;service=francais&amp;commune=dinant#resultats"' in html
    assert "Dinant\u00a0: 2 organisations" in html
    assert "Namur\u00a0: 1 organisation" in html
    assert html.index('id="a-dinant"') < html.index("communes-map")


def test_map_counts_a_service_where_it_is_given(page, client, found):
    organisation("Cours", {"at": ["Ciney"]}, {"kind": "sante"}, at=["Dinant", "Namur"])
    organisation("Chez soi", {}, at=["Dinant"])
    drawn = client.get(f"{page.url}?carte=oui&service=francais").context["map"]
    values = {area.name: area.place.value for area in drawn.areas if area.place.value}

    assert values == {"Dinant": "1", "Ciney": "1"}
    assert found("service=francais&commune=ciney") == ["Cours"]
    assert found("service=francais&commune=dinant") == ["Chez soi"]


def test_map_counts_an_organisation_once_for_each_municipality(page, client):
    organisation("À Dinant", {"at": ["Dinant"]}, {"at": ["Dinant", "Ciney"]}, at=["Dinant"])
    drawn = client.get(f"{page.url}?carte=oui").context["map"]
    values = {area.name: area.place.value for area in drawn.areas if area.place.value}

    assert values == {"Dinant": "1", "Ciney": "1"}


def test_addresses_are_offered_where_the_selection_has_a_position(page, client):
    organisation("Sans position", {})
    queries = ["", "soir=oui", "langue=ar", "commune=dinant&service=sante"]

    def offered() -> list[str]:
        answers = {query: client.get(f"{page.url}?{query}").content.decode() for query in queries}
        return [query for query, html in answers.items() if OFFER in html]

    assert offered() == []
    located("Située", {"times": ["soir"]})
    assert offered() == ["", "soir=oui"]


def test_the_offer_names_the_tile_server_and_keeps_the_filters(page, client):
    located("Située", {})
    html = client.get(f"{page.url}?service=francais&page=2").content.decode()
    link = 'href="?service=francais&amp;carte=adresses#adresses" rel="nofollow"'

    assert link in html
    assert html.index("tile.openstreetmap.org") < html.index(link)
    assert html.count("tile.openstreetmap.org") == 1


def test_only_the_open_map_may_call_the_tile_server(page, client):
    located("Située", {})
    plain, opened = (client.get(f"{page.url}?{query}") for query in ("", OPEN))
    closed_policy, open_policy = (answer["Content-Security-Policy"] for answer in (plain, opened))

    assert TILES not in closed_policy
    assert open_policy.replace(f" {TILES}", "") == closed_policy
    assert f"img-src 'self' data: {TILES};" in f"{open_policy};"
    assert "leaflet" not in plain.content.decode().lower()
    assert "leaflet.js" in opened.content.decode()
    assert client.get(page.url)["Content-Security-Policy"] == closed_policy


def test_open_map_stays_out_of_search_engines(page, client):
    located("Située", {})
    opened = client.get(f"{page.url}?{OPEN}")

    assert opened["X-Robots-Tag"] == "noindex"
    assert f'<link rel="canonical" href="{page.full_url}">' in opened.content.decode()
    assert not client.get(page.url).has_header("X-Robots-Tag")


def test_open_map_shows_the_selection_and_counts_the_others(page, client):
    located("Située", {})
    located("Ailleurs", {"kind": "sante"})
    organisation("Sans position", {})
    organisation("Sans position non plus", {})
    opened = client.get(f"{page.url}?{OPEN}&service=francais&page=3")
    html = opened.content.decode()
    source = opened.context["addresses"].source
    drawn = client.get(source).json()["features"]

    assert source == f"{page.url}telecharger/geojson/?service=francais"
    assert f'data-source="{source}"' in html
    assert [feature["properties"]["Nom"] for feature in drawn] == ["Située"]
    assert "2 organisations n’ont pas de position" in html
    assert f'href="{page.url}telecharger/csv/?service=francais"' in html


def test_a_map_entry_has_what_its_balloon_says(page, client):
    entry = located("Située", address="rue de Fer 1, 5000 Namur")
    source = client.get(f"{page.url}?{OPEN}").context["addresses"].source
    (drawn,) = client.get(source).json()["features"]

    assert drawn["properties"]["Nom"] == "Située"
    assert drawn["properties"]["Adresse"] == "rue de Fer 1, 5000 Namur"
    assert drawn["properties"]["Page"] == f"{page.full_url}{entry.slug}/"


@pytest.mark.parametrize(
    "value", ["adresse", "ADRESSES", "oui&carte=", "9" * 40, "%F0%9F%97%BA", ""]
)
def test_another_word_opens_no_map(page, client, value):
    located("Située", {})
    answer = client.get(f"{page.url}?carte={value}")

    assert answer.status_code == 200
    assert TILES not in answer["Content-Security-Policy"]
    assert OFFER in answer.content.decode()


def test_the_open_map_of_nothing_calls_nobody(page, client):
    organisation("Sans position", {})
    answer = client.get(f"{page.url}?{OPEN}")

    assert answer.status_code == 200
    assert TILES not in answer["Content-Security-Policy"]
    assert "leaflet" not in answer.content.decode().lower()


def test_without_a_tile_server_there_is_no_map(page, client, settings):
    settings.MAP_TILES = tile_server("", "", "")
    located("Située", {})
    answer = client.get(f"{page.url}?{OPEN}")

    assert OFFER not in answer.content.decode()
    assert TILES not in answer["Content-Security-Policy"]


def test_another_tile_server_is_named_credited_and_allowed(page, client, settings):
    settings.MAP_TILES = tile_server(
        "https://cartes.example.org:8443/{z}/{x}/{y}.png?cle=a", "© Exemple", "https://example.org/"
    )
    located("Située", {})
    offer, opened = (client.get(f"{page.url}?{query}") for query in ("", OPEN))

    assert "cartes.example.org:8443, un serveur" in offer.content.decode()
    directives = opened["Content-Security-Policy"].split("; ")
    images = next(each for each in directives if each.startswith("img-src "))
    assert "https://cartes.example.org:8443" in images.split()
    assert '<a href="https://example.org/" rel="external">© Exemple</a>' in opened.content.decode()
    assert "openstreetmap" not in opened.content.decode().lower()


@pytest.mark.parametrize("query", ["", OPEN])
def test_addresses_cost_as_many_queries_with_many(page, client, query, django_assert_num_queries):
    located("Située", {})
    address = f"{page.url}?{query}"
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    many(30)
    with django_assert_num_queries(len(few)):
        client.get(address)
