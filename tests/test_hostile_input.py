"""No address and no request makes the site fail (checks B1 and B2).

Every listing is asked with garbage in every parameter that it reads; then come the named
requests that bring a stock Wagtail site down, or are known to have.
"""

from urllib.parse import quote

from django.test import Client
from django.urls import reverse

from wagtail.models import Page, PageViewRestriction

import pytest

from cai_site.core.listings import ListingMixin
from tests import factories as make
from tests.contracts import PAGE_MODELS

pytestmark = pytest.mark.usefixtures("site")

LISTINGS = [model for model in PAGE_MODELS if issubclass(model, ListingMixin)]
# Raw values of a query string, as they travel.
CORPUS = [
    "",
    "%20%20",
    "0",
    "-1",
    "abc",
    "1e9",
    "NaN",
    "Infinity",
    "1.5",
    "9223372036854775808",
    "99999999999999999999",
    "9" * 500,
    "%D9%A3",  # Arabic digit three
    "%C2%B2",  # superscript two
    "%F0%9D%9F%97",  # mathematical nine
    "%00",
    "rac%00isme",
    "%ff%fe",
    "%C0%80",  # NUL, overlong
    "%ED%A0%80",  # half a surrogate pair
    "%EF%BF%BF",  # U+FFFF
    "%E2%80%AE%E2%80%8F",  # right-to-left marks
    "%F0%9F%99%82",
    "%0d%0aSet-Cookie:a=b",
    "'",
    "%22abc",
    "%27%20OR%201%3D1--",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "{{7*7}}%24{7*7}",
    "..%2F..%2Fetc%2Fpasswd",
    "a" * 10_000,
    "%C3%A9" * 3_000,
    "logement&{name}=presse&{name}=%00",
    "x&{name}[]=1&{name}[a]=2",
    ";{name}=1",
    "%",
    "%zz",
    "+" * 300,
]
# Each of these has brought a site down by itself; the others come in all parameters at once.
WORST = ["-1", "9223372036854775808", "9" * 500, "%C2%B2", "%00", "%C0%80", "%ED%A0%80", "%27"]
PARAMETERS = [
    pytest.param(model, name, id=f"{model.__name__}-{name}")
    for model in LISTINGS
    for name in [*model.filter_form_class.base_fields, "page"]
]


@pytest.fixture
def _library(site):
    """Something to filter: a theme, an audience, a year."""
    theme, audience = make.ThemeFactory(name="Logement"), make.AudienceFactory(name="Presse")
    make.PublicationFactory(themes=[theme], audiences=[audience])


@pytest.fixture
def visitor() -> Client:
    """A visitor for whom a failure is an answer 500, as on a server."""
    return Client(raise_request_exception=False)


def failures(visitor: Client, addresses) -> list[tuple[str, int]]:
    """The addresses answered with a server error."""
    answers = ((address[:120], visitor.get(address).status_code) for address in addresses)
    return [(address, status) for address, status in answers if status >= 500]


def test_every_listing_is_tried():
    assert len(LISTINGS) == 6
    assert len(PARAMETERS) > len(LISTINGS) * 2


@pytest.mark.usefixtures("_library")
@pytest.mark.parametrize(("model", "name"), PARAMETERS)
def test_listing_survives_garbage(site, visitor, model, name):
    url = model.objects.get().url

    assert failures(visitor, [f"{url}?{name}={value}" for value in WORST]) == []


@pytest.mark.usefixtures("_library")
@pytest.mark.parametrize("model", LISTINGS)
def test_listing_survives_garbage_everywhere_at_once(site, visitor, model):
    names = [*model.filter_form_class.base_fields, "page", "inconnu", "%00", "page[]", "é"]
    queries = ("&".join(f"{name}={value}" for name in names) for value in CORPUS)
    url = model.objects.get().url

    assert failures(visitor, [f"{url}?{query}" for query in queries]) == []


@pytest.mark.parametrize("model", PAGE_MODELS)
def test_page_ignores_parameters(site, visitor, model):
    pages = model.objects.all() or [getattr(make, f"{model.__name__}Factory")()]
    response = visitor.get(f"{pages[0].url}?page=x&q='&theme=%E2%80%AE&x=%ff")

    assert response.status_code == 200


