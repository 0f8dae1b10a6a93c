"""Addresses that are no pages: sitemap, robots, health, errors, redirects, sign-in."""

from http import HTTPStatus
from xml.etree import ElementTree

from django.db import OperationalError, connection
from django.urls import path, reverse

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

import pytest

from cai_site.core.views import server_error
from cai_site.urls import urlpatterns as site_urls
from tests import factories as make
from tests.contracts import PAGE_MODELS

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def broken(request):
    raise RuntimeError("a fault that nobody foresaw")


# For the test of the error page: the site, with an address that fails.
urlpatterns = [path("panne/", broken), *site_urls]
handler500 = server_error


def test_sitemap_lists_every_published_page(site, client):
    response = client.get("/sitemap.xml")
    root = ElementTree.fromstring(response.content)  # noqa: S314 – our own answer
    found = [element.text for element in root.findall("s:url/s:loc", NAMESPACE)]
    expected = [page.full_url for page in Page.objects.filter(depth__gt=1)]

    assert response["Content-Type"] == "application/xml"
    assert sorted(found) == sorted(expected)
    assert len(found) == len(set(found))


def test_robots_names_the_sitemap(client, settings):
    response = client.get("/robots.txt")
    lines = response.content.decode().splitlines()

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert f"Sitemap: {settings.SITE_URL}/sitemap.xml" in lines
    assert "Disallow: /admin/" in lines
    assert "Disallow: /" not in lines


@pytest.mark.django_db
def test_health(client):
    response = client.get("/healthz")

    assert response.json() == {"database": "up"}
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_health_without_database(client):
    def refuse(*args):
        raise OperationalError("the server is away")

    with connection.execute_wrapper(refuse):
        response = client.get("/healthz")

    assert response.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert response.json() == {"database": "down"}


def test_unknown_page_helps_in_french(site, client):
    response = client.get("/n-existe-pas/")
    content = response.content.decode()

    assert response.status_code == 404
    assert "Page introuvable" in content
    assert "noindex" in content
    assert reverse("search") in content
    assert 'aria-label="Menu principal"' in content


@pytest.mark.urls("tests.test_views")
def test_fault_gives_a_static_page_with_every_header(site, client):
    client.raise_request_exception = False
    response = client.get("/panne/")
    content = response.content.decode()

    assert response.status_code == 500
    assert "Un problème de notre côté" in content
    assert "nobody foresaw" not in content
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "public" not in response["Cache-Control"]


def test_refused_request_says_so_in_french(site, client):
    response = client.get("/?q=%00")
    content = response.content.decode()

    assert response.status_code == 400
    assert "<h1>" in content
    assert 'lang="fr' in content


# --- Redirects ---------------------------------------------------------------------------------
def test_new_address_of_a_page_answers_for_the_old_one(
    site, client, django_capture_on_commit_callbacks
):
    page = make.ContentPageFactory(slug="ancien")
    child = make.ContentPageFactory(parent=page, slug="enfant")
    page.slug = "nouveau"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    assert client.get("/nouveau/").status_code == 200
    for old, new in (("/ancien/", "/nouveau/"), ("/ancien/enfant/", "/nouveau/enfant/")):
        response = client.get(old)
        assert response.status_code == 301
        assert response["Location"].endswith(new)
    assert client.get("/ancien/enfant/", follow=True).context["page"].pk == child.pk


def test_moved_page_keeps_its_old_address(site, client, django_capture_on_commit_callbacks):
    page, target = make.ContentPageFactory(slug="ancien"), make.ContentPageFactory(slug="dossier")
    with django_capture_on_commit_callbacks(execute=True):
        page.move(target, "last-child")

    assert client.get("/ancien/", follow=True).redirect_chain[-1][0].endswith("/dossier/ancien/")


def test_staff_may_redirect_an_old_wordpress_address(site, client):
    page = make.ContentPageFactory()
    Redirect.add_redirect("/qui-sommes-nous-2/", page, is_permanent=True)

    assert client.get("/qui-sommes-nous-2/").headers["Location"].endswith(page.url)


# --- Signing in ---------------------------------------------------------------------------------
@pytest.mark.django_db
def test_there_is_one_login_form(client):
    response = client.get("/_util/login/?next=/page-privee/")

    assert response.status_code == 302
    assert response["Location"] == "/admin/login/?next=%2Fpage-privee%2F"
    for other in ("/django-admin/", "/accounts/login/", "/login/"):
        assert client.get(other).status_code == 404


@pytest.mark.django_db
def test_admin_speaks_french(client, admin_client):
    assert "Mot de passe oublié" in client.get(reverse("wagtailadmin_login")).content.decode()
    assert "Tableau de bord" in admin_client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("model", PAGE_MODELS)
def test_addresses_have_no_language_prefix(site, model):
    for page in model.objects.all():
        assert not page.url.startswith("/fr")
