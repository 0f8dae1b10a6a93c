"""Organisations and figures among the results: what finds them, where they lead, when they hide."""

from decimal import Decimal
from io import StringIO

from django.core.management import call_command

from wagtail.models import Locale, PageViewRestriction
from wagtail.search.backends import get_search_backend

import pytest

from cai_site.core.imports.importer import Planned
from cai_site.core.search.kinds import data_kinds
from ressources.chiffres.importer import FigureImporter
from ressources.models import (
    ChiffresPage,
    Indicator,
    IndicatorValue,
    Organisation,
    OrganisationService,
    RepertoiresPage,
)
from tests import factories as make
from tests.conftest import standing

pytestmark = pytest.mark.indexed

CPAS = "CPAS de Gembloux"
SCHOOL = "École du soir"
UNIA = "Unia"
SHARE = "Part de personnes de nationalité étrangère"
ASYLUM = "Demandes d’asile"

# The names found, by what is typed: these among organisations and figures, and nothing else.
QUERIES = {
    # names, acronyms, plurals, accents
    "CPAS de Gembloux": {CPAS},
    "c.p.a.s. gembloux": {CPAS},
    "cpas": {CPAS},
    "ecoles": {SCHOOL},
    "UNIA": {UNIA},
    # what it is, what it offers, where, for whom
    "service public gembloux": {CPAS},
    "cours de francais": {SCHOOL},
    "alphabétisation le soir": {SCHOOL},
    "cours de français Sambreville": {SCHOOL},
    "discriminations": {UNIA},
    "province de Namur": {UNIA, ASYLUM},
    "arabe": {SCHOOL},
    # figures: what is counted, where, of whom, from which source
    "nationalité étrangère Sambreville": {SHARE},
    "nationalités étrangères": {SHARE},
    "étrangers": {SHARE},
    "Syrie": {ASYLUM},
    "asile 2021": {ASYLUM},
    "8,16": {SHARE},
    "statbel": {SHARE},
    # both
    "Sambreville": {SCHOOL, SHARE},
    # the value of 2011 is no longer the one to find
    "2011": set(),
    "nationalité étrangère Dinant": set(),
}
COMPLETIONS = {
    (Organisation, "cp"): {CPAS},
    (Organisation, "ecole du s"): {SCHOOL},
    (Organisation, "gemb"): {CPAS},
    (Indicator, "nation"): {SHARE},
    (Indicator, "d'asil"): {ASYLUM},
    (Indicator, "sambre"): set(),
}


def write() -> None:
    """Three organisations, two figures."""
    gembloux, sambreville = make.territory("Gembloux"), make.territory("Sambreville")
    make.OrganisationFactory(
        name=CPAS, slug="cpas-gembloux", kind="public", services="", municipality=gembloux
    )
    school = make.OrganisationFactory(name=SCHOOL, slug="ecole", languages=["fr", "ar"])
    offer = OrganisationService.objects.create(
        organisation=school, kind="francais", description="Alphabétisation, le soir."
    )
    offer.municipalities.add(sambreville)
    offer.save()
    make.OrganisationFactory(
        name=UNIA, services="Contre les discriminations.", covers_province=True
    )
    share = make.IndicatorFactory(
        name=SHARE, slug="part", unit="%", definition="Sur 100 habitants.", topic="parcours"
    )
    for year, number in ((2011, "5.2"), (2024, "8.16")):
        make.IndicatorValueFactory(
            indicator=share,
            territory=sambreville,
            year=year,
            value=Decimal(number),
            source="Statbel",
        )
    asylum = make.IndicatorFactory(name=ASYLUM, slug="asile", topic="parcours")
    make.IndicatorValueFactory(indicator=asylum, breakdown="Syrie", source="Fedasil")


@pytest.fixture(scope="module")
def _data(_pages, django_db_blocker):
    with standing(django_db_blocker, write):
        yield


@pytest.fixture
def data(_data, corpus):
    """The pages of the corpus, three organisations, two figures."""


@pytest.fixture
def data_titles(search, titles, data):
    """A function that searches, and gives the names of organisations and figures found."""

    def found(words: str) -> set[str]:
        response = search(words)
        kinds = {kind.label for kind in data_kinds()}
        shown = zip(titles(response), response.context["results"].items, strict=True)
        return {title for title, result in shown if result.kind in kinds}

    return found


# --- What finds them ----------------------------------------------------------------------------
@pytest.mark.parametrize(("words", "expected"), QUERIES.items())
def test_organisations_and_figures_are_found(data_titles, words, expected):
    assert data_titles(words) == expected


@pytest.mark.parametrize(("typed", "expected"), COMPLETIONS.items())
def test_staff_complete_names(data, typed, expected):
    model, letters = typed
    assert {each.name for each in get_search_backend().autocomplete(letters, model)} == expected


def test_rebuilding_the_index_changes_nothing(data_titles):
    before = {words: data_titles(words) for words in list(QUERIES)[::3]}
    call_command("update_index", stdout=StringIO())
    assert {words: data_titles(words) for words in before} == before


def test_names_go_before_descriptions(data, search, titles):
    make.OrganisationFactory(name="Une association", services="Avec le CPAS de Gembloux. " * 3)
    assert titles(search("cpas gembloux"))[0] == CPAS


def test_synonyms_lead_to_them(data_titles):
    make.SynonymGroupFactory(expressions="CPAS\naide sociale")
    assert data_titles("aide sociale gembloux") == {CPAS}


