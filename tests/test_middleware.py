"""The headers of every answer: who may keep it, what it may load, what it tells others."""

from django.apps import apps
from django.conf import settings
from django.urls import reverse

import pytest

from cai_site.core.middleware import CachePolicyMiddleware
from contact.models import AidePage
from tests import factories as make
from tests.contracts import PAGE_MODELS

pytestmark = pytest.mark.one_database

PUBLIC, PRIVATE = CachePolicyMiddleware.PUBLIC, CachePolicyMiddleware.PRIVATE
SESSION = settings.SESSION_COOKIE_NAME
# The page of help has a stricter policy of its own.
CACHED_TYPES = [model._meta.label for model in PAGE_MODELS if model is not AidePage]
OTHERS = ["/robots.txt", "/sitemap.xml", "/recherche/?q=page", "/cette-page-n-existe-pas/"]
ADDRESSES = [*CACHED_TYPES, *OTHERS]


@pytest.fixture
def address(furnished_site, name) -> str:
    """The address of a case, which names a page type or is an address."""
    return name if "/" in name else apps.get_model(name).objects.latest("pk").url


def policy(response) -> dict[str, list[str]]:
    """The directives of a Content-Security-Policy."""
    directives = response["Content-Security-Policy"].split(";")
    return {name: values for name, *values in map(str.split, directives)}


def forgets(response) -> bool:
    return response["Cache-Control"] == PRIVATE and "Cookie" in response.get("Vary", "")


@pytest.mark.parametrize("name", ADDRESSES)
def test_anonymous_answers_may_be_shared(address, client):
    response = client.get(address)

    assert response["Cache-Control"] == PUBLIC
    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()
    assert "accept-language" not in response.get("Vary", "").lower()


@pytest.mark.parametrize("name", ADDRESSES)
def test_answers_to_somebody_signed_in_are_kept_by_nobody(address, admin_client):
    assert forgets(admin_client.get(address))


@pytest.mark.parametrize("name", [*ADDRESSES, "contact.AidePage", "/healthz", "/?q=%00"])
def test_every_answer_is_guarded(address, client):
    response = client.get(address)
    directives = policy(response)

    assert directives["default-src"] == ["'none'"]
    assert directives["base-uri"] == ["'none'"]
    assert directives["form-action"] == ["'self'"]
    assert directives["frame-ancestors"] == ["'self'"]
    assert "object-src" not in directives  # 'none', by default-src
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in response["Permissions-Policy"]
    assert response["Referrer-Policy"] in {"strict-origin-when-cross-origin", "no-referrer"}


def test_page_of_help_leaves_no_trace(furnished_site, client):
    response = client.get("/aide-et-ecoute/")

    assert response["Cache-Control"] == PRIVATE
    assert response["Referrer-Policy"] == "no-referrer"
    assert not response.cookies


def test_page_of_help_has_a_neutral_title_and_address(furnished_site, client):
    page = AidePage.objects.get()
    content = client.get(page.url).content.decode()
    title = content.partition("<title>")[2].partition("</title>")[0]

    assert "racisme" not in f"{title} {page.url}".lower()
    assert f"<h1>{page.heading}</h1>" in content


def test_a_cookie_of_another_kind_changes_nothing(furnished_site, client):
    client.cookies["prefere"] = "sombre"

    assert client.get("/")["Cache-Control"] == PUBLIC


def test_a_malformed_session_is_no_session(furnished_site, client):
    client.cookies[SESSION] = "x' OR 1=1 --"
    response = client.get("/contact/")

    assert response.status_code == 200
    assert response["Cache-Control"] == PUBLIC


@pytest.mark.django_db
def test_sign_in_and_admin_are_kept_by_nobody(client, admin_client):
    for response in (client.get(reverse("wagtailadmin_login")), admin_client.get("/admin/")):
        assert response.status_code == 200
        assert forgets(response)
        assert policy(response)["default-src"] == ["'none'"]
        assert "'unsafe-eval'" not in response["Content-Security-Policy"]


def test_only_reading_is_shared(furnished_site, client):
    response = client.post("/contact/", {"x": "y"})

    assert response.status_code in {200, 403, 405}
    assert forgets(response)
    assert client.head("/contact/")["Cache-Control"] == PUBLIC


@pytest.mark.parametrize("path", ["/contact/style.css", "/contact/x.js", "/admin/x.css/"])
def test_no_page_poses_as_a_file(furnished_site, admin_client, path):
    response = admin_client.get(path)

    assert response.status_code in {302, 404}
    assert response["Cache-Control"] == PRIVATE


def test_redirects_are_not_shared_for_long(furnished_site, client):
    response = client.get("/contact")

    assert response.status_code in {301, 302}
    assert response["Location"] == "/contact/"
    assert "Set-Cookie" not in response.headers


def test_file_is_served_with_its_own_policy(furnished_site, client):
    document = make.SiteDocumentFactory()
    response = client.get(document.url)

    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert policy(response)["default-src"] == ["'none'"]
    assert not response.cookies
