"""Search: what visitors find in French, what they never see, and what cannot break it."""

import logging
from datetime import timedelta
from html import unescape
from io import StringIO

from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from modelsearch.query import And, Not, Or, Phrase, PlainText
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
)
from wagtail.search.backends import get_search_backend

import pytest

from cai_site.core.models import SiteDocument
from cai_site.core.search import sql
from cai_site.core.search.excerpts import LENGTH, Highlighter
from cai_site.core.search.query import MAX_HITS, PAGE_SIZE, tidy
from home.models import ContentPage
from tests import factories as make
from tests.house import bulk_children
from tests.search_corpus import COMPLETIONS, PAGES, QUERIES

CANARY = "Zanzibar"


@pytest.fixture(scope="module")
def _pages(_small_site, django_db_blocker):
    with django_db_blocker.unblock():
        return {
            key: make.ContentPageFactory(title=title, introduction=text).pk
            for key, (title, text) in PAGES.items()
        }


@pytest.fixture
def corpus(_pages, site):
    """The primary keys of the pages of the corpus, below a small site."""
    return _pages


@pytest.fixture
def search(client):
    """A function that opens the search page and gives the response."""

    def search(words: str, **parameters):
        return client.get(reverse("search"), {"q": words, **parameters})

    return search


def titles(response) -> list[str]:
    """The titles on a page of results, as read."""
    results = response.context["results"]
    return [unescape(strip_tags(item.title)) for item in results.items] if results else []


def names(corpus: dict[str, int], pages) -> set[str]:
    """The keys of the pages of the corpus among `pages`; other pages by their title."""
    keys = {pk: key for key, pk in corpus.items()}
    return {keys.get(page.pk, page.title) for page in pages}


# --- French -----------------------------------------------------------------------------
@pytest.mark.parametrize(("words", "expected"), QUERIES.items())
def test_visitors_find_exactly(words, expected, corpus, search):
    assert titles(search(words)) == [PAGES[key][0] for key in expected]


@pytest.mark.parametrize(("words", "expected"), QUERIES.items())
def test_queryset_search_finds_the_same(words, expected, corpus):
    assert names(corpus, Page.objects.live().search(words)) == expected


@pytest.mark.parametrize(("letters", "expected"), COMPLETIONS.items())
def test_editors_complete_titles(letters, expected, corpus):
    assert names(corpus, Page.objects.autocomplete(letters)) == expected


def test_titles_go_first(corpus, search):
    make.ContentPageFactory(title="Divers", introduction="Un mot du logement, du logement. " * 3)
    assert titles(search("logement")) == ["Trouver un logement", "Divers"]


def test_rebuilding_the_index_changes_nothing(corpus, search):
    before = {words: titles(search(words)) for words in QUERIES}
    call_command("update_index", stdout=StringIO())
    assert {words: titles(search(words)) for words in QUERIES} == before


# --- The page ---------------------------------------------------------------------------
def test_result_shows_where_it_matches(corpus, search):
    html = search("réfugiée démarche").content.decode()
    assert "<mark>réfugiées</mark></a>" in html
    assert "Une bénévole les accompagne dans leurs <mark>démarches</mark>." in html
    assert "<title>Recherche\u00a0: «\u00a0réfugiée démarche\u00a0»" in html


def test_what_editors_and_visitors_write_is_escaped(corpus, search):
    text = "<script>alert(1)</script> gros"
    make.ContentPageFactory(title="<b>Gras</b> & gros", introduction=text)
    html = search("gros <img src=x>").content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" not in html  # « img » is not there
    html = search("gros").content.decode()
    assert "&lt;b&gt;Gras&lt;/b&gt; &amp; <mark>gros</mark>" in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; <mark>gros</mark>" in html
    assert "<img" not in strip_tags(html)


def test_robots_stay_away(search):
    response = search("logement")
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in response.content.decode()


def test_facets_count_and_filter(corpus, search):
    make.ActuFactory(title="Un logement pour l’hiver")
    make.SiteDocumentFactory(title="Guide du logement")
    response = search("logement")
    counts = {facet.slug: facet.count for facet in response.context["results"].facets}
    assert counts == {"": 3, "actualites": 1, "documents": 1, "pages": 1}
    for kind, title in (
        ("actualites", "Un logement pour l’hiver"),
        ("documents", "Guide du logement"),
        ("pages", "Trouver un logement"),
    ):
        filtered = search("logement", type=kind)
        assert titles(filtered) == [title]
        assert {facet.slug: facet.count for facet in filtered.context["results"].facets} == counts
        current = [facet.slug for facet in filtered.context["results"].facets if facet.is_current]
        assert current == [kind]


