"""How many queries a page costs: few, and as many with 200 children as with 10.

No page is cached; the second request is counted, as the first one resizes the images. The limits
hold for a body of text, pictures, files and figures. A body that holds all sixteen blocks at once
reads more, but never more as content grows. Theme pages gather five lists: they are listings.
"""

from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

import pytest

from actions.models import ActionPage
from cai_site.core.listings import ListingMixin
from home.models import HomePage
from tests.contracts import PAGE_MODELS
from tests.growth import GROWTH, add_files
from thematiques.models import ThematiquePage

pytestmark = pytest.mark.one_database

FEW, MANY = 10, 200
CONTENT_LIMIT, LISTING_LIMIT = 10, 15
ILLUSTRATED = {"text", "image", "documents", "stats"}
every_type = pytest.mark.parametrize("name", [model._meta.label for model in PAGE_MODELS])


def limit(name: str) -> int:
    """The most queries that a page of a type may cost."""
    model = apps.get_model(name)
    lists = issubclass(model, ListingMixin | HomePage | ThematiquePage)
    return LISTING_LIMIT if lists else CONTENT_LIMIT


def queries(client, address: str) -> list[str]:
    """The statements of a request for an address that has been asked for once already."""
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return [query["sql"] for query in captured]


def listed(statements: list[str]) -> str:
    return "\n".join(f"{number}. {sql[:400]}" for number, sql in enumerate(statements, 1))


@pytest.fixture
def illustrated(furnished_site, name):
    """The page of a type, with a body of text, pictures, files and figures."""
    page = apps.get_model(name).objects.latest("pk")
    if hasattr(page, "body"):
        # A free page shows its children by a block of its body.
        wanted = ILLUSTRATED | ({"children"} if name == "home.ContentPage" else set())
        blocks = [(block.block_type, block.value) for block in page.body]
        page.body = [block for block in blocks if block[0] in wanted]
        page.save()
    return page


@every_type
def test_illustrated_page_stays_within_its_limit(illustrated, client, name):
    statements = queries(client, illustrated.url)

    assert len(statements) <= limit(name), listed(statements)


@pytest.mark.parametrize("name", GROWTH)
def test_page_costs_as_much_with_many_children_as_with_few(illustrated, client, name):
    add_files()
    ActionPage.objects.update(show_offices=True)
    before = client.get(illustrated.url).content
    GROWTH[name](FEW)
    few = queries(client, illustrated.url)
    assert len(client.get(illustrated.url).content) > len(before), "what grew must show"
    GROWTH[name](MANY - FEW)
    many = queries(client, illustrated.url)

    assert len(many) == len(few), listed(many)
    assert len(many) <= limit(name), listed(many)


@pytest.mark.parametrize("name", ["home.PresentationPage", "home.ContentPage"])
def test_all_blocks_together_cost_as_much_with_many_children(furnished_site, client, name):
    page = apps.get_model(name).objects.latest("pk")
    GROWTH[name](FEW)
    few = queries(client, page.url)
    GROWTH[name](MANY - FEW)

    assert len(queries(client, page.url)) == len(few)
