"""What search engines and shared links find in the head of a page."""

import pytest

from cai_site.core.pages import TITLE_LENGTH
from ressources.models import Actu, ActusPage
from tests import factories as make
from tests.contracts import PAGE_MODELS
from tests.house import bulk_children

from .said import head_of, link, meta

pytestmark = pytest.mark.one_database

every_type = pytest.mark.parametrize("model", PAGE_MODELS)


@every_type
def test_metadata_of_every_page(furnished_site, client, model):
    page = model.objects.latest("pk")
    head = head_of(client, page.url)

    assert link(head, "canonical") == page.full_url == meta(head, "og:url")
    assert meta(head, "og:type") == ("article" if model is Actu else "website")
    assert meta(head, "og:locale") == "fr_BE"
    assert meta(head, "og:site_name").startswith("Centre d’action")
    assert meta(head, "og:title")
    assert meta(head, "og:description") == meta(head, "description") != ""
    assert len(head.find("title").text) <= 65


def test_long_title_is_cut_for_search_engines_only(furnished_site, client):
    page = make.ContentPageFactory(title="Un titre beaucoup trop long " * 5)
    head = head_of(client, page.url)

    assert len(page.meta_title) == TITLE_LENGTH
    assert len(head.find("title").text) <= 65
    assert head.find("title").text.endswith("… – C.A.I.")
    assert f"<h1>{page.title.strip()}" in client.get(page.url).content.decode()


@pytest.fixture
def long_list(furnished_site) -> ActusPage:
    """A list of three pages."""
    page = ActusPage.objects.get()
    bulk_children(page, Actu, 30)
    return page


@pytest.mark.parametrize(
    ("query", "canonical", "robots"),
    [
        ("", "", None),
        ("?page=1", "", None),
        ("?page=2", "?page=2", None),
        ("?page=99", "?page=3", None),
        ("?page=abc", "", None),
        ("?fbclid=x", "", None),
        ("?type=emploi", None, "noindex"),
        ("?type=secteur&page=2", None, "noindex"),
    ],
)
def test_canonical_address_of_a_list(long_list, client, query, canonical, robots):
    head = head_of(client, f"{long_list.url}{query}")
    expected = None if canonical is None else f"{long_list.full_url}{canonical}"

    assert link(head, "canonical") == expected
    assert meta(head, "robots") == robots


@pytest.mark.parametrize("address", ["/recherche/?q=page", "/n-existe-pas/"])
def test_what_is_no_page_has_no_canonical_address(furnished_site, client, address):
    head = head_of(client, address)

    assert link(head, "canonical") is None
    assert meta(head, "og:url") is None
    assert meta(head, "robots") == "noindex"
