"""The detail of an indicator: what can be chosen, drawn, cited and taken away."""

import csv
import io
import json
import re
from datetime import date
from decimal import Decimal

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from wagtail.models import Locale

import pytest

from cai_site.core.imports.tables import read_table
from cai_site.core.reference import Territory
from ressources.chiffres.drawings import drawings_of
from ressources.chiffres.importer import FigureImporter
from ressources.chiffres.table import COLUMNS, TITLES
from ressources.models import ChiffresPage, Indicator, IndicatorValue
from tests import factories as make
from tests import json_ld
from tests.test_hostile_input import CORPUS
from tests.test_queries import queries

NBSP = "\u00a0"
PROVINCE = "Province de Namur"


@pytest.fixture
def address(site) -> str:
    return ChiffresPage.objects.get().url


def indicator(*rows, **fields) -> Indicator:
    """An indicator with a value for each (number, year, territory, breakdown)."""
    made = make.IndicatorFactory(
        **{"name": "Part d’étrangers", "slug": "part", "unit": "%"} | fields
    )
    for order, (number, year, territory, breakdown) in enumerate(rows):
        make.IndicatorValueFactory(
            indicator=made,
            value=Decimal(str(number)),
            year=year,
            territory=make.territory(territory),
            breakdown=breakdown,
            sort_order=order,
        )
    return made


def drawn(made: Indicator) -> dict[str, object]:
    return {drawing.kind: drawing for drawing in drawings_of(made, made.sorted_values)}


def shares() -> Indicator:
    return indicator(
        (5.29, 2021, PROVINCE, ""),
        (10.45, 2021, "Wallonie", ""),
        (12.6, 2021, "Belgique", ""),
        (4.99, 2011, PROVINCE, ""),
    )


# --- Drawings ------------------------------------------------------------
@pytest.mark.django_db
def test_one_or_two_values_need_no_drawing():
    assert drawn(indicator((1, 2021, PROVINCE, ""), (2, 2020, PROVINCE, ""))) == {}
    assert drawings_of(Indicator(name="Rien"), []) == []


@pytest.mark.django_db
def test_territories_of_a_year_are_bars_with_the_province_marked():
    bars = drawn(shares())
    assert list(bars) == ["bars"]
    assert [(bar.item.label, bar.item.is_main) for bar in bars["bars"].chart.bars] == [
        ("Belgique", False),
        ("Wallonie", False),
        (PROVINCE, True),
    ]
    assert bars["bars"].title == "Part d’étrangers, 2021"
    assert bars["bars"].conclusion == (
        f"Le plus haut{NBSP}: Belgique, 12,6{NBSP}%. Le plus bas{NBSP}: {PROVINCE}, 5,29{NBSP}%."
    )


@pytest.mark.django_db
def test_total_comes_before_its_parts():
    parts = [(447, "hommes"), (578, "femmes"), (1046, "")]
    made = indicator(*((number, 2021, PROVINCE, part) for number, part in parts))
    labels = [bar.item.label for bar in drawn(made)["bars"].chart.bars]

    assert labels == ["Total", "Femmes", "Hommes"]


@pytest.mark.django_db
def test_years_of_one_series_are_a_line():
    rows = [(323, 2021), (344, 2020), (422, 2019)]
    made = indicator(*((number, year, PROVINCE, "") for number, year in rows))
    line = drawn(made)

    assert list(line) == ["line"]
    assert [point.item.label for point in line["line"].chart.points] == ["2019", "2020", "2021"]
    assert line["line"].conclusion == f"De 422{NBSP}% en 2019 à 323{NBSP}% en 2021."


@pytest.mark.django_db
def test_municipalities_are_a_map():
    rows = [(8.93, "Namur"), (8.16, "Sambreville"), (6.19, "Gembloux")]
    made = indicator(*((number, 2021, place, "") for number, place in rows))
    found = drawings_of(made, made.sorted_values)

    assert [drawing.kind for drawing in found] == ["map", "bars"]
    tile = next(area for area in found[0].chart.areas if area.name == "Sambreville")
    assert tile.place.words == f"8,16{NBSP}%"
    assert found[0].chart.legend[0] == (0, "Pas de donnée")


