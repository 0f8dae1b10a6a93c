"""The starter content itself: every entry of the menu leads to a page useful today.

It is loaded once for all the tests below, as `make run` does on an empty database.
"""

import re
from io import StringIO

from django.core.management import call_command
from django.test import Client

from wagtail.models import Page

import html5lib
import pytest

from cai_site.core.models import Service, SiteDocument, SiteImage
from cai_site.core.readability.measure import ease
from cai_site.core.readability.pages import reading_of
from cai_site.navigation.models import Menu
from cai_site.newsroom.checks.findings import findings_of
from contact.models import BureauxPage
from home.models import HomePage
from ressources.models import IndicatorValue
from tests.addresses import STATES, starter_paths
from tests.conftest import standing
from tests.contracts.test_page_tree import RULES
from tests.html_validate import complaints
from tests.prose.sentences import PAGES, SHOWN_ON, sentences
from thematiques.models import ThematiquePage

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

PRESENTATION = "qui-sommes-nous missions-decretales equipe mandats"
CARDS = """projets-et-valeurs histoire-du-centre rapports-d-activites perspectives
    systematisation-d-experiences logo-et-charte-graphique"""
ACTIONS = """parcours-d-integration accompagnement reseau-actions-locales formations
    sensibilisation interpellation"""
THEMES = """asile citoyennete diversite fle-alpha-ran interculturalite logement
    lutte-contre-le-racisme mena migrants-en-transit migrations mobilite sans-papiers sante
    sociojuridique volontariat"""
RESOURCES = "outils-et-publications chiffres actus repertoires"
FOOTER = "mentions-legales vie-privee accessibilite plan-du-site"
MENU = [
    "/",
    "/presentation/",
    *(f"/presentation/{slug}/" for slug in PRESENTATION.split()),
    "/actions/",
    *(f"/actions/{slug}/" for slug in ACTIONS.split()),
    "/thematiques/",
    *(f"/thematiques/{slug}/" for slug in THEMES.split()),
    "/ressources/",
    *(f"/ressources/{slug}/" for slug in RESOURCES.split()),
    "/aide-et-ecoute/",
    "/contact/",
    "/contact/bureau-d-accueil/",
]
BESIDE = [
    *(f"/presentation/{slug}/" for slug in CARDS.split()),
    *(f"/{slug}/" for slug in FOOTER.split()),
]
# Space that may break before a sign, and after an opening one: French typography forbids it.
BAD_SPACE = re.compile(r"\w [:;!?»%€](?!\w)|« (?=\S)|\u202f")
STRAIGHT_APOSTROPHE = re.compile(r"[a-zà-ÿ]'[a-zà-ÿ]", re.IGNORECASE)


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    def load():
        call_command("load_starter_content", stdout=StringIO())

    with standing(django_db_blocker, load):
        yield


@pytest.fixture(scope="module")
def texts(loaded, django_db_blocker) -> dict[str, str]:
    """Address → the words of the page's main part, for every public page."""
    with django_db_blocker.unblock():
        return {page.url: _words(page.url) for page in Page.objects.live().filter(depth__gt=1)}


def _words(url: str) -> str:
    response = Client(headers={"host": "localhost"}).get(url)
    assert response.status_code == 200, url
    document = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
    return "".join(document.find(".//main").itertext())


@pytest.mark.parametrize("path", [*MENU, *BESIDE])
def test_entry_of_the_menu_is_a_filled_page(texts, path):
    words = texts[path].split()

    assert len(words) > 60
    assert "lorem" not in texts[path].lower()


def test_french_typography(texts):
    # Template literals break lines: a line break beside a sign is not a typed space.
    lines = {path: re.sub(r"\s*\n\s*", "\n", text) for path, text in texts.items()}
    wrong = {
        path: found
        for path, text in lines.items()
        if (found := BAD_SPACE.findall(text) + STRAIGHT_APOSTROPHE.findall(text))
    }

    assert wrong == {}


