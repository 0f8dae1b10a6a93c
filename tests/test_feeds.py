"""The Atom feeds: valid, complete, discreet, and as cheap with many pages as with few."""

from datetime import date, datetime, timedelta
from xml.etree import ElementTree

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.html import escape

from wagtail.models import PageViewRestriction

import pytest

from actions.models import Formation, FormationsPage
from cai_site.core.feeds import LIMIT
from ressources.models import Actu, ActusPage, Publication, PublicationsPage
from tests import factories as make
from tests.house import bulk_children
from thematiques.models import ThematiquePage, Theme

pytestmark = pytest.mark.one_database

ATOM = "{http://www.w3.org/2005/Atom}"
FACTORIES = {
    "actus": make.ActuFactory,
    "formations": make.FormationFactory,
    "publications": make.PublicationFactory,
}
LISTS = {"actus": ActusPage, "formations": FormationsPage, "publications": PublicationsPage}
MODELS = {"actus": Actu, "formations": Formation, "publications": Publication}
THEME_FEED = "/flux/thematiques/logement.atom"
every_feed = pytest.mark.parametrize("key", FACTORIES)


def out(key: str, days_ago: int = 0, **fields):
    """A page that came out so many days ago and was corrected yesterday."""
    moment = timezone.now() - timedelta(days=days_ago)
    if key == "actus":
        fields["date"] = timezone.localdate() - timedelta(days=days_ago)
    corrected = moment + timedelta(days=max(days_ago - 1, 0))
    return FACTORIES[key](
        first_published_at=moment, last_published_at=max(moment, corrected), **fields
    )


def read(client, address: str) -> ElementTree.Element:
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)  # noqa: S314 – our own answer


def titles(feed: ElementTree.Element) -> list[str]:
    return [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]


def links(element: ElementTree.Element) -> dict[str, str]:
    return {link.get("rel"): link.get("href") for link in element.findall(f"{ATOM}link")}


# --- What is in them ---------------------------------------------------------------------------
@every_feed
def test_newest_comes_first(site, client, key):
    for days, title in ((3, "Ancien"), (1, "Récent"), (2, "Moyen")):
        out(key, days, title=title)

    assert titles(read(client, f"/flux/{key}.atom")) == ["Récent", "Moyen", "Ancien"]


def test_old_book_that_just_came_in_is_news(site, client):
    for number in range(LIMIT + 5):
        out("publications", number + 2, title=f"Livre {number}", year=2025)
    out("publications", 1, title="Livre ancien", year=1984)
    found = titles(read(client, "/flux/publications.atom"))

    assert found[0] == "Livre ancien"
    assert len(found) == LIMIT


def test_training_that_is_over_leaves_the_feed(site, client):
    over, coming = out("formations", 2, title="Finie"), out("formations", 3, title="À venir")
    make.SessionFactory(formation=over, starts_at=make.in_days(-9, 9), ends_at=make.in_days(-9, 16))
    make.SessionFactory(formation=coming)
    out("formations", 1, title="Sans date")

    assert titles(read(client, "/flux/formations.atom")) == ["Sans date", "À venir"]


def test_theme_gathers_everything_that_is_dated(site, client):
    theme = make.ThemeFactory(name="Logement")
    for days, key in enumerate(FACTORIES, 1):
        out(key, days, title=f"De {key}", themes=[theme])
        out(key, days, title="D’un autre thème")
    checked = date(2026, 1, 15)
    indicator = make.IndicatorFactory(name="Loyer moyen")
    make.IndicatorValueFactory(indicator=indicator, verified_on=checked)
    undated = make.IndicatorFactory(name="Sans date")
    make.IndicatorValueFactory(indicator=undated)
    for item in (indicator, undated):
        item.themes.add(theme)
        item.save()
    organisation = make.OrganisationFactory(name="Unia", verified_on=checked)
    organisation.themes.add(theme)
    organisation.save()
    feed = read(client, THEME_FEED)

    assert titles(feed) == ["De actus", "De formations", "De publications", "Loyer moyen", "Unia"]
    assert feed.findtext(f"{ATOM}title") == "Logement – C.A.I."
    assert {entry.find(f"{ATOM}category").get("term") for entry in feed.iter(f"{ATOM}entry")} == {
        "Actualités",
        "Formations",
        "Outils et publications",
        "Chiffres",
        "Répertoire",
    }


def test_theme_feed_is_the_feed_of_its_page(site, client):
    theme = make.ThemeFactory(name="Logement")
    root = links(read(client, THEME_FEED))
    page = make.ThematiquePageFactory(theme=theme, title="Le logement")

    assert root["alternate"] == "http://testserver"
    assert links(read(client, THEME_FEED))["alternate"] == page.full_url


@pytest.mark.parametrize(
    "address",
    [
        "/flux/thematiques/inconnu.atom",
        "/flux/bureaux.atom",
        "/flux/chiffres.atom",
        "/flux/organisations.atom",
        "/flux/inconnu.atom",
        "/flux/",
        f"/flux/thematiques/{'a' * 500}.atom",
    ],
)
def test_other_feeds_are_not_found(site, client, address):
    assert client.get(address).status_code == 404