@pytest.mark.django_db
def test_two_sources_of_the_same_value_are_told_apart():
    made = indicator((1, 2021, PROVINCE, "a"), (2, 2021, PROVINCE, "b"))
    make.IndicatorValueFactory(indicator=made, value=3, breakdown="b", source="Presse")
    labels = {bar.item.label for bar in drawn(made)["bars"].chart.bars}
    assert labels == {"A", "B (CAIstiques 2021)", "B (Presse)"}


# --- The page ------------------------------------------------------------
def test_territory_can_be_chosen(address, client):
    shares()
    everything = client.get(f"{address}?indicateur=part").content.decode()
    one = client.get(f"{address}?indicateur=part&territoire=wallonie").content.decode()

    assert '<option value="province-de-namur">' in everything
    assert "bar-chart" in everything
    assert one.count('<th scope="row">') == 1
    assert f'class="stat__value">10,45{"&nbsp;"}' in one, "the figure on top is the one chosen"
    assert "bar-chart" not in one
    assert 'href="?indicateur=part"' in one, "the way back to all the values"


def test_what_has_no_choice_has_no_form(address, client):
    indicator((1, 2021, PROVINCE, ""))

    assert 'name="territoire"' not in client.get(f"{address}?indicateur=part").content.decode()


def test_choice_without_values_says_so(address, client):
    indicator((1, 2021, PROVINCE, "femmes"), (2, 2021, "Namur", "hommes"))
    response = client.get(f"{address}?indicateur=part&territoire=namur&precision=femmes")

    assert "Aucune valeur ne correspond à ce choix." in response.content.decode()


@pytest.mark.parametrize("name", ["territoire", "precision", "indicateur"])
def test_detail_survives_garbage(address, client, name):
    shares()
    make.IndicatorValueFactory(indicator=Indicator.objects.get(), breakdown="femmes")
    for value in CORPUS:
        response = client.get(f"{address}?indicateur=part&{name}={value}")
        assert response.status_code in {200, 400}, value
    refused = client.get(f"{address}?indicateur=part&territoire=ailleurs").content.decode()
    assert "Ce choix n’existe pas" in refused
    assert refused.count('<th scope="row">') == 5


def test_indicator_is_a_page_of_its_own(address, client):
    shares()
    html = client.get(f"{address}?indicateur=part").content.decode()
    title = re.search("<h1>(.*?)</h1>", html)[1]
    trail = re.search('<nav class="breadcrumb".*?</nav>', html, re.DOTALL)[0]

    assert title in trail
    assert title != ChiffresPage.objects.get().title
    assert f'href="{address}"' in trail
    assert "indicator__title" not in html


def test_citation_names_source_year_address_and_check(address, client):
    made = shares()
    before = client.get(f"{address}?indicateur=part").content.decode()
    made.values.update(verified_on=date(2024, 3, 1))
    after = client.get(f"{address}?indicateur=part").content.decode()

    assert "Source à vérifier." in before
    citation = re.search(r'indicator__citation">(.*?)</p>', after)[1]
    for words in ("2011, 2021", "CAIstiques 2021", "Vérifié le 1er mars 2024", f"{address}?indic"):
        assert words in citation


def test_dataset_has_downloads(address, client):
    shares()
    content = client.get(f"{address}?indicateur=part").content.decode()
    dataset = json_ld.by_type(content)["Dataset"]

    assert dataset["url"].endswith("?indicateur=part")
    for download in dataset["distribution"]:
        answer = client.get(download["contentUrl"].removeprefix("http://testserver"))
        assert answer.status_code == 200
        assert answer["Content-Type"].startswith(download["encodingFormat"].split(";")[0])


