"""What is fetched beside the pages: sitemap, icons, manifest, security.txt."""

from datetime import datetime, timedelta
from xml.etree import ElementTree

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from wagtail.models import Locale

import pytest
from PIL import Image

from cai_site.core.tokens import colour
from contact.models import ContactPage
from tests import factories as make

from .said import head_of, link, save_settings

pytestmark = pytest.mark.one_database

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

    assert entry.findtext("s:lastmod", namespaces=SITEMAP) == timezone.localdate().isoformat()
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