def test_every_page_is_valid_described_and_in_its_place(loaded):
    for page in Page.objects.filter(depth__gt=1).specific():
        parents, _ = RULES[page._meta.label]
        page.full_clean()
        assert page.get_parent().specific._meta.label in parents, page.url
        assert page.introduction, page.url
        assert page.owner_service or isinstance(page, HomePage), page.url


def test_the_main_menu_is_the_owners(loaded, client):
    response = client.get("/", headers={"host": "localhost"})
    menu = response.content.decode().partition('id="menu"')[2].partition("</nav>")[0]
    entries = re.findall(r'class="nav__link[^"]*"[^>]*>([^<]+)<', menu)
    links = set(re.findall(r'href="(/[^"]*)"', menu))

    assert entries[0] == "Accueil"
    assert [entry.strip() for entry in entries] == [
        "Accueil",
        "Présentation",
        "Actions/Services",
        "Thématiques",
        "Ressources",
        "Je suis victime de racisme",
        "Contact",
    ]
    assert links == set(MENU)
    for link in links:
        assert client.get(link, headers={"host": "localhost"}).status_code == 200, link


def test_what_the_site_counts(loaded):
    assert ThematiquePage.objects.live().count() == 15
    assert len(HomePage.objects.get().doors) == 4
    assert len(BureauxPage.objects.get().offices.all()) == 8
    assert {menu.place for menu in Menu.objects.filter(live=True)} == set(Menu.Place.values)
    assert Service.objects.count() >= 9
    assert all(value.source and value.year for value in IndicatorValue.objects.all())


def test_files_are_described_and_say_that_they_are_examples(loaded):
    assert all(image.description or image.is_decorative for image in SiteImage.objects.all())
    for document in SiteDocument.objects.filter(file__endswith=".pdf"):
        assert document.is_example, document.title
        with document.open_file() as file:
            assert file.read(5) == b"%PDF-"


def test_nobody_is_named_without_consent(loaded):
    team = Page.objects.get(slug="equipe").specific

    assert not team.functions.exclude(person_name="").filter(consent_on=None).exists()


def test_loading_again_changes_nothing(loaded):
    before = list(Page.objects.order_by("pk").values_list("pk", "url_path", "last_published_at"))
    call_command("load_starter_content", stdout=StringIO())

    after = list(Page.objects.order_by("pk").values_list("pk", "url_path", "last_published_at"))
    assert after == before


@pytest.mark.parametrize("query", ["logement", "racisme", "formation", "français"])
def test_search_finds_the_starter_content(loaded, client, query):
    response = client.get("/recherche/", {"q": query}, headers={"host": "localhost"})

    assert response.status_code == 200
    assert "<mark>" in response.content.decode()


@pytest.mark.parametrize("query", ["Racisme", "victime de racisme", "discriminations", "insultes"])
def test_who_may_need_help_now_finds_it_before_all_results(loaded, client, query):
    response = client.get("/recherche/", {"q": query}, headers={"host": "localhost"})

    assert [link.url for link in response.context["results"].promoted] == ["/aide-et-ecoute/"]


def test_html_is_valid(loaded, client, tmp_path):
    pages = {
        path: client.get(path, headers={"host": "localhost"}).content.decode()
        for path in [*starter_paths(), *STATES]
    }

    assert complaints(pages, tmp_path) == []


def test_the_site_finds_no_fault_in_its_own_words(loaded, db):
    """The checks of the editor, on pages whose texts the tests of the prose hold to the rules."""
    found = {
        page.url: faults
        for page in Page.objects.live().filter(depth__gt=1).specific()
        if (faults := [fault for fault in findings_of(page) if fault.rule != "follow-up"])
    }

    assert found == {}


def test_the_score_of_a_page_is_that_of_its_starter_text(loaded, db):
    starter = {page.path: page for page in PAGES if page.path not in SHOWN_ON.values()}
    scores = {
        page.url: (reading_of(page).ease, ease(sentences(starter[page.url])))
        for page in Page.objects.live().filter(depth__gt=1).specific()
        if page.url in starter
    }

    assert len(scores) > 60
    assert {url: pair for url, pair in scores.items() if pair[0] != pytest.approx(pair[1])} == {}