@pytest.mark.parametrize(
    ("typed", "meant"), [("cpsa gemblou", "cpas gembloux"), ("nasionalité", "nationalité")]
)
def test_typing_errors_lead_to_them(data, search, typed, meant):
    assert search(typed).context["results"].suggestion == meant


# --- What is shown ------------------------------------------------------------------------------
def test_organisation_leads_to_its_page(data, search, client):
    result = search("cours de français sambreville").context["results"].items[0]
    assert result.url == "/ressources/repertoires-et-cartographies/ecole/"
    assert result.kind == "Organisations"
    assert "<mark>Cours</mark> de <mark>français</mark>." in result.excerpt
    assert client.get(result.url).status_code == 200


def test_figure_leads_to_its_chart_and_shows_the_newest_value(data, search, client):
    result = search("nationalité étrangère Sambreville").context["results"].items[0]
    assert result.url == "/ressources/chiffres/?indicateur=part"
    assert result.kind == "Chiffres"
    assert "<mark>Sambreville</mark>, 2024 : 8,16 %." in result.excerpt
    assert SHARE in client.get(result.url).content.decode()


def test_facets_count_them(data, search, titles):
    make.ContentPageFactory(title="Vivre à Sambreville")
    facets = search("sambreville").context["results"].facets
    assert {facet.slug: facet.count for facet in facets} == {
        "": 3,
        "chiffres": 1,
        "organisations": 1,
        "pages": 1,
    }
    assert titles(search("sambreville", type="organisations")) == [SCHOOL]
    assert titles(search("sambreville", type="chiffres")) == [SHARE]


def test_page_of_figures_and_figures_are_one_kind(data, search, titles):
    ChiffresPage.objects.get().save_revision().publish()
    found = titles(search("chiffres", type="chiffres"))
    assert found == ["Chiffres"]


# --- When they hide -----------------------------------------------------------------------------
def test_organisation_off_the_site_is_not_found(data_titles, search):
    Organisation.objects.filter(name=CPAS).update(is_published=False)
    assert data_titles("cpas gembloux") == set()
    assert search("cpas gembloux").context["results"].count == 0
    assert search("cpsa").context["results"].suggestion == ""


def test_figure_without_a_value_is_not_found(data_titles):
    make.IndicatorFactory(name="Nationalité étrangère, sans valeur")
    assert data_titles("nationalité étrangère") == {SHARE}


@pytest.mark.parametrize("hide", ["unpublish", "restrict"])
@pytest.mark.parametrize(
    ("model", "words"),
    [(RepertoiresPage, "cpas gembloux"), (ChiffresPage, "nationalité sambreville")],
)
def test_nothing_is_found_while_its_page_is_hidden(data, search, model, words, hide):
    shown = model.objects.get()
    if hide == "unpublish":
        shown.unpublish()
    else:
        PageViewRestriction.objects.create(page=shown, restriction_type="login")
    response = search(words)
    assert response.context["results"].count == 0
    assert response.context["results"].suggestion == ""


def test_data_of_another_language_is_not_found(data, search):
    dutch = Locale.objects.create(language_code="nl")
    make.OrganisationFactory(name="OCMW Gembloux", locale=dutch)
    assert search("OCMW").context["results"].count == 0


def test_what_is_gone_is_not_found(data_titles):
    Organisation.objects.get(name=CPAS).delete()
    Indicator.objects.get(name=SHARE).delete()
    assert data_titles("cpas gembloux") == data_titles("nationalité étrangère") == set()


# --- The index follows --------------------------------------------------------------------------
def test_service_and_value_that_change_are_found_at_once(
    data_titles, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True) as called:
        school = Organisation.objects.get(name=SCHOOL)
        school.offers.all().delete()
        for _number in range(3):
            OrganisationService.objects.create(organisation=school, kind="logement")
        value = IndicatorValue.objects.get(breakdown="Syrie")
        value.breakdown = "Érythrée"
        value.save()
    assert len(called) == 2  # each once, however many rows change
    assert data_titles("alphabétisation") == set()
    assert data_titles("syrie") == set()
    assert data_titles("erythree") == {ASYLUM}
    assert SCHOOL in data_titles("logement")


def test_imported_values_are_found(data_titles, django_capture_on_commit_callbacks):
    share = Indicator.objects.get(name=SHARE)
    value = IndicatorValue(value=7, year=2024, territory=make.territory("Dinant"), source="Statbel")
    with django_capture_on_commit_callbacks(execute=True):
        FigureImporter().save([Planned(None, target=(share, value))], None)
    assert data_titles("nationalité étrangère Dinant") == {SHARE}


# --- What it costs ------------------------------------------------------------------------------
def test_queries_do_not_grow_with_data(data, search, django_assert_max_num_queries):
    search("sambreville")
    with django_assert_max_num_queries(15) as few:
        search("sambreville")
    for number in range(15):
        make.OrganisationFactory(name=f"Sambreville {number}")
    with django_assert_max_num_queries(15) as many:
        assert search("sambreville").context["results"].count == 17
    assert len(many) == len(few)


def test_data_cost_one_query(data, search, django_assert_max_num_queries):
    make.ContentPageFactory(title="Vivre à Sambreville")
    search("sambreville")
    with django_assert_max_num_queries(15) as without:
        search("logement")
    with django_assert_max_num_queries(len(without) + 1):
        search("sambreville")
