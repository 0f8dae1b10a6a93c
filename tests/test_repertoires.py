"""The directory: what visitors can ask of it, and what each organisation says of itself."""

import csv
import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import StringIO

from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from wagtail.models import Locale

import pytest

from cai_site.core.opening import Opening, public_holidays
from ressources.models import Organisation, OrganisationService, RepertoiresPage
from tests import factories as make
from tests.factories.values import stream

EVERY_DAY = [str(day) for day in range(7)]


def hours(days=EVERY_DAY, opens="00:00:00", closes="23:59:59") -> str:
    return stream(("hours", {"days": list(days), "opens": opens, "closes": closes, "note": ""}))


def organisation(name: str, *services: dict, at=(), **fields) -> Organisation:
    """An organisation that serves the municipalities `at`, with its services."""
    made = make.OrganisationFactory(name=name, **fields)
    made.municipalities.set([make.territory(place) for place in at])
    for number, service in enumerate(services):
        places = service.pop("at", ())
        row = OrganisationService(sort_order=number, **{"kind": "francais"} | service)
        row.municipalities.set([make.territory(place) for place in places])
        made.offers.add(row)
    made.save()
    return made


@pytest.fixture
def page(site) -> RepertoiresPage:
    return RepertoiresPage.objects.get()


@pytest.fixture
def found(page, client):
    """The names that a query finds."""

    def ask(query: str = "") -> list[str]:
        response = client.get(f"{page.url}?{query}")
        assert response.status_code == 200
        return [entry.name for entry in response.context["page_obj"]]

    return ask


# --- Questions ------------------------------------------------------------------------------
def test_a_french_course_in_a_municipality_in_the_evening(found):
    organisation("Soir à Gembloux", {"times": ["soir"]}, at=["Gembloux"])
    organisation("Jour à Gembloux", {"times": ["journee"]}, at=["Gembloux"])
    organisation("Soir à Dinant", {"times": ["soir"]}, at=["Dinant"])
    organisation("Soir ailleurs", {"times": ["soir"], "at": ["Ciney"]}, at=["Gembloux"])
    organisation("Juriste le soir", {"times": ["soir"], "kind": "juridique"}, at=["Gembloux"])
    organisation("Un jour, un soir", {}, {"kind": "sante", "times": ["soir"]}, at=["Gembloux"])

    assert found("service=francais&commune=gembloux&soir=oui") == ["Soir à Gembloux"]
    assert found("service=francais&commune=ciney") == ["Soir ailleurs"]


def test_a_course_of_the_whole_province_counts_everywhere(found):
    organisation("Partout", {}, covers_province=True)

    assert found("service=francais&commune=gembloux") == ["Partout"]


def test_the_hours_of_a_service_tell_its_times(found):
    organisation("Cours", {"hours": hours("1", "18:30:00", "20:30:00")})
    organisation("Samedi", {"hours": hours("5", "09:00:00", "12:00:00")})

    assert found("soir=oui") == ["Cours"]
    assert OrganisationService.objects.get(organisation__name="Samedi").times == [
        "journee",
        "week-end",
    ]


def test_language_of_the_organisation_or_of_one_of_its_services(found):
    organisation("Accueil en arabe", {"kind": "sante"}, languages=["fr", "ar"])
    organisation("Cours en arabe", {"languages": ["ar"]}, languages=["fr"])
    organisation("En anglais", {}, languages=["en"])

    assert found("langue=ar") == ["Accueil en arabe", "Cours en arabe"]
    assert found("langue=ar&service=sante") == ["Accueil en arabe"]
    assert found("langue=fr&service=francais") == []


def test_a_free_desk_does_not_make_a_paid_course_free(found):
    organisation("Tout gratuit", {}, free="oui")
    organisation("Cours payant", {"free": "non"}, {"kind": "accueil", "free": "oui"}, free="oui")
    organisation("Inconnu", {})

    assert found("gratuit=oui") == ["Cours payant", "Tout gratuit"]
    assert found("gratuit=oui&service=francais") == ["Tout gratuit"]


def test_step_free_never_takes_unknown_for_yes(found):
    organisation("Plain-pied", step_free="oui")
    organisation("Escalier", step_free="non")
    organisation("On ne sait pas")

    assert found("acces=oui") == ["Plain-pied"]


def at_moment(monkeypatch, moment: datetime) -> None:
    aware = timezone.make_aware(moment)
    monkeypatch.setattr(timezone, "localtime", lambda *args: aware)
    monkeypatch.setattr(timezone, "localdate", lambda *args: aware.date())


def test_open_now(found, monkeypatch):
    weekday = "0"
    closed = stream(
        (
            "exception",
            {
                "first_day": "2027-03-01",
                "last_day": None,
                "reason": "formation",
                "opens": None,
                "closes": None,
            },
        )
    )
    organisation("Lundi matin", hours=hours(weekday, "09:00:00", "12:00:00"))
    organisation("Mardi", hours=hours("1"))
    organisation("Fermé ce jour", hours=hours(weekday), hours_exceptions=closed)
    organisation(
        "Service fermé aussi", {"hours": hours(weekday)}, hours=hours(), hours_exceptions=closed
    )
    organisation("Cours du lundi", {"hours": hours(weekday, "09:00:00", "11:00:00")})
    organisation("Horaire inconnu")

    at_moment(monkeypatch, datetime(2027, 3, 1, 10, 0))  # noqa: DTZ001 – made aware
    assert found("ouvert=oui") == ["Cours du lundi", "Lundi matin"]
    at_moment(monkeypatch, datetime(2027, 3, 1, 12, 0))  # noqa: DTZ001
    assert found("ouvert=oui") == []


