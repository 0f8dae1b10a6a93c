"""The loader of the starter content: it writes once, and never over anybody's work."""

from io import StringIO

from django.core.management import call_command

from wagtail.models import Page, Site

import pytest

from cai_site.core.models import Service, SiteDocument, SiteSettings, StarterItem
from cai_site.core.starter.content import (
    StarterContent,
    StarterFile,
    StarterPage,
    StarterSnippet,
)
from cai_site.core.starter.loader import StarterLoader
from cai_site.core.starter.references import References, UnknownReference
from cai_site.navigation.models import Menu
from home.models import ContentPage, HomePage
from tests import factories as make

pytestmark = pytest.mark.django_db

HOME = StarterPage("/", "home.HomePage", "Accueil", {"headline": "Vivre ensemble"})
LEGAL = StarterPage(
    "/mentions/",
    "home.ContentPage",
    "Mentions",
    {
        "introduction": "Qui publie ce site.",
        "owner_service": "service:accueil",
        "body": [
            ("text", '<p>Lisez <a href="page:/">l’accueil</a>.</p>'),
            ("cta", {"link_label": "Le fichier", "document": "doc:statuts"}),
        ],
    },
)
BELOW = StarterPage("/mentions/cookies/", "home.ContentPage", "Cookies", {})
SERVICE = StarterSnippet("service:accueil", "core.Service", {"name": "Accueil", "slug": "accueil"})
MENU = StarterSnippet(
    "menu:footer",
    "navigation.Menu",
    {"place": "footer", "entries": [("entry", {"page": "page:/mentions/"})]},
)


@pytest.fixture
def statutes(tmp_path) -> StarterFile:
    source = tmp_path / "statuts.pdf"
    source.write_bytes(make.pdf())
    return StarterFile("doc:statuts", "Statuts", source, {"kind": "statuts", "is_example": True})


@pytest.fixture
def content(statutes) -> StarterContent:
    return StarterContent(
        pages=[BELOW, LEGAL, HOME],
        snippets=[MENU, SERVICE],
        files=[statutes],
        settings={"tagline": "Vivre ensemble.", "street": "rue Docteur Haibe 2"},
    )


@pytest.fixture
def load(content):
    """Load the content, or more of it; returns the number of objects made."""

    def run(*more: StarterPage) -> int:
        pages = [*content.pages, *more]
        return StarterLoader(
            [StarterContent(pages, content.snippets, content.files, content.settings)]
        ).load()

    return run


def legal() -> ContentPage:
    return ContentPage.objects.get(slug="mentions")


def test_writes_pages_snippets_files_and_settings(load, client):
    assert load() == 7
    site = Site.objects.get(is_default_site=True)
    page = legal()

    assert site.root_page.specific == HomePage.objects.get()
    assert not Page.objects.filter(slug__in=["home", "bienvenue"]).exists()
    assert page.owner_service == Service.objects.get(slug="accueil")
    assert page.get_children().get().title == "Cookies"
    assert SiteSettings.for_site(site).street == "rue Docteur Haibe 2"
    assert [entry.value["page"].pk for entry in Menu.objects.get().entries] == [page.pk]
    answer = client.get("/mentions/").content.decode()
    assert '<a href="/">l’accueil</a>' in answer
    assert SiteDocument.objects.get().url in answer


def test_pages_are_published_with_a_revision(load):
    load()

    assert all(page.live and page.latest_revision for page in ContentPage.objects.all())


def test_pdf_has_its_cover(load, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        load()
    document = SiteDocument.objects.get()

    assert (document.page_count, document.is_example) == (3, True)
    assert document.cover


def test_second_load_does_nothing(load):
    load()
    before = list(Page.objects.values_list("pk", "title", "last_published_at"))

    assert load() == 0
    assert list(Page.objects.values_list("pk", "title", "last_published_at")) == before


def test_edits_are_kept(load):
    load()
    page = legal()
    page.title, page.introduction, page.owner_service = "Notre titre", "Nos mots.", None
    page.save_revision().publish()
    Service.objects.update(name="Notre accueil")
    SiteSettings.objects.update(street="rue Neuve 1")
    Menu.objects.all().delete()
    load(StarterPage("/nouvelle/", "home.ContentPage", "Nouvelle", {}))
    page = legal()

    assert (page.title, page.introduction, page.owner_service) == ("Notre titre", "Nos mots.", None)
    assert Service.objects.get().name == "Notre accueil"
    assert SiteSettings.objects.get().street == "rue Neuve 1"
    assert not Menu.objects.exists()
    assert ContentPage.objects.filter(slug="nouvelle").exists()


def test_deleted_page_does_not_come_back(load):
    load()
    legal().delete()

    assert load() == 0
    assert not ContentPage.objects.exists()


def test_page_below_a_deleted_one_is_left_out(load):
    load()
    legal().delete()

    assert load(StarterPage("/mentions/suite/", "home.ContentPage", "Suite", {})) == 0
    assert not ContentPage.objects.exists()


def test_moved_page_is_not_written_twice(load):
    load()
    page = legal()
    other = make.ContentPageFactory(parent=HomePage.objects.get(), title="Dossier")
    page.move(other, "last-child")

    assert load() == 0
    assert ContentPage.objects.filter(title="Mentions").count() == 1


def test_later_content_survives_what_staff_deleted(load):
    """A new version of the site may link to a page that staff have deleted since."""
    load()
    legal().delete()
    body = [("text", '<p>Voir <a href="page:/mentions/">les mentions</a>.</p>')]
    made = load(StarterPage("/nouvelle/", "home.ContentPage", "Nouvelle", {"body": body}))

    assert made == 1
    assert "les mentions" in str(ContentPage.objects.get(slug="nouvelle").body)


def test_a_mistake_of_ours_is_named_and_nothing_is_written(load):
    body = [("cta", {"link_label": "Loin", "page": "page:/nulle-part/"})]

    with pytest.raises(UnknownReference) as caught:
        load(StarterPage("/nouvelle/", "home.ContentPage", "Nouvelle", {"body": body}))
    assert "/nouvelle/" in str(caught.value.__notes__)
    assert not StarterItem.objects.exists()
    assert not HomePage.objects.exists()


def test_content_that_an_editor_could_not_save_does_not_load(load):
    body = [("stats", {"title": "Un seul", "stats": []})]

    with pytest.raises(ValueError, match="stats"):
        load(StarterPage("/nouvelle/", "home.ContentPage", "Nouvelle", {"body": body}))


def test_links_of_rich_text_are_stored_as_wagtail_does(load):
    load()
    references, page, document = References(), legal(), SiteDocument.objects.get()
    references.add("page:/contact/", page)
    references.add("doc:statuts", document)
    html = '<a href="page:/contact/">A</a> <a href="doc:statuts">B</a> <a href="https://x.be">C</a>'

    assert references.rich_text(html) == (
        f'<a linktype="page" id="{page.pk}">A</a> '
        f'<a linktype="document" id="{document.pk}">B</a> '
        '<a href="https://x.be">C</a>'
    )


def test_command_speaks_only_when_it_did_something(monkeypatch, content):
    monkeypatch.setattr("cai_site.core.starter.loader.starter_contents", lambda: [content])
    first, second = StringIO(), StringIO()
    call_command("load_starter_content", stdout=first)
    call_command("load_starter_content", stdout=second)

    assert "7 éléments créés" in first.getvalue()
    assert second.getvalue() == ""
