"""Addresses asked in vain are counted without a trace of who asked, and lead to redirects."""

from datetime import timedelta

from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

import pytest

from cai_site.newsroom.misses import counting
from cai_site.newsroom.misses.counting import forget_old
from cai_site.newsroom.misses.honest import countable
from cai_site.newsroom.misses.models import MissedAddress
from tests import factories as make

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("site")]


@pytest.fixture
def at_once(monkeypatch):
    """Everything is written as soon as it is counted."""
    monkeypatch.setattr(counting, "EVERY", 0)


def counted() -> dict[str, int]:
    return dict(MissedAddress.objects.values_list("path", "count"))


# --- What is counted -------------------------------------------------------------------------
HONEST = [
    "/actualites/",
    "/2015/03/12/une-journee-du-velo/",
    "/bureau/2015-08-31-09-14-45/74-coordination/635-2015-09-10-13-48-46.html",
    "/rapports/Rapport_2021.pdf",
    "/été/à-l’école/",
]
NOT_KEPT = [
    "/",
    "/wp-login.php",
    "/wp-content/plugins/x/",
    "/.env",
    "/.git/config",
    "/xmlrpc.php",
    "/phpmyadmin/index.html",
    "/cgi-bin/x",
    "/admin.html",
    "/api/v1/users",
    "/index.asp",
    "/x.sql",
    "/a/b/c/d/e/f/g/",
    "/amina@exemple.be/",
    "/aide-et-ecoute/suite/tigre-lune-soleil/",
    "/ar/inscriptions/awa/",
    "/081713518/",
    "/+32475123456/",
    "/85.07.30-033.28/",
    "/inscriptions/6f1c2f0e-6f1c-4f0e-9f1c-2f0e6f1c2f0e/",
    "/suivi/abcdefghijklmnopqrstuvwxyzabcdef/",
    "/" + "a-" * 100,
    "/a b/",
    "/<script>/",
    "/a;b=c/",
    "/..%2f..%2fetc/",
    "/\u202e/",
]


@pytest.mark.parametrize("path", HONEST)
def test_what_a_page_may_have_had_is_counted(client, at_once, path):
    assert client.get(f"{path}?courriel=amina@exemple.be").status_code == 404
    client.get(path)

    assert counted() == {path.rstrip("/"): 2}


@pytest.mark.parametrize("path", NOT_KEPT)
def test_robots_and_what_is_somebody_s_own_are_not(client, at_once, path):
    client.get(path)

    assert countable(path) == ""
    assert counted() == {}


def test_nor_what_answers(client, at_once):
    Redirect.add_redirect("/velo/", Page.objects.get(slug="contact"))
    (
        client.get("/velo/"),
        client.get("/contact/"),
        client.post("/rien/"),
        client.get("/documents/9/x.pdf"),
    )
    client.get("/aide-et-ecoute/suite/inconnu/"), client.get("/admin/inconnu/")

    assert counted() == {}


# --- How -------------------------------------------------------------------------------------
def test_days_are_apart_and_old_ones_are_erased():
    today = timezone.localdate()
    for days, times in ((0, 1), (90, 2), (91, 3)):
        make.MissedAddressFactory(path="/velo", day=today - timedelta(days=days), count=times)

    assert forget_old(dry_run=True) == "1 counts"
    forget_old()
    assert set(MissedAddress.objects.values_list("count", flat=True)) == {1, 2}


def test_under_load_a_worker_writes_once_in_a_while(client, monkeypatch):
    monkeypatch.setattr(counting, "EVERY", 3600)
    with CaptureQueriesContext(connection) as queries:
        for number in range(20):
            client.get(f"/page-{number % 3}/")
    written = [query for query in queries if "newsroom_missedaddress" in query["sql"]]
    assert len(written) <= 3, "an UPDATE, a COUNT and an INSERT"

    monkeypatch.setattr(counting, "EVERY", 0)
    client.get("/page-0/")
    assert sum(counted().values()) == 21