def test_document_says_its_format_and_weight(corpus, search):
    document = make.SiteDocumentFactory(title="Guide du logement")
    result = search("guide").context["results"].items[0]
    assert result.url == document.url
    assert result.kind == "Documents"
    assert result.details.startswith("PDF, ")


def test_pages_of_results_keep_the_words(corpus, search, site):
    for number in range(PAGE_SIZE + 2):
        make.ContentPageFactory(title=f"Kayak {number}")
    first, second = search("kayak", type="pages"), search("kayak", type="pages", page=2)
    assert len(titles(first)) == PAGE_SIZE
    assert len(titles(second)) == 2
    assert not set(titles(first)) & set(titles(second))
    assert "?q=kayak&amp;type=pages&amp;page=2" in first.content.decode()
    assert "(page 2 sur 2)" in second.content.decode()


def test_nothing_found_leads_on(corpus, search):
    html = search("piscine").content.decode()
    assert "Aucun résultat" in html
    assert "info@cainamur.be" in html
    assert html.count('class="door ') == 4


def test_without_words_there_is_a_form(corpus, client):
    response = client.get(reverse("search"))
    assert response.status_code == 200
    assert response.context["results"] == ""


def test_published_page_is_found_until_it_is_gone(corpus, search):
    page = make.ContentPageFactory(title="Kayak")
    assert titles(search("kayak")) == ["Kayak"]
    page.title = "Canoë"
    page.save_revision().publish()
    assert titles(search("kayak")) == []
    assert titles(search("canoe")) == ["Canoë"]
    page.unpublish()
    assert titles(search("canoe")) == []
    page.save_revision().publish()
    page.delete()
    assert titles(search("canoe")) == []


# --- Cost -------------------------------------------------------------------------------
def _add_simple_pages(site, count: int):
    """Pages that say « simple », written and indexed in bulk."""
    get_search_backend().add_bulk(ContentPage, bulk_children(site, ContentPage, count))


def test_queries_do_not_grow_with_results(corpus, search, site, django_assert_max_num_queries):
    make.SiteDocumentFactory(title="Guide simple")
    before = search("simple").context["results"].count
    with django_assert_max_num_queries(15) as few:
        search("simple")
    _add_simple_pages(site, 200)
    with django_assert_max_num_queries(15) as many:
        assert search("simple").context["results"].count == before + 200
    assert len(many) == len(few)


def test_word_on_every_page_is_cut_and_says_so(corpus, search, site):
    make.ActuFactory(title="Simple comme bonjour")
    _add_simple_pages(site, MAX_HITS)
    response = search("simple")
    results = response.context["results"]
    assert titles(response)[0] == "Simple comme bonjour"
    assert results.is_cut
    assert results.count == MAX_HITS
    assert {facet.count for facet in results.facets} == {None}
    assert f"Plus de {MAX_HITS} résultats" in response.content.decode()
    assert titles(search("simple", page=10_000)) != []
    assert titles(search("simple", type="actualites")) == ["Simple comme bonjour"]


# --- What nobody must find (B6) ---------------------------------------------------------
def _private(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def _below_private(page):
    _private(page.get_parent())


def _with_password(page):
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="sésame"
    )


def _draft(page):
    page.unpublish()


def _expired(page):
    Page.objects.filter(pk=page.pk).update(live=False, expired=True)


def _past_its_expiry(page):
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))


def _elsewhere(page):
    page.move(Page.get_first_root_node(), pos="last-child")


@pytest.mark.parametrize(
    "hide",
    [_private, _below_private, _with_password, _draft, _expired, _past_its_expiry, _elsewhere],
)
def test_hidden_page_is_found_nowhere(hide, corpus, search):
    parent = make.ContentPageFactory(title="Dossier")
    page = make.ContentPageFactory(title=CANARY, introduction=f"{CANARY} secret", parent=parent)
    assert titles(search(CANARY)) == [CANARY]
    hide(Page.objects.get(pk=page.pk))
    for words in (CANARY, "secret"):
        response = search(words)
        assert response.context["results"].count == 0
        assert [facet.count for facet in response.context["results"].facets] == [0]
        assert f"<mark>{CANARY}" not in response.content.decode()
        assert f"{CANARY} secret" not in strip_tags(response.content.decode())


