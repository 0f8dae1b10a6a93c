"""The mixin of every listing: numbers of pages, filters that never hide the list, links kept."""

import re

import pytest

from actions.models import Formation, FormationsPage
from cai_site.core import listings
from cai_site.core.listings import ChoiceFilter, ListingMixin, page_number, paginate
from ressources.models import Actu, ActusPage, Publication, PublicationsPage
from tests import factories as make
from tests.contracts import PAGE_MODELS
from tests.house import bulk_children

pytestmark = pytest.mark.one_database

LISTINGS = [model for model in PAGE_MODELS if issubclass(model, ListingMixin)]


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        (None, 1),
        ("", 1),
        ("1", 1),
        ("7", 7),
        ("007", 7),
        ("0", 1),
        ("-3", 1),
        ("+3", 1),
        (" 3", 1),
        ("1e3", 1),
        ("3.0", 1),
        ("²", 1),
        ("٣", 1),
        ("999999", 999_999),
        ("9999999", 1),
        ("9" * 5000, 1),
    ],
)
def test_page_number(raw, number):
    assert page_number(raw) == number


@pytest.mark.parametrize(("raw", "shown"), [("1", 1), ("3", 3), ("4", 3), ("999999", 3), ("x", 1)])
def test_a_number_too_high_shows_the_last_page(raw, shown):
    assert paginate(list(range(25)), raw, 12).number == shown


def test_long_ranges_are_shortened():
    page = paginate(list(range(1000)), "40", 10)

    assert list(map(str, page.page_range_short)) == ["1", "…", "39", "40", "41", "…", "100"]
    assert paginate([], "1", 10).page_range_short == [1]


def titles(client, url: str) -> list[str]:
    """The titles of the cards of a listing, in order."""
    content = client.get(url).content.decode()
    cards = re.findall(r'class="card__title">(?:<a [^>]*>)?(.+?)</', content)
    return [title for title in cards if title]


def test_pages_of_a_list_follow_each_other(site, client):
    parent = PublicationsPage.objects.get()
    bulk_children(parent, Publication, 30, kind="guide", year=lambda number: 1990 + number)
    shown = [titles(client, f"{parent.url}?page={number}") for number in (1, 2, 3, 99)]

    assert [len(page) for page in shown] == [12, 12, 6, 6]
    assert shown[2] == shown[3]
    assert [title for page in shown[:3] for title in page] == [
        f"Page {number:03}" for number in range(30, 0, -1)
    ]


def test_links_between_pages_keep_the_filters(site, client):
    parent = PublicationsPage.objects.get()
    bulk_children(parent, Publication, 30, kind="guide", year=2019)
    content = client.get(f"{parent.url}?type=guide&annee=2019&page=2").content.decode()
    links = re.findall(r'href="(\?[^"]+)"', content)

    assert any("page=3" in link for link in links)
    assert all("type=guide" in link and "annee=2019" in link for link in links if "page=" in link)


def choice_filters(model) -> dict[str, ChoiceFilter]:
    """The filters of a list where one chooses; in the others one may type anything."""
    fields = model.filter_form_class().fields
    return {name: field for name, field in fields.items() if isinstance(field, ChoiceFilter)}


@pytest.mark.parametrize("model", LISTINGS)
def test_unknown_choices_are_told_and_ignored(site, client, model):
    url = model.objects.get().url
    for name in choice_filters(model):
        response = client.get(url, {name: "n-existe-pas"})
        content = response.content.decode()

        assert response.status_code == 200
        assert "Ce choix n’existe pas" in content
        assert 'aria-invalid="true"' in content
        assert response.context["page_obj"].paginator.count == (
            client.get(url).context["page_obj"].paginator.count
        )


@pytest.mark.parametrize("model", LISTINGS)
def test_empty_list_says_what_to_do(site, client, model):
    response = client.get(model.objects.get().url)

    assert response.context["page_obj"].paginator.count == 0
    assert 'class="empty' in response.content.decode()