def test_nothing_is_open_on_a_public_holiday_unless_it_says_so(found, monkeypatch):
    special = {
        "first_day": "2027-07-21",
        "last_day": None,
        "reason": "permanence",
        "opens": "10:00:00",
        "closes": "12:00:00",
    }
    organisation("Comme d’habitude", hours=hours())
    organisation("De garde", hours=hours(), hours_exceptions=stream(("exception", special)))

    at_moment(monkeypatch, datetime(2027, 7, 21, 11, 0))  # noqa: DTZ001
    assert found("ouvert=oui") == ["De garde"]


def test_the_ten_public_holidays():
    assert len(public_holidays(2027)) == 10
    assert date(2027, 3, 29) in public_holidays(2027), "Easter Monday"
    assert date(2027, 5, 6) in public_holidays(2027), "Ascension"
    assert date(2027, 5, 17) in public_holidays(2027), "Whit Monday"


@pytest.mark.parametrize("name", ["gratuit", "acces", "ouvert", "soir", "langue", "service"])
@pytest.mark.parametrize("value", ["peut-être", "%00", "9" * 400, "<b>"])
def test_what_is_no_choice_is_ignored_and_said(page, client, name, value):
    organisation("Toujours là")
    response = client.get(f"{page.url}?{name}={value}")

    if "%00" in value:
        assert response.status_code == 400
        return
    assert response.status_code == 200
    assert [entry.name for entry in response.context["page_obj"]] == ["Toujours là"]
    assert "Ce choix n’existe pas" in response.content.decode()


# --- Map ------------------------------------------------------------------------------------
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


# --- Page of an organisation ------------------------------------------------------------------
def test_an_organisation_has_a_page_of_its_own(page, client):
    made = organisation(
        "Unia",
        {"name": "Écoute", "levels": ["a1"], "childcare": "oui", "price_note": "5 euros"},
        slug="unia",
        phone="0800 12 800",
        hours=hours("0", "09:00:00", "12:30:00"),
        latitude=Decimal("50.46"),
        longitude=Decimal("4.86"),
    )
    response = client.get(f"{page.url}{made.slug}/")
    html = response.content.decode()

    assert response.status_code == 200
    assert "<title>Unia – C.A.I.</title>" in html
    assert html.count("<h1") == 1
    assert f'<link rel="canonical" href="{page.full_url}unia/">' in html
    for words in ("Écoute", "A1 (débutant)", "5 euros", "9 h – 12 h 30", 'href="tel:+3280012800"'):
        assert words in html, words
    assert '"@type": "GeoCoordinates"' in html
    assert "qr-code__drawing" in html


def test_unknown_and_unpublished_organisations_are_not_found(page, client):
    organisation("Retirée", slug="retiree", is_published=False)

    assert client.get(f"{page.url}retiree/").status_code == 404
    assert client.get(f"{page.url}inconnue/").status_code == 404
    assert client.get(f"{page.url}telecharger/pdf/").status_code == 404


def test_sitemap_holds_the_organisations(page, client):
    organisation("Unia", slug="unia")
    organisation("Retirée", slug="retiree", is_published=False)
    xml = client.get("/sitemap.xml").content.decode()

    assert f"{page.url}unia/" in xml
    assert "retiree" not in xml


def test_list_leads_to_the_page(page, client):
    organisation("Unia", slug="unia")

    assert f'href="{page.url}unia/"' in client.get(page.url).content.decode()


def test_old_facts_say_so(page, client):
    organisation("Vieille", slug="vieille", verified_on=timezone.localdate() - timedelta(days=400))

    assert "plus d’un an" in client.get(f"{page.url}vieille/").content.decode()


# --- Downloads --------------------------------------------------------------------------------
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


# --- What staff type --------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("latitude", "longitude", "message"),
    [
        ("4.8672", "50.46741", "inversées"),
        ("50.46741", None, "deux coordonnées"),
        (None, "4.8672", "deux coordonnées"),
    ],
)
def test_positions_are_checked(db, latitude, longitude, message):
    made = make.OrganisationFactory(
        latitude=latitude and Decimal(latitude), longitude=longitude and Decimal(longitude)
    )
    with pytest.raises(ValidationError, match=message):
        made.full_clean()


def test_unknown_codes_are_refused(db):
    made = make.OrganisationFactory(languages=["fr", "klingon"])
    with pytest.raises(ValidationError, match="klingon"):
        made.full_clean()


def test_opening_reads_stored_and_typed_hours(db):
    stored = make.OrganisationFactory(hours=hours("0", "09:00:00", "12:00:00"))
    stored.refresh_from_db()

    assert stored.opening.weekly[0].opens == time(9)
    assert stored.opening.week == [("lundi", "9 h – 12 h")]
    assert Opening.of(None).on(date(2027, 3, 1)) is None


@pytest.mark.parametrize(
    ("days", "words"),
    [("0", "lundi"), ("01", "lundi et mardi"), ("01234", "du lundi au vendredi")],
)
def test_days_alike_are_one_row(db, days, words):
    made = make.OrganisationFactory(hours=hours(days, "09:00:00", "12:00:00"))

    assert [row[0] for row in made.opening.week] == [words]


# --- Scale ---------------------------------------------------------------------------------------
def many(count: int) -> None:
    """So many organisations, each with a service, open now, in the same place."""
    made = Organisation.objects.bulk_create(
        make.OrganisationFactory.build_batch(
            count,
            locale=Locale.get_default(),
            hours=hours(),
            languages=["ar"],
            free="oui",
        )
    )
    OrganisationService.objects.bulk_create(
        [OrganisationService(organisation=each, kind="francais", sort_order=0) for each in made]
    )
    through = Organisation.municipalities.through
    namur = make.territory("Namur")
    through.objects.bulk_create([through(organisation=each, territory=namur) for each in made])


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