@pytest.mark.parametrize("is_below", [False, True])
def test_private_document_is_found_nowhere(is_below, corpus, search):
    collection = Collection.get_first_root_node().add_child(name="Interne")
    inside = collection.add_child(name="Dessous") if is_below else collection
    make.SiteDocumentFactory(title=CANARY, collection=inside)
    assert titles(search(CANARY)) == [CANARY]
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    assert search(CANARY).context["results"].count == 0


def test_draft_changes_of_a_live_page_are_not_found(corpus, search):
    page = make.ContentPageFactory(title="Public")
    page.title, page.introduction = CANARY, CANARY
    page.save_revision()
    page.save_revision()
    assert search(CANARY).context["results"].count == 0


# --- What cannot break it (2.1, B2, B3) -------------------------------------------------
HOSTILE = [
    "\0",
    "rac\0isme",
    '"abc',
    '"',
    '""" ""',
    "  ",
    "\u00a0\u2003\t\n",
    "'",
    "’’’",
    "a " * 500,
    "x:y " * 500,
    '"+"' + ' "' * 950,
    "a" * 4_000,
    "é " * 25_000,
    "mot " * 250_000,
    "mot" * 350_000,
    "AND OR NOT NEAR",
    "logement AND",
    "NOT logement",
    "NEAR(a b)",
    "title:logement",
    "{title} : logement",
    "logement*",
    "^logement",
    "(logement",
    "logement)))",
    "log & | ! <-> :*",
    "a:* & !b",
    "\\",
    "\\'",
    "';DROP TABLE wagtailcore_page;--",
    "100%",
    "%s %(a)s {0}",
    "*",
    "-",
    "--logement",
    "@@",
    "...",
    "\ud800".encode("utf-8", "replace").decode(),
    "\ufffe\uffff\ufeff",
    "\u202e\u200f\u2066",
    "a\u0301" * 300,
    "\u0301" * 1_000,
    "ﷺ" * 100,
    "🏳️‍🌈 👩‍👩‍👧",
    "ẞßıİŉǰ",
    "١٢٣ ²³ Ⅷ ½",
    "<script>alert(1)</script>",
    "{{ 7|add:7 }} {% debug %}",
    "../../etc/passwd",
]


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: repr(words)[:24])
def test_hostile_words_never_fail(words, corpus, search):
    assert search(words).status_code in {200, 400}
    assert list(Page.objects.search(words)) is not None
    assert list(Page.objects.autocomplete(words)) is not None
    assert list(SiteDocument.objects.search(words, operator="or")) is not None


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: repr(words)[:24])
def test_hostile_words_never_fail_in_the_admin(words, corpus, admin_client, site):
    for url in (
        reverse("wagtailadmin_explore", args=[site.pk]),
        reverse("wagtailadmin_pages:search"),
        reverse("wagtailadmin_choose_page_search"),
        reverse("wagtaildocs:index"),
        reverse("wagtailimages:index"),
        reverse("wagtaildocs_chooser:choose_results"),
        reverse("wagtailimages_chooser:choose_results"),
    ):
        assert admin_client.get(url, {"q": words}).status_code in {200, 400}, url


@pytest.mark.parametrize(
    "parameters",
    [
        *({"page": page} for page in ("abc", "0", "-1", "1e9", "NaN", "9" * 40, "²", "١", "\0")),
        *({"type": kind} for kind in ("x", "\0", "é" * 500, "pages'", "../", "")),
        {"q": ["a", "logement"], "type": ["pages", "x"], "page": ["1", "2"]},
        {"q[]": "a", "unknown": "1"},
    ],
    ids=repr,
)
def test_garbage_parameters_never_fail(parameters, corpus, client):
    for words in ({}, {"q": "logement"}):
        response = client.get(reverse("search"), words | parameters)
        assert response.status_code in {200, 400}


def test_unknown_kind_is_ignored(corpus, search):
    assert titles(search("logement", type="x")) == ["Trouver un logement"]


