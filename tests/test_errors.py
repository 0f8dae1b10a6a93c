"""The pages for when something is missing or broken: 400, 403, 404, 410, 500, 503."""

import json
import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from django.contrib.staticfiles import finders
from django.core.exceptions import PermissionDenied
from django.db import InterfaceError, OperationalError, connection
from django.http import Http404
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.urls import path
from django.utils import timezone

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction

import html5lib
import pytest

from cai_site.core.doors import STANDING_DOORS
from cai_site.core.models import SiteSettings
from cai_site.core.starter.loader import starter_contents
from cai_site.core.views import server_error
from cai_site.urls import urlpatterns as site_urls
from home.models import ContentPage, HomePage
from tests import factories as make
from tests.house import VARIANTS

pytestmark = pytest.mark.one_database

RAISED = {
    "400": None,
    "403": PermissionDenied,
    "404": Http404,
    "500": RuntimeError,
    "503": OperationalError,
    "503-closed": InterfaceError,
}
STATIC = ["400", "500", "503"]


def fail(request, kind):
    raise RAISED[kind]("a secret detail")


# The site, with addresses that fail.
urlpatterns = [path("panne/<kind>/", fail), *site_urls]
handler500 = server_error

with_faults = pytest.mark.urls("tests.test_errors")


@pytest.fixture
def answer(site, client):
    """The response of a kind of fault."""
    client.raise_request_exception = False
    return lambda kind: client.get("/?q=%00" if kind == "400" else f"/panne/{kind}/")


# --- Every page -------------------------------------------------------------------------------
@with_faults
@pytest.mark.parametrize("kind", RAISED)
def test_status_and_page_of_a_fault(answer, kind):
    response = answer(kind)
    content = response.content.decode()
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    document = parser.parse(content)

    assert response.status_code == int(kind[:3])
    assert parser.errors == []
    assert document.get("lang") in {"fr-be", "fr-BE"}
    assert len(list(document.iter("h1"))) == 1
    assert document.find("head/meta[@name='robots']").get("content") == "noindex"
    assert document.find("head/title").text.endswith(" – C.A.I.")
    assert "a secret detail" not in content
    assert "mailto:info@cainamur.be" in content
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in response["Content-Security-Policy"]


@with_faults
@pytest.mark.parametrize("kind", RAISED)
def test_every_page_has_the_four_doors(answer, kind):
    doors = re.findall(r'class="door door--(\w+)', answer(kind).content.decode())

    assert doors == VARIANTS


@with_faults
@pytest.mark.parametrize("kind", RAISED)
def test_words_are_plain(answer, kind):
    main = answer(kind).content.decode().partition("<main")[2].partition("</main>")[0]
    words = set(re.findall(r"\w+", re.sub(r"<[^>]+>", " ", main).lower()))

    assert not words & {"400", "403", "404", "410", "500", "503", "http", "serveur", "oups"}


# --- 404 --------------------------------------------------------------------------------------
def test_unknown_address_offers_search_doors_and_contact(site, client):
    response = client.get("/n-existe-pas/")
    main = response.content.decode().partition("<main")[2].partition("</main>")[0]

    assert response.status_code == 404
    assert 'action="/recherche/"' in main
    assert 'name="q"' in main
    for door in HomePage.objects.get().door_list:
        assert f'href="{door.url}"' in main
    assert client.head("/n-existe-pas/").status_code == 404


def test_unknown_address_gives_a_number_to_call(site, client):
    make.ServiceFactory(name="Accompagnement", phone="081 71 35 18")
    settings = SiteSettings.for_site(site.get_site())
    content = client.get("/n-existe-pas/").content.decode()
    settings.phone = "081 00 00 00"
    settings.save()

    assert 'href="tel:+3281713518"' in content
    assert 'href="tel:+3281000000"' in client.get("/n-existe-pas/").content.decode()


def test_without_doors_the_menu_shows_the_way(site, client):
    HomePage.objects.update(doors="[]")
    main = client.get("/n-existe-pas/").content.decode().partition("<main")[2]

    assert "Ou choisissez une rubrique" in main


# --- 410 --------------------------------------------------------------------------------------
def published(**fields) -> ContentPage:
    """A page that has been published as staff do it."""
    page = make.ContentPageFactory(**fields)
    page.save_revision().publish()
    return ContentPage.objects.get(pk=page.pk)


def unpublish(page):
    page.unpublish()


def expire(page):
    page.expire_at = timezone.now() - timedelta(hours=1)
    page.live, page.expired = False, True
    page.save()


def expire_late(page):
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))


def return_soon(page):
    page.unpublish()
    Page.objects.filter(pk=page.pk).update(go_live_at=timezone.now() + timedelta(days=1))


def restrict(page):
    page.unpublish()
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def restrict_above(page):
    page.unpublish()
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")


def delete(page):
    page.delete()


def never_published(page):
    Page.objects.filter(pk=page.pk).update(live=False, first_published_at=None)


def move_away(page):
    page.unpublish()
    page.slug = "ailleurs"
    page.save()


