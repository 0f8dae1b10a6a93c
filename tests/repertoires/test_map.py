"""The map of the directory, which is a filter."""

from .organisations import organisation


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