def test_page_number_is_clamped(corpus, search):
    assert titles(search("logement", page=99)) == ["Trouver un logement"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  l’égalité\0 \t des   chances ", "l’égalité des chances"),
        ('"logement" <b>', "logement b"),
        ("E\u0301galite\u0301", "Égalité"),
        ("info@exemple.be (C.A.I.) anti-racisme;", "info@exemple.be (C.A.I.) anti-racisme"),
        ("mot " * 40, " ".join(["mot"] * 16)),
        ("a" * 500, "a" * 200),
    ],
)
def test_tidy(typed, kept):
    assert tidy(typed) == kept


def test_only_reading_is_allowed(corpus, client):
    assert client.post(reverse("search"), {"q": "logement"}).status_code in {403, 405}
    assert client.head(reverse("search"), {"q": "logement"}).status_code == 200


def test_failing_database_is_an_empty_answer_and_keeps_the_words_secret(corpus, search, caplog):
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("DROP TEXT SEARCH CONFIGURATION french_unaccent")
        else:
            cursor.execute("DROP TABLE wagtailsearch_indexentry_fts")
    with caplog.at_level(logging.DEBUG):
        response = search(CANARY)
    assert response.status_code == 200
    assert "La recherche ne répond pas" in response.content.decode()
    assert "Search failed" in caplog.text
    assert CANARY not in caplog.text


# --- Excerpts ---------------------------------------------------------------------------
def test_excerpt_is_short_and_shows_the_richest_place():
    text = "Un bail. " + "Autre chose. " * 80 + "Le bail et la caution du logement. " + "Fin. " * 80
    excerpt = Highlighter("logement bail").excerpt(text)
    assert "Le <mark>bail</mark> et la caution du <mark>logement</mark>" in excerpt
    assert len(unescape(strip_tags(excerpt))) <= LENGTH
    assert excerpt.startswith("…")
    assert excerpt.endswith("…")


@pytest.mark.parametrize(
    "text", ["", "x" * 5_000, "mot " * 2_000, "logement" * 900, "e\u0301" * 400]
)
@pytest.mark.parametrize("words", ["", "mot", "logement bail", "à la"])
def test_excerpt_of_any_text_is_short(words, text):
    assert len(unescape(strip_tags(Highlighter(words).excerpt(text)))) <= LENGTH


# --- The rest of what Wagtail asks of a backend -----------------------------------------
def test_filters_order_and_facets_of_the_backend(corpus):
    found = Page.objects.live().search("gratuit nuit", operator="or")
    assert names(corpus, found) == {"inclusif", "violence", "nuit"}
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
    assert names(corpus, ContentPage.objects.search("logement")) == {"logement"}
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
def test_query_objects(query, expected, corpus):
    assert names(corpus, Page.objects.search(query)) == expected


def test_fields_can_be_named(corpus):
    search = ContentPage.objects.search
    assert names(corpus, search("ETRANGERS", fields=["title"])) == {"etranger"}
    assert names(corpus, search("bail", fields=["introduction"])) == {"logement"}
    assert not search("bail", fields=["title"])


# --- PostgreSQL -------------------------------------------------------------------------
@pytest.mark.postgresql
def test_migration_may_run_again_and_back(db):
    with connection.schema_editor() as editor:
        sql.create(None, editor)
        sql.drop(None, editor)
        sql.drop(None, editor)
        sql.create(None, editor)
        sql.create(None, editor)
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_tsvector('french_unaccent', 'Intégrations à l’œuvre')::text")
        assert cursor.fetchone() == ("'a':2 'integr':1 'oeuvr':4",)
        cursor.execute("SELECT indexname FROM pg_indexes WHERE indexname LIKE 'core_search_%'")
        assert {name for (name,) in cursor.fetchall()} == set(sql.INDEXES)


@pytest.mark.postgresql
def test_migration_says_what_to_do_when_it_may_not(db):
    with connection.cursor() as cursor:
        cursor.execute("DROP EXTENSION unaccent CASCADE")
        cursor.execute("SELECT current_setting('is_superuser')")
        if cursor.fetchone() == ("on",):
            cursor.execute("SET LOCAL ROLE pg_monitor")
        else:
            name = connection.ops.quote_name(connection.settings_dict["NAME"])
            cursor.execute(f"REVOKE CREATE ON DATABASE {name} FROM CURRENT_USER")
    refusal = pytest.raises(ImproperlyConfigured, match="CREATE EXTENSION unaccent")
    with refusal, connection.schema_editor() as editor:
        sql.create(None, editor)