def grow(indicators: int, values: int) -> None:
    """Indicators with so many values each, written at once."""
    places = Territory.objects.all()[: values // 5]
    made = Indicator.objects.bulk_create(
        make.IndicatorFactory.build_batch(indicators, locale=Locale.get_default())
    )
    IndicatorValue.objects.bulk_create(
        make.IndicatorValueFactory.build(indicator=each, year=2019 + year, territory=place)
        for each in made
        for year in range(5)
        for place in places
    )


@pytest.mark.parametrize("address", ["page", "?indicateur=part", "figures_csv", "figures_json"])
def test_queries_stay_with_200_indicators_of_40_values(site, client, address):
    shares()
    grow(2, 10)
    page = ChiffresPage.objects.get().url
    url = reverse(address) if "figures" in address else page + address.removeprefix("page")
    few = queries(client, url)
    grow(198, 40)
    many = queries(client, url)

    assert len(many) == len(few) <= 15


# --- Downloads ------------------------------------------------------------
def test_csv_is_french_and_complete(site, client):
    made = shares()
    made.values.filter(year=2011).update(note="=2+2", source_url="https://example.org/a")
    response = client.get(reverse("figures_csv", args=["part"]))
    text = response.content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))

    assert response.content.startswith(b"\xef\xbb\xbf")
    assert "attachment" in response["Content-Disposition"]
    assert list(rows[0]) == TITLES
    assert rows[0] | {"Valeur": "5,29", "Code INS": "90000", "Année": "2021"} == rows[0]
    assert rows[3]["Remarque"] == "'=2+2"
    assert rows[3]["Adresse de la source"] == "https://example.org/a"


def test_json_holds_the_same(site, client):
    shares()
    data = json.loads(client.get(reverse("figures_json")).content)
    value = data["indicateurs"][0]["valeurs"][0]

    assert data["indicateurs"][0]["adresse"].endswith("/?indicateur=part")
    assert (value["valeur"], value["code_ins"], value["verifie_le"]) == (5.29, "90000", None)


@pytest.mark.parametrize("name", ["figures_csv", "figures_json"])
def test_unknown_indicator_has_no_download(site, client, name):
    assert client.get(reverse(name, args=["inconnu"])).status_code == 404


def test_what_leaves_can_come_back(site, client):
    shares().values.filter(year=2011).update(note="=2+2", verified_on=date(2024, 1, 31))
    data = client.get(reverse("figures_csv")).content
    planned = FigureImporter().plan(read_table(SimpleUploadedFile("a.csv", data), COLUMNS))

    assert [(each.action, each.errors) for each in planned] == [("Inchangée", [])] * 4


# --- In the body of a page -------------------------------------------------------------------
def with_figure(page, slug: str, title: str = "") -> str:
    """The address of a page whose body shows an indicator."""
    page.body = make.stream(("latest", {"title": title, "kind": f"chiffre:{slug}", "count": 3}))
    page.save()
    return page.url


def test_editor_places_an_indicator_in_a_page(site, client):
    shares()
    content = client.get(with_figure(make.ContentPageFactory(), "part", "Ici")).content.decode()

    assert ">Ici</h2>" in content
    assert "bar-chart" in content
    assert "CAIstiques 2021" in content
    assert f'href="{ChiffresPage.objects.get().url}?indicateur=part"' in content


def test_indicator_with_one_value_shows_it_as_a_key_figure(site, client):
    indicator((5.29, 2021, PROVINCE, ""))
    content = client.get(with_figure(make.ContentPageFactory(), "part")).content.decode()

    assert ">Part d’étrangers</h2>" in content
    assert 'class="stat__value">5,29' in content


@pytest.mark.parametrize("slug", ["part", "", "a:b", "inconnu"])
def test_indicator_that_is_gone_shows_nothing(site, client, slug):
    make.IndicatorFactory(slug="part")
    response = client.get(with_figure(make.ContentPageFactory(), slug))

    assert response.status_code == 200
    assert "stat__value" not in response.content.decode()


def test_editor_finds_each_new_indicator(site, admin_client):
    address = reverse("wagtailadmin_pages:edit", args=[make.ContentPageFactory().pk])
    admin_client.get(address)
    make.IndicatorFactory(name="Loyer moyen", slug="loyer")
    content = admin_client.get(address).content.decode()

    assert "chiffre:loyer" in content
    assert "Un chiffre et son graphique" in content
