"""« Rapports »: what each list holds, who reads it, how it is filtered and how it leaves."""

import itertools
from datetime import timedelta
from io import BytesIO

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from wagtail.models import Collection, GroupCollectionPermission

import pytest
from bs4 import BeautifulSoup
from openpyxl import load_workbook

from cai_site.core.media import SiteDocument, SiteImage
from cai_site.newsroom.reports.base import reports
from home.models import ContentPage, MissionsPage
from tests import factories as make
from tests.test_hostile_input import WORST

from .staff import staff

pytestmark = pytest.mark.django_db

SLUGS = [report.slug for report in reports]
FORMULA = '=HYPERLINK("http://evil.example")'


def listed(client, slug: str, **query) -> list[str]:
    """The titles in a report, in its order."""
    html = client.get(reverse(f"rapports:{slug}"), query).content
    return [
        cell.get_text(strip=True)
        for cell in BeautifulSoup(html, "html.parser").select("td.title a")
    ]


def to_review(title: str, **dates) -> ContentPage:
    page = make.ContentPageFactory(title=title)
    ContentPage.objects.filter(pk=page.pk).update(**dates)
    return page


@pytest.fixture
def undescribed(site) -> SiteImage:
    image = make.SiteImageFactory(title="IMG_2041")
    SiteImage.objects.filter(pk=image.pk).update(description="", is_decorative=False)
    return image


@pytest.fixture
def pdf(site):
    """`pdf(title, …)` is a document that was read at upload, with these facts."""

    def make_pdf(title: str, **facts) -> SiteDocument:
        document = make.SiteDocumentFactory(title=title)
        known = {"is_tagged": False, "described_hash": "x", **facts}
        SiteDocument.objects.filter(pk=document.pk).update(**known)
        return document

    return make_pdf


def test_pages_whose_day_has_come_or_that_nobody_touched(site, admin_client):
    today = timezone.localdate()
    long_ago = timezone.now() - timedelta(days=400)
    to_review("Passée", review_on=today - timedelta(days=3))
    to_review("À venir", review_on=today + timedelta(days=3), last_published_at=long_ago)
    to_review("Oubliée", last_published_at=long_ago)
    to_review("Neuve", last_published_at=timezone.now())

    assert listed(admin_client, "pages-a-revoir") == ["Oubliée", "Passée"]
    assert listed(admin_client, "pages-a-revoir", raison="passee") == ["Passée"]
    assert listed(admin_client, "pages-a-revoir", raison="un-an") == ["Oubliée"]
    undated = listed(admin_client, "pages-a-revoir", raison="sans-date")
    assert {"Oubliée", "Neuve"} <= set(undated)
    assert not {"Passée", "À venir"} & set(undated)


def test_pages_to_review_by_service(site, admin_client):
    service = make.ServiceFactory(name="Sensibilisation")
    past = timezone.localdate() - timedelta(days=1)
    to_review("À eux", review_on=past, owner_service=service)
    MissionsPage.objects.update(review_on=past)

    assert listed(admin_client, "pages-a-revoir", service=service.pk) == ["À eux"]


def test_pages_to_review_are_those_that_one_may_change(site, client):
    past = timezone.localdate() - timedelta(days=1)
    mine, _ = to_review("À moi", review_on=past), to_review("À vous", review_on=past)
    client.force_login(staff("nour", below=mine, pages=("change",)))

    assert listed(client, "pages-a-revoir") == ["À moi"]


def test_images_without_a_decision(admin_client, undescribed):
    make.SiteImageFactory(title="Décrite", description="Une table.")
    motif = make.SiteImageFactory(title="Motif")
    SiteImage.objects.filter(pk=motif.pk).update(description="", is_decorative=True)

    assert listed(admin_client, "images-a-decrire") == ["IMG_2041"]


def test_pdfs_without_tags_or_that_cannot_be_read(admin_client, pdf):
    pdf("Balisé", is_tagged=True)
    pdf("Non balisé", year=2021)
    pdf("Abîmé", is_tagged=None)
    pdf("Pas encore lu", is_tagged=None, described_hash="")
    pdf("Tableau", is_tagged=None, file="documents/tableau.xlsx")

    assert set(listed(admin_client, "pdf-non-balises")) == {"Non balisé", "Abîmé"}
    assert listed(admin_client, "pdf-non-balises", defaut="illisible") == ["Abîmé"]
    assert listed(admin_client, "pdf-non-balises", defaut="non-balise") == ["Non balisé"]


