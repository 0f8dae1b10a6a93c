"""Searching under the prefix of another language: its pages first, then the French ones."""

from wagtail.models import Locale, PageViewRestriction

import pytest

from contact.models import ContactPage
from home.models import PresentationPage
from ressources.models import Organisation, RepertoiresPage
from tests import factories as make

pytestmark = pytest.mark.indexed


@pytest.fixture
def in_arabic(client, corpus, arabic):
    """A function that searches under /ar/ and gives the results."""

    def search(words: str, **parameters):
        return client.get("/ar/recherche/", {"q": words, **parameters}).context["results"]

    return search


def test_pages_of_the_language_come_first(in_arabic, arabic, site):
    arabic(ContactPage.objects.get(), title="مكتب Namur")
    make.ContentPageFactory(title="Namur, la ville", parent=site)
    first, second = in_arabic("namur").items
    assert (first.url, first.language) == ("/ar/contact/", "")
    assert second.url == "/namur-la-ville/"
    assert second.title == '<span lang="fr-be" dir="ltr"><mark>Namur</mark>, la ville</span>'
    assert second.language == '<span lang="fr-be" dir="ltr">Français</span>'


def test_french_words_find_french_pages(in_arabic, client):
    results = in_arabic("logement bail")
    assert [item.url for item in results.items] == ["/trouver-un-logement/"]
    assert '<span lang="fr-be" dir="ltr">Louer un appartement' in results.items[0].excerpt
    html = client.get("/ar/recherche/", {"q": "logement"}).content.decode()
    assert 'class="badge"><span lang="fr-be" dir="ltr">Français</span></span>' in html


def test_facets_count_both(in_arabic, arabic):
    arabic(ContactPage.objects.get(), title="Namur")
    make.ActuFactory(title="Namur, la nouvelle")
    make.SiteDocumentFactory(title="Namur en chiffres")
    make.SiteDocumentFactory(title="دليل Namur", language="ar")
    results = in_arabic("namur")
    assert [facet.count for facet in results.facets if facet.slug in {"", "documents"}] == [4, 2]
    assert [item.language != "" for item in results.items].count(True) == 2
    assert in_arabic("namur", type="actualites").count == 1


def test_organisations_lead_to_the_page_of_their_language(in_arabic, arabic):
    make.OrganisationFactory(name="CPAS de Gembloux", slug="cpas")
    arabic_one = {"name": "CPAS جمبلو", "slug": "cpas-ar"}
    make.OrganisationFactory(locale=Locale.objects.get(language_code="ar"), **arabic_one)
    assert [item.url for item in in_arabic("cpas").items] == [
        "/ressources/repertoires-et-cartographies/cpas/"
    ]
    arabic(RepertoiresPage.objects.get().get_parent())
    arabic(RepertoiresPage.objects.get())
    assert [item.url for item in in_arabic("cpas").items] == [
        "/ar/ressources/repertoires-et-cartographies/cpas-ar/",
        "/ressources/repertoires-et-cartographies/cpas/",
    ]


def test_french_does_not_find_the_other_language(search, arabic):
    arabic(ContactPage.objects.get(), title="مكتب Namur")
    assert search("مكتب").context["results"].count == 0


def test_hidden_pages_stay_hidden_in_both(in_arabic, arabic, site):
    translated = arabic(ContactPage.objects.get(), title="Zanzibar")
    page = make.ContentPageFactory(title="Zanzibar", parent=site)
    assert in_arabic("zanzibar").count == 2
    for each in (translated, page):
        PageViewRestriction.objects.create(page=each, restriction_type="login")
    assert in_arabic("zanzibar").count == 0
    assert in_arabic("zanzibra").suggestion == ""


def test_typing_errors_lead_to_french_words(in_arabic):
    assert in_arabic("logemant").suggestion == "logement"


def test_second_language_costs_one_search_more(
    in_arabic, search, site, django_assert_max_num_queries
):
    make.ContentPageFactory(title="Namur, la ville", parent=site)
    in_arabic("namur")
    with django_assert_max_num_queries(20) as captured:
        in_arabic("namur")
    statements = [query["sql"] for query in captured]
    assert sum("wagtailsearch_indexentry" in sql for sql in statements) == 3, statements


def test_organisation_of_a_language_without_pages_is_not_found(in_arabic):
    locale = Locale.objects.get(language_code="ar")
    make.OrganisationFactory(name="CPAS جمبلو", locale=locale)
    assert in_arabic("cpas").count == 0
    assert Organisation.objects.count() == 1
    assert not PresentationPage.objects.filter(locale=locale).exists()
