"""What can be taken away: tables, data, paper."""

import csv
import json
from decimal import Decimal
from io import StringIO

from .organisations import organisation


def test_csv_of_the_selection_opens_in_excel_and_runs_no_formula(page, client):
    organisation("=CMD()", {}, free="oui", phone="+32 81 00 00 00")
    organisation("Payante", free="non")
    response = client.get(f"{page.url}telecharger/csv/?gratuit=oui")
    text = response.content.decode()
    rows = list(csv.DictReader(StringIO(text.removeprefix("\ufeff")), delimiter=";"))

    assert text.startswith("\ufeff")
    assert "attachment" in response["Content-Disposition"]
    assert [row["Nom"] for row in rows] == ["'=CMD()"]
    assert rows[0]["Téléphone"] == "'+32 81 00 00 00"
    assert rows[0]["Page"].startswith("http")


def test_json_and_geojson(page, client):
    organisation(
        "Située", {"times": ["soir"]}, latitude=Decimal("50.46741"), longitude=Decimal("4.8672")
    )
    organisation("Sans position")
    everything = json.loads(client.get(f"{page.url}telecharger/json/").content)
    located = json.loads(client.get(f"{page.url}telecharger/geojson/").content)

    assert [entry["Nom"] for entry in everything["organisations"]] == ["Sans position", "Située"]
    assert everything["organisations"][1]["Services"][0]["type"] == "francais"
    assert [feature["geometry"]["coordinates"] for feature in located["features"]] == [
        [4.8672, 50.46741]
    ]


def test_print_of_the_selection(page, client):
    organisation("Gratuite", free="oui")
    organisation("Payante", free="non")
    html = client.get(f"{page.url}selection/imprimer/?gratuit=oui").content.decode()

    assert "Gratuite" in html
    assert "Payante" not in html
    assert f"{page.full_url}?gratuit=oui" in html
    assert "qr-code__drawing" in html
    assert '<meta name="robots" content="noindex">' in html