def test_the_page_says_so_before_anything_is_written(client, rf):
    with CaptureQueriesContext(connection) as queries:
        client.get("/velo/")
        page = [query["sql"] for query in queries]
    assert not [sql for sql in page[:-4] if "newsroom_missedaddress" in sql]


def test_nobody_fills_the_database(client, at_once, monkeypatch):
    monkeypatch.setattr(counting, "MOST_NEW_A_DAY", 3)
    for letter in "abcdef":
        client.get(f"/page-{letter}/")
    client.get("/page-a/")

    assert counted() == {"/page-a": 2, "/page-b": 1, "/page-c": 1}


def test_a_database_that_only_reads_costs_only_the_count(client, at_once):
    def refuse(execute, sql, params, many, context):
        if "newsroom_missedaddress" in sql:
            raise OperationalError("attempt to write a readonly database")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(refuse):
        assert client.get("/velo/").status_code == 404
    assert counted() == {}


# --- The report ------------------------------------------------------------------------------
@pytest.fixture
def report() -> str:
    today = timezone.localdate()
    make.MissedAddressFactory(path="/velo", day=today, count=3)
    make.MissedAddressFactory(path="/velo", day=today - timedelta(days=20), count=4)
    make.MissedAddressFactory(path="/vieux", day=today - timedelta(days=40), count=5)
    return reverse("missed_addresses")


def listed(client, url: str, **parameters) -> dict[str, int]:
    response = client.get(url, parameters)
    assert response.status_code == 200
    return {row["path"]: row["times"] for row in response.context["object_list"]}


def test_report_adds_up_and_is_filtered(admin_client, report):
    assert listed(admin_client, report) == {"/velo": 7, "/vieux": 5}
    assert listed(admin_client, report, since=30) == {"/velo": 7}
    assert listed(admin_client, report, since=7) == {"/velo": 3}
    assert listed(admin_client, report, q="vieu") == {"/vieux": 5}
    assert list(listed(admin_client, report, ordering="path")) == ["/velo", "/vieux"]


def test_report_is_exported(admin_client, report):
    table = b"".join(admin_client.get(report, {"export": "csv"})).decode("utf-8-sig")
    today = timezone.localdate()

    assert table.splitlines()[:2] == ["Adresse,Fois,Dernier jour", f"/velo,7,{today}"]


def test_button_opens_the_form_filled_in_and_the_row_goes(admin_client, report):
    assert "Créer la redirection" in admin_client.get(report).content.decode()
    form = f"{reverse('redirect_missed')}?chemin=%2Fvelo"
    assert 'value="/velo"' in admin_client.get(form).content.decode()

    contact = Page.objects.get(slug="contact")
    data = {"old_path": "/velo", "is_permanent": "on", "redirect_page": contact.pk}
    done = admin_client.post(form, data)
    assert (done.status_code, done["Location"]) == (302, report)
    assert listed(admin_client, report) == {"/vieux": 5}
    assert admin_client.get("/velo/")["Location"] == contact.url


def test_row_goes_when_a_page_takes_the_address(admin_client, report):
    make.ContentPageFactory(slug="vieux")

    assert listed(admin_client, report) == {"/velo": 7}


@pytest.mark.parametrize("chemin", ["", "x" * 3000, "🙂", "<script>", "a\0b"])
def test_form_opens_with_anything(admin_client, chemin):
    admin_client.raise_request_exception = False

    assert admin_client.get(reverse("redirect_missed"), {"chemin": chemin}).status_code < 500


def test_report_costs_as_much_with_many(admin_client, report):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            admin_client.get(report)
        return len(queries)

    asked()
    few = asked()
    for number in range(30):
        make.MissedAddressFactory(path=f"/page-{number}", day=timezone.localdate())
    assert asked() == few


def test_who_makes_no_redirects_is_not_told(site, member, client, report):
    member(site, "change", "publish")

    assert client.get(report).status_code in {302, 403}
    assert client.get(reverse("redirect_missed")).status_code in {302, 403}
    assert "Adresses introuvables" not in client.get("/admin/").content.decode()
