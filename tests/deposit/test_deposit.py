"""A report from its PDF: the draft, its publication, files and years that are there already."""

from io import BytesIO

from django.urls import reverse

from wagtail.models import Collection, PageLogEntry

import PIL.Image
import pytest

from cai_site.core.models import SiteDocument, SiteImage
from home.models import QuiSommesNousPage, RapportPage, RapportsPage
from ressources.models import PublicationsPage
from tests import factories as make

from .conftest import DROP, files_in

pytestmark = pytest.mark.one_database

REPORT = make.pdf(
    pages=7, tagged=True, text="Rapport", title="Microsoft Word - RA.doc", language="fr-BE"
)


def content(client, page) -> str:
    return client.get(page.url).content.decode().replace("\u00a0", " ")


# --- From the file to the draft ----------------------------------------------------------------
def test_the_draft_says_what_the_file_says(member, drop):
    user = member()
    response = drop(REPORT)
    page, document = response.page, response.page.document

    assert response.url == reverse("review_report", args=[page.pk])
    assert (page.title, page.year, page.slug) == ("Rapport d’activités 2025", 2025, "rapport-2025")
    assert "2025" in page.introduction
    assert not page.live
    assert page.owner == user
    assert (document.title, document.year, document.kind) == (page.title, 2025, "rapport")
    assert (document.page_count, document.is_tagged, document.language) == (7, True, "fr")
    assert document.cover.width == pytest.approx(800, abs=1)
    assert document.full_text.startswith("Rapport")
    assert PageLogEntry.objects.filter(page=page, user=user).exists()


def test_the_second_screen_shows_it(member, drop, client):
    member()
    response = client.get(drop(REPORT).url)
    text = response.content.decode().replace("\u00a0", " ")

    assert response.context["form"].initial["title"] == "Rapport d’activités 2025"
    assert "7 pages" in text
    assert "français" in text
    assert "n’est pas balisé" not in text


def test_a_file_without_tags_comes_with_advice(member, drop, client):
    member()
    text = client.get(drop(make.pdf()).url).content.decode()

    assert "n’est pas balisé" in text
    assert "LibreOffice" in text
    assert "document scanné" in text


def test_a_year_that_nothing_tells_is_to_be_checked(member, drop, client):
    member()
    response = drop(make.pdf(), "rapport.pdf")

    assert "de quelle année" in client.get(response.url).content.decode()
    assert not response.page.live


def test_the_owner_is_that_of_the_report_before(member, drop):
    service = make.ServiceFactory(name="Direction")
    make.RapportPageFactory(year=2021, owner_service=service)
    member()

    assert drop(REPORT).page.owner_service == service


# --- Online -------------------------------------------------------------------------------------
def test_published_it_comes_first_everywhere(member, drop, review, client):
    make.RapportPageFactory(title="Rapport d’activités 2021", year=2021)
    member()
    page = drop(REPORT).page
    response = review(page, "publish")
    page.refresh_from_db()

    assert response.url == reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    assert page.live
    client.logout()
    assert "PDF, 3 ko, 7 pages, français" in content(client, page)
    assert RapportsPage.objects.get().reports[0] == page


def test_title_and_year_may_be_corrected(member, drop, review):
    member()
    page = drop(REPORT).page
    review(page, "publish", title="Rapport annuel 2024", year="2024")
    page.refresh_from_db()

    assert (page.title, page.year, page.slug) == ("Rapport annuel 2024", 2024, "rapport-2024")
    assert (page.document.title, page.document.year) == ("Rapport annuel 2024", 2024)


def test_words_made_with_the_year_follow_it(member, drop, review):
    member()
    page = drop(REPORT).page
    review(page, "publish", year="2023")
    page.refresh_from_db()

    assert page.title == "Rapport d’activités 2023"
    for words in (page.introduction, page.search_description, page.document.title):
        assert "2023" in words
        assert "2025" not in words