@pytest.mark.parametrize(
    ("what", "status"),
    [
        (unpublish, 410),
        (expire, 410),
        (expire_late, 410),
        (return_soon, 404),
        (restrict, 404),
        (restrict_above, 404),
        (delete, 404),
        (never_published, 404),
        (move_away, 404),
    ],
)
def test_page_that_is_no_longer_there(site, client, what, status):
    page = published(title="Bourse aux vélos", slug="velos")
    assert client.get("/velos/").status_code == 200
    what(page)
    response = client.get("/velos/")
    content = response.content.decode()

    assert response.status_code == status
    assert client.head("/velos/").status_code == status
    assert "Bourse aux vélos" not in content
    assert ("Page retirée du site" in content) is (status == 410)
    assert ("Page introuvable" in content) is (status == 404)
    assert response["Cache-Control"].startswith("public, ")


def test_retired_page_helps_as_much(site, client):
    published(slug="velos").unpublish()
    content = client.get("/velos/").content.decode()

    assert content.count("<h1>") == 1
    assert 'name="q"' in content
    assert re.findall(r'class="door door--(\w+)', content) == VARIANTS


def test_retired_page_comes_back(site, client):
    page = published(slug="velos")
    page.unpublish()
    page.save_revision().publish()

    assert client.get("/velos/").status_code == 200


def test_redirect_goes_before_410(site, client):
    page = published(slug="velos")
    page.unpublish()
    Redirect.add_redirect("/velos/", "/contact/", is_permanent=True)

    assert client.get("/velos/")["Location"] == "/contact/"


def test_child_of_a_retired_page_still_opens(site, client):
    above = published(slug="velos")
    published(slug="casques", parent=above)
    above.unpublish()

    assert client.get("/velos/casques/").status_code == 200
    assert client.get("/velos/autre/").status_code == 404


# --- 500 and 503 ------------------------------------------------------------------------------
@with_faults
@pytest.mark.parametrize("kind", ["400", "500", "503"])
def test_standing_pages_ask_nothing_of_the_database(answer, kind):
    with CaptureQueriesContext(connection) as queries:
        answer(kind)

    assert len(queries) == 0


@with_faults
@pytest.mark.parametrize("kind", ["503", "503-closed"])
def test_pause_says_when_to_come_back_and_is_kept_by_nobody(answer, kind):
    response = answer(kind)

    assert response["Retry-After"] == "60"
    assert response["Cache-Control"] == "private, no-store"


@with_faults
def test_fault_is_no_pause(answer):
    response = answer("500")

    assert not response.has_header("Retry-After")
    assert "Un problème de notre côté" in response.content.decode()


@pytest.mark.parametrize("name", STATIC)
def test_standing_page_needs_no_context(name):
    content = render_to_string(f"{name}.html")
    addresses = re.findall(r'(?:href|src)="([^"]*)"', content)

    assert "tel:+3281713518" in content
    assert "tel:112" in content
    assert "081\u00a071\u00a035\u00a018" in content.replace("&nbsp;", "\u00a0")
    assert all(re.match(r"/|mailto:|tel:|#", address) for address in addresses)
    assert "style=" not in content
    assert "<script" not in content


def test_standing_doors_are_those_of_the_starter_site():
    pages = {page.path: page for content in starter_contents() for page in content.pages}
    doors = [value for _, value in pages["/"].fields["doors"]]

    assert {door["url"] for door in STANDING_DOORS} <= set(pages)
    assert [(door["title"], f"page:{door['url']}") for door in STANDING_DOORS] == [
        (door["title"], door["page"]) for door in doors
    ]


ASK = """
import json, sys, django
django.setup()
from django.test import Client
client = Client(raise_request_exception=False)
answers = {}
for address in json.loads(sys.argv[1]):
    response = client.get(address)
    text = response.content.decode()
    answers[address] = [response.status_code, response.get("Retry-After"), "en pause" in text]
print(json.dumps(answers))
"""


def test_site_without_its_database_is_in_pause():
    """A real site whose real PostgreSQL is not there: nobody listens on port 1."""
    addresses = [
        "/", "/contact/", "/n-existe-pas/", "/recherche/?q=logement", "/sitemap.xml",
        "/flux/actus.atom", "/flux/thematiques/logement.atom", "/partage/1-abc.jpg",
        "/site.webmanifest", "/.well-known/security.txt", "/documents/1/x.pdf", "/admin/login/",
    ]  # fmt: skip
    environment = {
        **os.environ,
        "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none",
        "DJANGO_SETTINGS_MODULE": "cai_site.settings.test",
    }
    command = [sys.executable, "-c", ASK, json.dumps(addresses)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    answers = json.loads(done.stdout.splitlines()[-1])

    assert {address: answer for address, answer in answers.items() if answer[0] < 500} in (
        {},
        {"/admin/login/": answers["/admin/login/"]},
    )
    for address in addresses[:-1]:
        assert answers[address] == [503, "60", True], address


def test_pause_page_is_collected_with_the_static_files():
    found = {path: storage for finder in finders.get_finders() for path, storage in finder.list([])}

    with found["503.html"].open("503.html") as file:
        assert file.read().decode() == render_to_string("503.html")
    assert Path(finders.find("503.html")).read_text() == render_to_string("503.html")
