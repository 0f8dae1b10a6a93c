"""What search engines, browsers and shared links find: metadata, JSON-LD, sitemap, small files."""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from xml.etree import ElementTree

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from wagtail.models import Locale, Site

import html5lib
import pytest
from PIL import Image

from actions.models import Formation
from cai_site.core.models import SiteSettings
from cai_site.core.pages import TITLE_LENGTH
from cai_site.core.structured_data import known
from cai_site.core.tokens import colour
from contact.models import ContactPage
from home.models import RapportPage
from ressources.models import Actu, ActusPage, ChiffresPage
from tests import factories as make
from tests import json_ld
from tests.contracts import PAGE_MODELS
from tests.house import bulk_children

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


def data_of(client, address: str) -> list[dict]:
    """The JSON-LD objects of a page."""
    return json_ld.objects(client.get(address).content.decode())


def kinds(client, address: str) -> dict[str, dict]:
    return json_ld.by_type(client.get(address).content.decode())


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


def head_of(client, address: str):
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    return parser.parse(client.get(address).content.decode()).find("head")


def meta(head, name: str) -> str | None:
    for element in head.iter("meta"):
        if name in (element.get("name"), element.get("property")):
            return element.get("content")
    return None


def link(head, relation: str) -> str | None:
    found = [element.get("href") for element in head.iter("link") if element.get("rel") == relation]
    return found[0] if found else None


# --- Metadata ----------------------------------------------------------------------------------
@every_type
def test_metadata_of_every_page(furnished_site, client, model):
    page = model.objects.latest("pk")
    head = head_of(client, page.url)

    assert link(head, "canonical") == page.full_url == meta(head, "og:url")
    assert meta(head, "og:type") == ("article" if model is Actu else "website")
    assert meta(head, "og:locale") == "fr_BE"
    assert meta(head, "og:site_name").startswith("Centre d’action")
    assert meta(head, "og:title")
    assert meta(head, "og:description") == meta(head, "description") != ""
    assert len(head.find("title").text) <= 65


def test_long_title_is_cut_for_search_engines_only(furnished_site, client):
    page = make.ContentPageFactory(title="Un titre beaucoup trop long " * 5)
    head = head_of(client, page.url)

    assert len(page.meta_title) == TITLE_LENGTH
    assert len(head.find("title").text) <= 65
    assert head.find("title").text.endswith("… – C.A.I.")
    assert f"<h1>{page.title.strip()}" in client.get(page.url).content.decode()


@pytest.fixture
def long_list(furnished_site) -> ActusPage:
    """A list of three pages."""
    page = ActusPage.objects.get()
    bulk_children(page, Actu, 30)
    return page


@pytest.mark.parametrize(
    ("query", "canonical", "robots"),
    [
        ("", "", None),
        ("?page=1", "", None),
        ("?page=2", "?page=2", None),
        ("?page=99", "?page=3", None),
        ("?page=abc", "", None),
        ("?fbclid=x", "", None),
        ("?type=emploi", None, "noindex"),
        ("?type=secteur&page=2", None, "noindex"),
    ],
)
def test_canonical_address_of_a_list(long_list, client, query, canonical, robots):
    head = head_of(client, f"{long_list.url}{query}")
    expected = None if canonical is None else f"{long_list.full_url}{canonical}"

    assert link(head, "canonical") == expected
    assert meta(head, "robots") == robots


@pytest.mark.parametrize("address", ["/recherche/?q=page", "/n-existe-pas/"])
def test_what_is_no_page_has_no_canonical_address(furnished_site, client, address):
    head = head_of(client, address)

    assert link(head, "canonical") is None
    assert meta(head, "og:url") is None
    assert meta(head, "robots") == "noindex"


# --- JSON-LD, every page -----------------------------------------------------------------------
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


# --- The organisation ----------------------------------------------------------------------------
def save_settings(**fields) -> None:
    settings = SiteSettings.for_site(Site.objects.get())
    for name, value in fields.items():
        setattr(settings, name, value)
    settings.save()


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


# --- Trainings -----------------------------------------------------------------------------------
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


# --- News, figures, publications, reports -------------------------------------------------------
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


# --- Sitemap -------------------------------------------------------------------------------------
SITEMAP = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def sitemap(client) -> dict[str, ElementTree.Element]:
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314
    return {
        url.findtext("s:loc", namespaces=SITEMAP): url for url in root.findall("s:url", SITEMAP)
    }


def test_sitemap_tells_the_last_change(furnished_site, client):
    page = make.ContentPageFactory(slug="change")
    page.save_revision().publish()
    entry = sitemap(client)["http://testserver/change/"]

    assert entry.findtext("s:lastmod", namespaces=SITEMAP) == timezone.now().date().isoformat()
    assert entry.find("x:link", SITEMAP) is None