@pytest.mark.parametrize("year", ["", "x", "1492", "9" * 40, "2025\0"])
def test_a_wrong_year_is_refused(member, drop, review, year):
    member()
    page = drop(REPORT).page
    response = review(page, "publish", year=year)

    assert response.status_code == 200
    assert "year" in response.context["form"].errors
    assert not RapportPage.objects.get(pk=page.pk).live


def test_kept_as_a_draft_it_opens_in_the_editor(member, drop, review, client):
    member()
    page = drop(REPORT).page
    response = review(page, "keep", title="Rapport 2025, première version")

    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.get(response.url).status_code == 200
    assert not RapportPage.objects.get().live


@pytest.mark.indexed
def test_given_up_nothing_is_left(member, drop, review, media):
    member()
    page = drop(REPORT).page
    review(page, "give_up")

    assert not RapportPage.objects.exists()
    assert not SiteDocument.objects.exists()
    assert not SiteImage.objects.exists()
    assert files_in(media) == []


def test_a_report_that_was_online_is_for_the_editor(member, drop, review, client):
    member()
    page = drop(REPORT).page
    review(page, "publish")

    for response in (client.get(reverse("review_report", args=[page.pk])), review(page, "give_up")):
        assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert RapportPage.objects.get().live


# --- What is there already ---------------------------------------------------------------------
def test_the_same_file_twice_is_a_question(member, drop, client):
    member()
    page = drop(REPORT).page
    response = drop(REPORT, "autre-nom.pdf")

    assert "déjà sur le site" in response.text_of
    assert reverse("review_report", args=[page.pk]) in response.text_of
    assert RapportPage.objects.count() == SiteDocument.objects.count() == 1


def test_a_known_file_without_page_gets_one(member, drop, review, client):
    member()
    page = drop(REPORT).page
    document = page.document
    page.delete()
    response = drop(REPORT)
    assert "Aucune page de rapport" in response.text_of

    client.post(DROP, {"document": document.pk})
    page = RapportPage.objects.get()
    assert page.document == document
    assert page.year == 2025
    # Pressed twice, it has a page by now.
    assert client.post(DROP, {"document": document.pk}).url == DROP
    assert RapportPage.objects.count() == 1


@pytest.mark.parametrize("document", ["", "x", "0", "9" * 40, "1\0"])
def test_an_unknown_document_leads_back(member, client, document):
    member()

    assert client.post(DROP, {"document": document}).url == DROP


def test_a_private_file_is_not_told(member, drop):
    member()
    private = Collection.get_first_root_node().add_child(name="Privé")
    private.view_restrictions.create(restriction_type="login")
    first = drop(REPORT).page
    first.document.collection = private
    first.document.save()
    drop(REPORT)

    assert RapportPage.objects.count() == 2


def test_the_same_year_twice_is_a_question(member, drop, review, client):
    make.RapportPageFactory(title="Rapport de l’an 2025", year=2025)
    member()
    response = drop(REPORT)
    page = response.page
    assert "Rapport de l’an 2025" in client.get(response.url).text
    response = review(page, "publish")

    assert "a déjà un rapport" in response.text
    assert not RapportPage.objects.get(pk=page.pk).live

    review(page, "publish", same_year="garder")
    assert RapportPage.objects.live().filter(year=2025).count() == 2


def test_the_new_file_may_replace_the_one_of_its_year(member, drop, review, client):
    before = make.RapportPageFactory(title="Rapport de l’an 2025", year=2025)
    address, former = before.url, before.document
    before.save_revision().publish()
    member()
    draft = drop(REPORT).page
    review(draft, "publish", same_year="remplacer")
    before.refresh_from_db()

    assert list(RapportPage.objects.all()) == [before]
    assert before.document == draft.document
    assert before.document.title == "Rapport de l’an 2025"
    assert before.url == address
    assert former is None or SiteDocument.objects.filter(pk=former.pk).exists()