PATHS = [
    "/%00",
    "/contact/%00/",
    "/%ff%fe/",
    "/%C0%AE%C0%AE/",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/../../etc/passwd",
    "//evil.example/",
    "/%5C%5Cevil.example/",
    "/contact%0d%0aX-Header:1/",
    "/contact;jsessionid=1/",
    "/" + "a" * 4_000 + "/",
    "/" + "a/" * 2_000,
    "/" + quote("é" * 600) + "/",
    "/%E2%80%AE/%EF%BF%BF/",
    "/'%22%3C%3E/",
    "/documents/abc/x.pdf",
    "/documents/2147483648/x.pdf",
    "/documents/9223372036854775808/x.pdf",
    "/documents/1/%00.pdf",
    "/documents/1/..%2f..%2fetc%2fpasswd",
    "/documents/99999999999999999999999/",
    "/sitemap.xml?p=abc",
    "/sitemap.xml?p=99999999999999999999",
    "/sitemap.xml?p=%00",
    "/robots.txt/x",
    "/recherche/?q=%00",
    "/recherche/?q=%22abc",
    "/recherche/?q=%20%20",
    "/recherche/?q=" + "a+" * 1_500,
    "/recherche/?q=a&page=99999999999999999999&type=%FF",
    "/admin/%00/",
    "/admin/login/?next=%00",
    "/admin/login/?next=//evil.example",
    "/contact/?" + "x=1&" * 2_000,
]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:40])
def test_path_is_answered(site, visitor, path):
    response = visitor.get(path)

    assert response.status_code < 500
    assert "evil.example" not in response.get("Location", "")


@pytest.mark.parametrize("cookie", ['"\\000abcdefgh"', "\0", "é", "x" * 5_000, "' OR 1=1", "=;,"])
@pytest.mark.parametrize("name", ["sessionid", "csrftoken", "messages", "x"])
@pytest.mark.parametrize("path", ["/", "/admin/"])
def test_cookie_is_answered(site, visitor, path, name, cookie):
    response = visitor.get(path, headers={"cookie": f"{name}={cookie}"})

    assert response.status_code < 500


@pytest.mark.parametrize("host", ["", "é", "evil.example", "x" * 10_000, "testserver:abc", "a b"])
def test_wrong_host_is_refused(site, visitor, host):
    for path in ("/", "/contact/", "/recherche/", "/admin/login/"):
        assert visitor.get(path, headers={"host": host}).status_code == 400


def test_forwarded_host_is_ignored(site, visitor):
    response = visitor.get("/contact/", headers={"x-forwarded-host": "evil.example"})

    assert response.status_code == 200
    assert b"evil.example" not in response.content


CHARSETS = ["utf-16", "utf-7", "x-unknown", "", "\u00e9", "latin-1"]


@pytest.mark.parametrize("charset", CHARSETS)
@pytest.mark.parametrize("path", ["/admin/login/", "/", "/contact/"])
def test_form_in_another_charset_is_refused(site, visitor, path, charset):
    kind = f"application/x-www-form-urlencoded; charset={charset}"
    response = visitor.generic("POST", path, b"username=a&password=b", content_type=kind)

    assert 400 <= response.status_code < 500


FORMS = {
    "NUL": {"username": "a\0b", "password": "\0"},
    "not UTF-8": {"username": b"\xff\xfe", "password": "x"},
    "long name": {"username": "a" * 100_000, "password": "x"},
    "long password": {"username": "a", "password": "x" * 1_000_000},
    "many fields": {f"field-{number}": "x" for number in range(11_000)},
    "big field": {"username": "a" * 6_000_000},
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", ["wagtailadmin_login", "wagtailadmin_password_reset"])
def test_form_is_answered(site, visitor, path, form):
    assert visitor.post(reverse(path), FORMS[form]).status_code < 500


@pytest.mark.parametrize("method", ["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW", "HEAD"])
@pytest.mark.parametrize("path", ["/", "/recherche/", "/robots.txt", "/healthz"])
def test_method_is_answered(site, visitor, path, method):
    assert visitor.generic(method, path).status_code < 500


def test_broken_multipart_is_refused(site, visitor):
    kind = "multipart/form-data; boundary=x"
    body = b'--x\r\nContent-Disposition: form-data; name="a'

    assert visitor.generic("POST", "/admin/login/", body, content_type=kind).status_code < 500


@pytest.mark.parametrize(
    "target", ["//evil.example", "https://evil.example", "javascript:x", "\\\\evil"]
)
def test_password_form_never_leads_elsewhere(site, client, target):
    page = make.ContentPageFactory(parent=Page.objects.get(pk=site.pk))
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="sésame"
    )
    action = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, page.pk])
    response = client.post(action, {"password": "sésame", "return_url": target})

    assert response.status_code == 302
    assert "evil" not in response["Location"]


ADMIN = [
    "hard_texts",
    "sigles:index",
    "wagtailadmin_explore_root",
    "wagtaildocs:index",
    "wagtailimages:index",
    "wagtailadmin_pages:search",
    "wagtailadmin_choose_page_search",
    "wagtailadmin_tag_autocomplete",
    "broken_links",
    "missed_addresses",
    "publication_agenda",
]


@pytest.mark.parametrize("view", ADMIN)
@pytest.mark.parametrize("query", ["q=%00", "q=%22", "q=%27", "q=a+" + "b+" * 500, "term=%00"])
def test_admin_survives_garbage(site, admin_client, view, query):
    admin_client.raise_request_exception = False

    assert admin_client.get(f"{reverse(view)}?{query}").status_code < 500
