"""What is private, drafted or expired is named nowhere (check B6 of the reliability bar).

Each hidden thing carries a word of its own that begins with CANARI; every public address is read
and must not contain it.
"""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

import pytest

from cai_site.core.models import SiteDocument, SiteSettings
from cai_site.navigation.models import Menu
from home.models import (
    ContentPage,
    HomePage,
    PerspectivesPage,
    PresentationPage,
    QuiSommesNousPage,
    RapportsPage,
)
from ressources.models import PublicationsPage
from tests import factories as make
from tests.conftest import standing
from tests.contracts import PAGE_MODELS
from tests.house import build_site, furnish_site
from thematiques.models import Theme

WORD = "CANARI"
LISTED = ["Publication", "Formation", "Actu", "RapportPage", "ContentPage", "ActionPage"]
HIDDEN = {
    "private": f"{WORD}PRIVE",
    "password": f"{WORD}SECRET",
    "draft": f"{WORD}BROUILLON",
    "expired": f"{WORD}EXPIRE",
    "late": f"{WORD}RETARD",
    "scheduled": f"{WORD}PROGRAMME",
}
# What the address of a hidden page answers, where it is not 404.
ANSWERS = {"private": 302, "password": 200, "expired": 410, "late": 410}
OTHERS = [
    "/sitemap.xml",
    "/robots.txt",
    "/site.webmanifest",
    "/flux/actus.atom",
    "/flux/formations.atom",
    "/flux/publications.atom",
    "/flux/thematiques/logement.atom",
    "/cette-page-n-existe-pas/",
    "/recherche/?q=serin",
    "/recherche/?q=serins&page=2",
    "/actions/formations/?periode=passees",
    "/ressources/outils-et-publications/?theme=logement",
]


def hide(page: Page, how: str) -> None:
    """Take a published page from the eyes of visitors."""
    yesterday = timezone.now() - timedelta(days=1)
    if how in {"private", "password"}:
        kind = PageViewRestriction.LOGIN if how == "private" else PageViewRestriction.PASSWORD
        PageViewRestriction.objects.create(page=page, restriction_type=kind, password="sésame")
        return
    page.live = how == "late"
    page.expired = how == "expired"
    page.expire_at = yesterday if how in {"expired", "late"} else None
    page.go_live_at = timezone.now() + timedelta(days=1) if how == "scheduled" else None
    page.save()


def add_hidden_pages(theme: Theme) -> list[Page]:
    """A page of each listed type hidden in each way, and a child below those that hold any."""
    pages = []
    for model in LISTED:
        for how, word in HIDDEN.items():
            title = f"Serin {word} {model}"
            words = dict.fromkeys(("title", "introduction", "search_description"), title)
            factory = getattr(make, f"{model}Factory")
            themed = hasattr(factory._meta.get_model_class(), "themes")
            page = factory(**words, **({"themes": [theme]} if themed else {}))
            if model == "ContentPage" and how in {"private", "password"}:
                pages.append(make.ContentPageFactory(title=f"Serin enfant {word}", parent=page))
            hide(page, how)
            pages.append(page)
    theme_page = make.ThematiquePageFactory(title=f"Serin {WORD}THEME")
    hide(theme_page, "draft")
    return [*pages, theme_page]


def add_private_file() -> SiteDocument:
    """A document in a private collection, with its cover."""
    collection = Collection.get_first_root_node().add_child(name="Privé")
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    cover = make.SiteImageFactory(collection=collection, file__filename=f"{WORD}.png")
    title = f"Serin {WORD}FICHIER"
    return make.SiteDocumentFactory(
        title=title, filename=f"{title}.pdf", collection=collection, cover=cover
    )


@pytest.fixture(scope="module")
def hidden(django_db_setup, django_db_blocker):
    """A furnished site whose menus lead to hidden pages too."""

    def plant():
        build_site()
        furnish_site()
        make.ContentPageFactory(title="Page libre")
        pages = add_hidden_pages(Theme.objects.get(slug="logement"))
        document = add_private_file()
        links = [{"page": page.pk} for page in pages[:14]] + [{"document": document.pk}]
        children = [{"type": "item", "value": link} for link in links]
        lead = {"page": PresentationPage.objects.get().pk, "children": children}
        for place in Menu.Place.values:
            Menu.objects.filter(place=place).update(
                entries=make.stream(*(("entry", link) for link in [lead, *links[:6]]))
            )

    with standing(django_db_blocker, plant):
        yield