def test_replacing_publishes_no_other_change(member, drop, review):
    before = make.RapportPageFactory(title="Rapport de l’an 2025", year=2025)
    before.save_revision().publish()
    before = RapportPage.objects.get(pk=before.pk)
    before.title = "Titre à discuter"
    before.save_revision()
    member()
    draft = drop(REPORT).page
    response = review(draft, "publish", same_year="remplacer")
    before = RapportPage.objects.get()

    assert response.url == reverse("wagtailadmin_pages:edit", args=[before.pk])
    assert before.title == "Rapport de l’an 2025"
    assert before.get_latest_revision_as_object().document == draft.document


def test_who_may_not_edit_the_other_may_keep_both_only(member, drop, review):
    make.RapportPageFactory(title="Rapport de l’an 2025", year=2025)
    member(pages=["add"])
    page = drop(REPORT).page
    response = review(page, "keep", same_year="remplacer")

    assert "same_year" in response.context["form"].errors
    assert RapportPage.objects.count() == 2


# --- Rights ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "rights",
    [
        {"pages": [], "documents": ["add"]},
        {"pages": ["change", "publish"], "documents": ["add"]},
        {"pages": ["add"], "documents": []},
        {"pages": ["add"], "documents": ["choose"]},
    ],
)
def test_it_takes_the_right_to_add_pages_and_documents(member, drop, client, rights):
    member(**rights)

    assert client.get(DROP).status_code == 302
    assert drop(REPORT).status_code == 302
    assert not SiteDocument.objects.exists()


def test_visitors_are_asked_to_sign_in(site, client):
    assert "/login/" in client.get(DROP).url


def test_without_the_right_to_publish_the_draft_stays_one(member, drop, review, client):
    member(pages=["add"])
    page = drop(REPORT).page
    assert 'value="publish"' not in client.get(reverse("review_report", args=[page.pk])).text
    review(page, "publish")

    assert not RapportPage.objects.get().live


def test_the_draft_of_somebody_else_is_theirs(member, drop, review, client):
    member(pages=["add"])
    page = drop(REPORT).page
    member(pages=["add"])

    assert client.get(reverse("review_report", args=[page.pk])).status_code == 302
    review(page, "give_up")
    assert RapportPage.objects.exists()


def test_without_a_list_of_reports_nobody_deposits(member, client):
    member()
    RapportsPage.objects.get().delete()

    assert client.get(DROP).status_code == 302


# --- What visitors see ---------------------------------------------------------------------------
@pytest.fixture
def published(member, drop, review, client):
    """Two reports online, the newer one from its PDF; the visitor is nobody."""
    make.RapportPageFactory(title="Rapport d’activités 2021", year=2021)
    member()
    page = drop(REPORT).page
    review(page, "publish")
    client.logout()
    return RapportPage.objects.get(pk=page.pk)


@pytest.mark.parametrize("model", [RapportsPage, QuiSommesNousPage, PublicationsPage])
def test_it_shows_where_visitors_look_for_it(published, client, model):
    text = client.get(model.objects.get().url).text

    assert f'href="{published.url}"' in text
    # The library names it; the others show its cover.
    assert (f"couverture-{published.document.pk}" in text) == (model is not PublicationsPage)


def test_a_narrowed_library_shows_what_was_asked_for_only(published, client):
    library = PublicationsPage.objects.get()

    assert published.title not in client.get(library.url, {"annee": "2025"}).text


def test_a_shared_link_shows_the_cover(published, client):
    page = client.get(published.url).text
    address = page.partition('property="og:image" content="http://testserver')[2].partition('"')[0]
    with PIL.Image.open(BytesIO(client.get(address).content)) as picture:
        shown = picture.convert("RGB")

    assert shown.size == (1200, 630)
    # The first page is white; nothing else of the picture is.
    assert min(shown.getpixel((960, 315))) > 240
    assert min(shown.getpixel((1190, 315))) < 100