@pytest.mark.indexed
def test_documents_that_nothing_shows(admin_client, pdf):
    pdf("Oublié", kind="affiche")
    shown = pdf("Montré")
    report = make.RapportPageFactory(document=shown)
    report.save_revision().publish()

    titles = listed(admin_client, "documents-inutilises")
    assert "Oublié" in titles
    assert "Montré" not in titles
    assert listed(admin_client, "documents-inutilises", kind="affiche") == ["Oublié"]


@pytest.mark.parametrize("slug", SLUGS)
def test_report_is_refused_and_hidden_without_the_right(site, client, slug):
    client.force_login(staff("nour"))
    url = reverse(f"rapports:{slug}")

    assert client.get(url).status_code == 302
    assert client.get(url, {"export": "csv"}).status_code == 302
    assert url not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_menu_shows_what_a_member_may_read(site, client):
    user = staff("nour", "change_document")
    permission = user.groups.get().permissions.get(codename="change_document")
    root = Collection.get_first_root_node()
    GroupCollectionPermission.objects.create(
        group=user.groups.get(), collection=root, permission=permission
    )
    client.force_login(user)
    html = client.get(reverse("wagtailadmin_home")).content.decode()

    assert reverse("rapports:pdf-non-balises") in html
    assert reverse("rapports:images-a-decrire") not in html


def test_wagtails_doubles_are_left_out_of_the_menu(site, admin_client):
    html = admin_client.get(reverse("wagtailadmin_home")).content.decode()

    assert reverse("wagtailadmin_reports:aging_pages") not in html
    assert reverse("wagtailadmin_reports:page_types_usage") not in html
    assert reverse("wagtailadmin_reports:site_history") in html


@pytest.mark.parametrize("slug", ["pdf-non-balises", "documents-inutilises"])
def test_spreadsheets_run_nothing_and_can_be_read(admin_client, pdf, slug):
    pdf(FORMULA)
    url = reverse(f"rapports:{slug}")
    csv = admin_client.get(url, {"export": "csv"}).getvalue().decode("utf-8-sig")
    sheet = load_workbook(BytesIO(admin_client.get(url, {"export": "xlsx"}).getvalue())).active
    [cell] = [cell for cell in sheet["A"] if cell.value == FORMULA]

    assert csv.startswith("Document,Type,Année")
    assert f"'{FORMULA[:10]}" in csv
    assert cell.data_type == "s"


def test_pages_to_review_leave_as_a_table(site, admin_client):
    to_review("Passée", review_on=timezone.localdate() - timedelta(days=3))
    url = reverse("rapports:pages-a-revoir")
    csv = admin_client.get(url, {"export": "csv"}).getvalue().decode("utf-8-sig")
    sheet = load_workbook(BytesIO(admin_client.get(url, {"export": "xlsx"}).getvalue())).active

    assert csv.splitlines()[0].startswith("Page,")
    assert "Passée" in csv
    assert "Date de relecture passée" in csv
    assert sheet["A2"].value == "Passée"


def test_searches_in_vain_leave_as_a_table_that_runs_nothing(site, admin_client):
    from wagtail.contrib.search_promotions.models import Query

    Query.get(FORMULA).add_hit()
    url = reverse("unanswered_searches")

    assert f"'{FORMULA[:5]}" in admin_client.get(url, {"export": "csv"}).getvalue().decode().upper()


@pytest.mark.parametrize("slug", SLUGS)
def test_report_asks_as_many_queries_for_many_as_for_one(admin_client, pdf, undescribed, slug):
    past, numbers = timezone.localdate() - timedelta(days=1), itertools.count()

    def more() -> None:
        to_review(f"Page {next(numbers)}", review_on=past)
        pdf("Un fichier")
        image = make.SiteImageFactory()
        SiteImage.objects.filter(pk=image.pk).update(description="", is_decorative=False)
        make.OrganisationFactory(verified_on=past - timedelta(days=900))

    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            admin_client.get(reverse(f"rapports:{slug}"))
        return len(queries)

    more()
    count()
    few = count()
    for _ in range(6):
        more()

    assert count() == few


@pytest.mark.parametrize("slug", SLUGS)
def test_report_survives_garbage(site, admin_client, slug):
    admin_client.raise_request_exception = False
    names = ["raison", "service", "kind", "collection", "defaut", "p", "ordering", "export", "q"]
    for value in WORST:
        query = "&".join(f"{name}={value.replace('{name}', name)}" for name in names)
        response = admin_client.get(f"{reverse(f'rapports:{slug}_results')}?{query[:12_000]}")
        assert response.status_code < 500, value[:20]