@pytest.mark.parametrize("model", LISTINGS)
def test_every_filter_is_a_choice_with_all_first(site, model):
    for field in choice_filters(model).values():
        value, label = next(iter(field.choices))

        assert value == ""
        assert label.startswith("Tou") or label == "À venir et à annoncer"


def test_filtered_lists_are_not_indexed(site, client):
    url = FormationsPage.objects.get().url
    theme = make.ThemeFactory(name="Logement")

    assert "noindex" in client.get(url, {"theme": theme.slug}).content.decode()
    assert "noindex" not in client.get(url).content.decode()


def test_chosen_filters_stay_chosen(site, client):
    make.ThemeFactory(name="Logement")
    content = client.get(f"{ActusPage.objects.get().url}?theme=logement&type=emploi")

    assert '<option value="logement" selected>' in content.content.decode()
    assert '<option value="emploi" selected>' in content.content.decode()


# --- Each list by each of its filters -------------------------------------------------------
@pytest.fixture
def library(site):
    theme, audience = make.ThemeFactory(name="Logement"), make.AudienceFactory(name="Presse")
    make.PublicationFactory(title="Autre", kind="livre", year=2001, language="nl")
    terms = {"themes": [theme], "audiences": [audience]}
    make.PublicationFactory(title="Voulue", kind="guide", year=2019, language="ar", **terms)
    return PublicationsPage.objects.get().url


@pytest.mark.parametrize(
    "query",
    [
        "theme=logement",
        "public=presse",
        "type=guide",
        "annee=2019",
        "langue=ar",
        "theme=logement&public=presse&type=guide&annee=2019&langue=ar",
    ],
)
def test_publications_are_filtered(library, client, query):
    assert titles(client, library) == ["Voulue", "Autre"]
    assert titles(client, f"{library}?{query}") == ["Voulue"]


def test_filters_add_up(library, client):
    assert titles(client, f"{library}?type=livre&annee=2019") == []


@pytest.mark.parametrize("query", ["theme=logement", "type=emploi", "type=emploi&theme=logement"])
def test_news_is_filtered(site, client, query):
    make.ActuFactory(title="Autre", kind="cai")
    make.ActuFactory(title="Voulue", kind="emploi", themes=[make.ThemeFactory(name="Logement")])

    assert titles(client, f"{ActusPage.objects.get().url}?{query}") == ["Voulue"]


@pytest.mark.parametrize("query", ["theme=logement", "public=presse", "periode=a-venir"])
def test_trainings_are_filtered(site, client, query):
    make.FormationFactory(title="Autre")
    theme, audience = make.ThemeFactory(name="Logement"), make.AudienceFactory(name="Presse")
    wanted = make.FormationFactory(title="Voulue", themes=[theme], audiences=[audience])
    make.SessionFactory.create_batch(3, formation=wanted)

    assert titles(client, f"{FormationsPage.objects.get().url}?{query}") == ["Voulue"]


def test_a_list_shows_only_its_own_children(site, client):
    other = make.ContentPageFactory()
    page = make.ActuFactory(title="Ailleurs")
    page.move(other, "last-child")

    assert Actu.objects.count() == 1
    assert titles(client, ActusPage.objects.get().url) == []
    assert Formation.objects.count() == 0


def test_pages_of_long_lists_hold_the_same_entries_in_the_same_order(site, monkeypatch):
    page = PublicationsPage.objects.get()
    make.PublicationFactory.create_batch(7, parent=page)
    short = [list(paginate(page.get_items(), str(number), 3)) for number in (1, 2, 3)]

    monkeypatch.setattr(listings, "MANY", 3)
    long = [list(paginate(page.get_items(), str(number), 3)) for number in (1, 2, 3)]

    assert long == short
    assert len({entry.pk for entries in long for entry in entries}) >= 7