# --- Valid Atom (RFC 4287) -----------------------------------------------------------------------
@pytest.mark.parametrize("address", [*(f"/flux/{key}.atom" for key in FACTORIES), THEME_FEED])
def test_feed_is_valid(site, client, address):
    theme = make.ThemeFactory(name="Logement")
    for key in FACTORIES:
        for days in (1, 2):
            out(key, days, themes=[theme])
    feed = read(client, address)
    entries = feed.findall(f"{ATOM}entry")
    ids = [element.text for element in feed.iter(f"{ATOM}id")]

    assert entries
    assert feed.findtext(f"{ATOM}author/{ATOM}name").startswith("Centre d’action")
    assert links(feed)["self"] == f"http://testserver{address}"
    assert feed.findtext(f"{ATOM}id") == f"http://testserver{address}"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr-be"
    assert len(ids) == len(set(ids))
    for entry in entries:
        assert entry.findtext(f"{ATOM}title")
        assert links(entry)["alternate"].startswith("http://testserver/")
        published = datetime.fromisoformat(entry.findtext(f"{ATOM}published"))
        updated = datetime.fromisoformat(entry.findtext(f"{ATOM}updated"))
        assert published.tzinfo
        assert published <= updated
    assert feed.findtext(f"{ATOM}updated") == max(
        (entry.findtext(f"{ATOM}updated") for entry in entries), key=datetime.fromisoformat
    )


def test_entry_keeps_its_id_when_its_address_changes(site, client):
    page = out("actus", slug="avant")
    before = read(client, "/flux/actus.atom").find(f"{ATOM}entry")
    page.slug = page.title = "apres"
    page.save()
    after = read(client, "/flux/actus.atom").find(f"{ATOM}entry")

    assert before.findtext(f"{ATOM}id") == after.findtext(f"{ATOM}id") != ""
    assert links(before) != links(after)


def test_summary_is_text_whatever_it_contains(site, client):
    out("actus", title="Qui & quoi <ici>", introduction="Un <script>alert(1)</script>\x0b mot.")
    entry = read(client, "/flux/actus.atom").find(f"{ATOM}entry")
    summary = entry.findtext(f"{ATOM}summary")

    assert entry.findtext(f"{ATOM}title") == "Qui & quoi <ici>"
    assert f"<p>{escape('Un <script>alert(1)</script> mot.')}</p>" in summary
    assert "<script>" not in summary


@every_feed
def test_empty_feed_is_a_feed(site, client, key):
    assert titles(read(client, f"/flux/{key}.atom")) == []


# --- Who reads them ------------------------------------------------------------------------------
@pytest.mark.parametrize("how", ["private", "password", "draft", "expired", "late"])
@every_feed
def test_hidden_pages_are_in_no_feed(site, client, key, how):
    theme = make.ThemeFactory(name="Logement")
    page = out(key, 1, title="Secret", themes=[theme])
    addresses = [f"/flux/{key}.atom", THEME_FEED]
    assert all(titles(read(client, address)) == ["Secret"] for address in addresses)
    if how in {"private", "password"}:
        kind = PageViewRestriction.LOGIN if how == "private" else PageViewRestriction.PASSWORD
        PageViewRestriction.objects.create(page=page, restriction_type=kind, password="x")
    else:
        page.live = how == "late"
        page.expired = how == "expired"
        page.expire_at = None if how == "draft" else timezone.now() - timedelta(minutes=1)
        page.save()

    for address in addresses:
        assert b"Secret" not in client.get(address).content


@every_feed
def test_feed_is_public_and_only_read(site, client, key):
    address = f"/flux/{key}.atom"
    response = client.get(address)

    assert response["Cache-Control"].startswith("public, ")
    assert not response.cookies
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405


# --- Where they are announced --------------------------------------------------------------------
def announced(client, address: str) -> list[str]:
    head = client.get(address).content.decode().partition("</head>")[0]
    parts = head.split('<link rel="alternate" type="application/atom+xml"')[1:]
    return [part.partition('href="')[2].partition('"')[0] for part in parts]


@every_feed
def test_list_announces_its_feed_and_links_to_it(site, client, key):
    out(key)
    page = LISTS[key].objects.get()
    content = client.get(page.url).content.decode()

    assert announced(client, page.url) == [f"/flux/{key}.atom"]
    assert f'class="feed-link" href="/flux/{key}.atom" type="application/atom+xml">' in content


def test_home_and_themes_announce_theirs(site, client):
    page = make.ThematiquePageFactory(theme=make.ThemeFactory(name="Logement"))

    assert sorted(announced(client, "/")) == sorted(f"/flux/{key}.atom" for key in FACTORIES)
    assert announced(client, page.url) == [THEME_FEED]
    assert announced(client, "/contact/") == []


# --- What they cost ------------------------------------------------------------------------------
@pytest.mark.parametrize("address", [*(f"/flux/{key}.atom" for key in FACTORIES), THEME_FEED])
def test_feed_costs_as_much_with_many_pages_as_with_few(site, client, address):
    theme = make.ThemeFactory(name="Logement")
    make.ThematiquePageFactory(theme=theme)

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        return len(queries)

    def grow(count: int) -> None:
        for key, model in MODELS.items():
            fields = {"date": timezone.localdate()} if key == "actus" else {}
            now = {"first_published_at": timezone.now(), "last_published_at": timezone.now()}
            pages = bulk_children(LISTS[key].objects.get(), model, count, **fields, **now)
            for page in pages:
                page.themes.add(theme)
                page.themes.commit()
                if key == "formations":
                    make.SessionFactory(formation=page, municipality=make.territory())

    grow(3)
    client.get(address)
    few = cost()
    grow(20)

    assert len(read(client, address).findall(f"{ATOM}entry")) > 3
    assert cost() == few
    assert few <= 12


def test_every_theme_of_the_vocabulary_has_a_feed(site, client):
    make.ThemeFactory.create_batch(3)

    for theme in Theme.objects.all():
        assert client.get(f"/flux/thematiques/{theme.slug}.atom").status_code == 200
    assert ThematiquePage.objects.count() == 0