def test_sitemap_ties_translations_together(furnished_site, client, settings):
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [
        ("fr-be", "Français"),
        ("nl", "Nederlands"),
    ]
    locale = Locale.objects.create(language_code="nl")
    furnished_site.copy_for_translation(locale).save_revision().publish()
    contact = ContactPage.objects.get(locale__language_code="fr-be")
    contact.copy_for_translation(locale).save_revision().publish()
    entries = sitemap(client)
    expected = {
        "fr-be": "http://testserver/contact/",
        "nl": "http://testserver/nl/contact/",
        "x-default": "http://testserver/contact/",
    }

    for address in set(expected.values()):
        found = entries[address].findall("x:link", SITEMAP)
        assert {one.get("hreflang"): one.get("href") for one in found} == expected
    assert entries["http://testserver/presentation/"].find("x:link", SITEMAP) is None


# --- Small files -------------------------------------------------------------------------------
def test_icons_of_the_page_exist(furnished_site, client, settings):
    head = head_of(client, "/")
    sizes = {"icon": {None}, "apple-touch-icon": {180}}
    for relation, wanted in sizes.items():
        found = [element for element in head.iter("link") if element.get("rel") == relation]
        files = [settings.BASE_DIR / element.get("href").lstrip("/") for element in found]
        drawn = {None if f.suffix == ".svg" else Image.open(f).size[0] for f in files}
        assert drawn == wanted
    response = client.get("/favicon.ico")
    assert response.status_code == 200
    assert b"".join(response)[:4] == b"\x00\x00\x01\x00"


def test_manifest(furnished_site, client, settings):
    address = link(head_of(client, "/"), "manifest")
    response = client.get(address)
    manifest = response.json()

    assert response["Content-Type"] == "application/manifest+json"
    assert manifest["lang"] == "fr-BE"
    assert manifest["short_name"] == "C.A.I."
    assert manifest["background_color"] == colour("sand")
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} == {
        (size, purpose) for size in ("192x192", "512x512") for purpose in ("any", "maskable")
    }
    for icon in manifest["icons"]:
        picture = Image.open(settings.BASE_DIR / icon["src"].lstrip("/"))
        assert f"{picture.width}x{picture.height}" == icon["sizes"]
        assert picture.mode == "RGB"  # a mask shows no transparent corner


def test_maskable_icon_keeps_the_motif_in_the_safe_zone(settings):
    picture = Image.open(settings.BASE_DIR / "static/img/icon-512.png").convert("RGB")
    ground = picture.getpixel((0, 0))
    outside = [
        (x, y)
        for x in range(0, 512, 4)
        for y in range(0, 512, 4)
        if (x - 256) ** 2 + (y - 256) ** 2 > (0.4 * 512) ** 2
    ]

    assert all(picture.getpixel(place) == ground for place in outside)
    assert picture.getpixel((150, 300)) != ground


def test_browser_bar_takes_the_colour_of_the_scheme(furnished_site, client):
    bars = [m for m in head_of(client, "/").iter("meta") if m.get("name") == "theme-color"]

    assert {bar.get("media"): bar.get("content") for bar in bars} == {
        "(prefers-color-scheme: light)": colour("paper"),
        "(prefers-color-scheme: dark)": colour("paper", dark=True),
    }
    assert colour("paper") != colour("paper", dark=True)


def test_unknown_token_is_refused():
    with pytest.raises(KeyError):
        colour("mauve")


def test_security_txt(furnished_site, client, settings):
    response = client.get("/.well-known/security.txt")
    fields = dict(line.split(": ", 1) for line in response.content.decode().splitlines())
    expires = datetime.fromisoformat(fields["Expires"])

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert fields["Contact"] == "mailto:info@cainamur.be"
    assert fields["Canonical"] == f"{settings.SITE_URL}/.well-known/security.txt"
    assert fields["Preferred-Languages"] == "fr"
    assert timedelta(days=90) < expires - timezone.now() < timedelta(days=365)


def test_security_txt_always_has_a_contact(furnished_site, client, settings):
    save_settings(email="")

    assert (
        f"Contact: {settings.SITE_URL}" in client.get("/.well-known/security.txt").content.decode()
    )


def test_browsers_may_add_the_search(furnished_site, client):
    address = link(head_of(client, "/recherche/"), "search")
    response = client.get(address)
    root = ElementTree.fromstring(response.content)  # noqa: S314 – our own answer
    name = "{http://a9.com/-/spec/opensearch/1.1/}"

    assert response["Content-Type"] == "application/opensearchdescription+xml"
    assert len(root.findtext(f"{name}ShortName")) <= 16
    assert root.find(f"{name}Url").get("template") == (
        "http://testserver/recherche/?q={searchTerms}"
    )


@pytest.mark.parametrize(
    "address",
    ["/favicon.ico", "/site.webmanifest", "/.well-known/security.txt", "/recherche/moteur.xml"],
)
def test_small_files_are_public_and_cheap(furnished_site, client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        response = client.head(address)

    assert response.status_code == 200
    assert "public" in response["Cache-Control"]
    assert not response.cookies
    assert len(queries) <= 3