def canaries(client, address: str) -> list[str]:
    """The hidden words that an answer contains."""
    words = client.get(address, follow=True).content.decode().split()
    return [word[-60:] for word in words if WORD.lower() in word.lower()]


@pytest.mark.django_db
@pytest.mark.one_database
@pytest.mark.parametrize("model", PAGE_MODELS)
def test_no_page_names_what_is_hidden(hidden, client, model):
    shown = model.objects.visible().exclude(title__contains=WORD)

    assert shown
    assert {page.url: found for page in shown if (found := canaries(client, page.url))} == {}


@pytest.mark.django_db
@pytest.mark.parametrize("address", OTHERS)
def test_no_other_address_names_what_is_hidden(hidden, client, address):
    assert canaries(client, address) == []


@pytest.fixture
def free_page(hidden, db) -> ContentPage:
    return ContentPage.objects.get(title="Page libre")


@pytest.mark.parametrize("block", ["cards", "cta", "latest", "children"])
def test_no_block_names_what_is_hidden(free_page, client, block):
    pages = Page.objects.filter(title__contains=WORD)
    links = [{"page": page.pk} for page in pages]
    blocks = {
        "cards": [("cards", {"title": "À lire", "cards": links})],
        "cta": [("cta", link) for link in links],
        "latest": [("latest", {"kind": kind, "count": 12}) for kind in ("formations", "actus")],
        "children": [("children", {"title": "Ici"})],
    }
    for page in pages.filter(depth=free_page.depth):
        page.move(free_page, "last-child")
    free_page.refresh_from_db()
    free_page.body = make.stream(*blocks[block])
    free_page.save()

    assert canaries(client, free_page.url) == []


def test_the_alert_does_not_name_what_is_hidden(free_page, client):
    settings = SiteSettings.for_site(free_page.get_site())
    settings.alert_title = "Fermé lundi"
    for page in ContentPage.objects.filter(title__contains=WORD):
        settings.alert_page = page
        settings.save()
        assert canaries(client, "/contact/") == [], page.title


def test_no_door_or_card_of_a_section_names_what_is_hidden(hidden, db, client):
    page = QuiSommesNousPage.objects.get()
    links = [{"page": page.pk} for page in Page.objects.filter(title__contains=WORD)[:6]]
    page.activities = make.stream(*(("activity", link) for link in links))
    page.cards = make.stream(*(("card", link) for link in links))
    page.save()

    assert canaries(client, page.url) == []


def test_lists_do_not_name_private_files(hidden, db, client):
    document = add_private_file()
    report = make.RapportPageFactory(title="Rapport public", document=document, plan=document)
    make.PublicationFactory(title="Publication publique", year=2099, document=document)

    assert client.get(document.url).status_code == 302
    for model in (RapportsPage, PerspectivesPage, PublicationsPage, HomePage):
        assert canaries(client, model.objects.get().url) == [], model
    assert "Rapport public" in client.get(report.get_parent().url).content.decode()


@pytest.mark.django_db
def test_the_canaries_are_there(hidden, admin_client):
    found = admin_client.get(reverse("wagtailadmin_pages:search"), {"q": "serin"}).content.decode()

    assert WORD in found
    assert len(ContentPage.objects.filter(title__contains=WORD)) >= len(HIDDEN)


@pytest.mark.django_db
def test_canaries_sing_once_the_cage_is_open(hidden, client):
    PageViewRestriction.objects.all().delete()

    for address in ("/", "/sitemap.xml", "/recherche/?q=serin", "/ressources/actus-du-secteur/"):
        content = client.get(address).content.decode()
        assert HIDDEN["private"].lower() in content.lower(), address


@pytest.mark.django_db
@pytest.mark.parametrize("how", HIDDEN)
def test_hidden_page_does_not_open(hidden, client, how):
    for page in ContentPage.objects.filter(title__contains=HIDDEN[how]):
        response = client.get(page.url)
        content = response.content.decode()
        assert response.status_code == ANSWERS.get(how, 404)
        assert WORD not in content.replace(page.url, "")
        if how in {"private", "password"}:
            assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
