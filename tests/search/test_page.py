"""The search page: what it shows, and what it costs."""

from html import unescape

from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from wagtail.models import Page
from wagtail.search.backends import get_search_backend

import pytest

from cai_site.core.search.excerpts import LENGTH, Highlighter
from cai_site.core.search.query import MAX_HITS, PAGE_SIZE
from home.models import ContentPage
from tests import factories as make
from tests.house import bulk_children

pytestmark = pytest.mark.indexed


def test_result_shows_where_it_matches(search):
    html = search("réfugiée démarche").content.decode()
    assert "<mark>réfugiées</mark></a>" in html
    assert "Une bénévole les accompagne dans leurs <mark>démarches</mark>." in html
    assert "<title>Recherche\u00a0: «\u00a0réfugiée démarche\u00a0»" in html


def test_what_editors_and_visitors_write_is_escaped(search):
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


def test_facets_count_and_filter(search, titles):
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


def test_document_says_its_format_and_weight(search):
    document = make.SiteDocumentFactory(title="Guide du logement")
    result = search("guide").context["results"].items[0]
    assert result.url == document.url
    assert result.kind == "Documents"
    assert result.details.startswith("PDF, ")


def test_pages_of_results_keep_the_words(search, site, titles):
    for number in range(PAGE_SIZE + 2):
        make.ContentPageFactory(title=f"Kayak {number}")
    first, second = search("kayak", type="pages"), search("kayak", type="pages", page=2)
    assert len(titles(first)) == PAGE_SIZE
    assert len(titles(second)) == 2
    assert not set(titles(first)) & set(titles(second))
    assert "?q=kayak&amp;type=pages&amp;page=2" in first.content.decode()
    assert "(page 2 sur 2)" in second.content.decode()


def test_nothing_found_leads_on(search):
    html = search("piscine").content.decode()
    assert "Aucun résultat" in html
    assert "info@cainamur.be" in html
    assert html.count('class="door ') == 4


def test_without_words_there_is_a_form(corpus, client):
    response = client.get(reverse("search"))
    assert response.status_code == 200
    assert response.context["results"] == ""


def test_published_page_is_found_until_it_is_gone(search, titles):
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


def _add_simple_pages(site, count: int):
    """Pages that say « simple », written and indexed in bulk."""
    get_search_backend().add_bulk(ContentPage, bulk_children(site, ContentPage, count))


def test_queries_do_not_grow_with_results(search, site, django_assert_max_num_queries):
    make.SiteDocumentFactory(title="Guide simple")
    before = search("simple").context["results"].count
    with django_assert_max_num_queries(15) as few:
        search("simple")
    _add_simple_pages(site, 200)
    with django_assert_max_num_queries(15) as many:
        assert search("simple").context["results"].count == before + 200
    assert len(many) == len(few)


@pytest.mark.postgresql
def test_search_leaves_the_settings_of_the_connection(search):
    def settings():
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, setting FROM pg_settings")
            return dict(cursor.fetchall())

    before = settings()
    search("logement")
    assert settings() == before


def test_expired_pages_leave_room_for_the_others(search, titles, site):
    _add_simple_pages(site, MAX_HITS)
    Page.objects.filter(title__startswith="Page ").update(expire_at=timezone.now())
    make.ActuFactory(title="Pas si simple")
    assert "Pas si simple" in titles(search("simple"))


def test_word_on_every_page_is_cut_and_says_so(search, site, titles):
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


def test_excerpt_is_short_and_shows_the_richest_place():
    text = "Un bail. " + "Autre chose. " * 80 + "Le bail et la caution du logement. " + "Fin. " * 80
    excerpt = Highlighter("logement bail").excerpt(text)
    assert "Le <mark>bail</mark> et la caution du <mark>logement</mark>" in excerpt
    assert len(unescape(strip_tags(excerpt))) <= LENGTH
    assert excerpt.startswith("…")
    assert excerpt.endswith("…")


def test_excerpt_of_the_last_word_is_as_long_as_any():
    excerpt = Highlighter("logement").excerpt("Autre chose à lire. " * 40 + "Un logement.")
    assert excerpt.endswith("Un <mark>logement</mark>.")
    assert len(strip_tags(excerpt)) > LENGTH / 2


def test_excerpt_reads_as_prose():
    text = "Victime de racisme\u00a0?, Ouvrez la page. , Gardez une preuve., La photo, par exemple."
    excerpt = Highlighter("racisme").excerpt(text)
    assert excerpt == (
        "Victime de <mark>racisme</mark>\u00a0? Ouvrez la page. Gardez une preuve. "
        "La photo, par exemple."
    )


@pytest.mark.parametrize(
    "text", ["", "x" * 5_000, "mot " * 2_000, "logement" * 900, "e\u0301" * 400]
)
@pytest.mark.parametrize("words", ["", "mot", "logement bail", "à la"])
def test_excerpt_of_any_text_is_short(words, text):
    assert len(unescape(strip_tags(Highlighter(words).excerpt(text)))) <= LENGTH
