"""What visitors and editors find in French: the same on both databases."""

from io import StringIO

from django.core.management import call_command

from modelsearch.query import And, Not, Or, Phrase, PlainText
from wagtail.models import Page

import pytest

from cai_site.core.models import SiteDocument
from home.models import ContentPage
from tests import factories as make

from .corpus import COMPLETIONS, PAGES, QUERIES

pytestmark = pytest.mark.indexed


@pytest.mark.parametrize(("words", "expected"), QUERIES.items())
def test_visitors_find_exactly(words, expected, search, titles):
    assert sorted(titles(search(words))) == sorted(PAGES[key][0] for key in expected)


@pytest.mark.parametrize(("words", "expected"), QUERIES.items())
def test_queryset_search_finds_the_same(words, expected, names):
    assert names(Page.objects.live().search(words)) == expected


@pytest.mark.parametrize(("letters", "expected"), COMPLETIONS.items())
def test_editors_complete_titles(letters, expected, names):
    assert names(Page.objects.autocomplete(letters)) == expected


def test_titles_go_first(search, titles):
    make.ContentPageFactory(title="Divers", introduction="Un mot du logement, du logement. " * 3)
    assert titles(search("logement")) == ["Trouver un logement", "Divers"]


def test_rebuilding_the_index_changes_nothing(search, titles):
    some = list(QUERIES)[::5]
    before = {words: titles(search(words)) for words in some}
    call_command("update_index", stdout=StringIO())
    assert {words: titles(search(words)) for words in some} == before


def test_filters_order_and_facets_of_the_backend(names):
    found = Page.objects.live().search("gratuit nuit", operator="or")
    assert names(found) == {"inclusif", "violence", "nuit"}
    assert found.count() == 3
    assert len(found[:2]) == 2
    assert list(found[1:]) == list(found)[1:]
    by_title = Page.objects.order_by("title").search(
        "gratuit nuit", operator="or", order_by_relevance=False
    )
    assert [page.title for page in by_title] == sorted(page.title for page in found)
    assert sum(found.facet("content_type_id").values()) == 3
    assert all(isinstance(page.rang, float) for page in found.annotate_score("rang"))
    assert not Page.objects.filter(live=False).search("logement")
    assert names(ContentPage.objects.search("logement")) == {"logement"}
    assert not SiteDocument.objects.search("logement")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Phrase("état des lieux"), {"logement"}),
        (Phrase("lieux état"), set()),
        (And([PlainText("cours"), PlainText("français")]), {"parcours"}),
        (Or([PlainText("piscine"), PlainText("bail")]), {"logement"}),
        (And([PlainText("nuit"), Not(PlainText("syndicats"))]), {"violence"}),
        (And([PlainText("de la"), PlainText("bail")]), {"logement"}),
        (Phrase('"'), set()),
    ],
    ids=repr,
)
def test_query_objects(query, expected, names):
    assert names(Page.objects.search(query)) == expected


def test_fields_can_be_named(names):
    search = ContentPage.objects.search
    assert names(search("ETRANGERS", fields=["title"])) == {"etranger"}
    assert names(search("bail", fields=["introduction"])) == {"logement"}
    assert not search("bail", fields=["title"])
