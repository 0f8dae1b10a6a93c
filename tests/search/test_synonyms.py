"""Synonyms, promoted results, « Vouliez-vous dire », and what was looked for in vain."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from wagtail.contrib.search_promotions.models import Query, QueryDailyHits, SearchPromotion

import pytest

from cai_site.core.models import SynonymGroup
from cai_site.core.search import unanswered
from tests import factories as make

pytestmark = pytest.mark.indexed


@pytest.fixture
def course(corpus):
    return make.ContentPageFactory(title="Le français langue étrangère à Namur")


@pytest.fixture
def acronym(corpus):
    return make.ContentPageFactory(title="Tables de conversation et FLE")


# --- Synonyms -----------------------------------------------------------------------------------
@pytest.mark.parametrize("words", ["FLE", "fle", "français langue étrangère", "Langue FLE"])
def test_an_acronym_and_its_words_find_each_other(course, acronym, search, titles, words):
    make.SynonymGroupFactory()
    expected = {course.title} if words.startswith("Langue") else {course.title, acronym.title}

    assert set(titles(search(words))) == expected


def test_without_synonyms_only_the_words_typed_are_found(course, acronym, search, titles):
    make.SynonymGroupFactory(is_active=False)

    assert titles(search("FLE")) == [acronym.title]


def test_a_synonym_must_stand_in_a_row(corpus, search, titles):
    make.SynonymGroupFactory()
    make.ContentPageFactory(title="Une langue, et un étranger qui parle français")

    assert titles(search("FLE")) == []


def test_a_synonym_is_marked(course, search):
    make.SynonymGroupFactory()

    assert "<mark>français</mark>" in search("FLE").content.decode()


def test_an_expression_may_be_of_several_groups(corpus, search, titles):
    make.SynonymGroupFactory(expressions="boulot\nturbin")
    make.SynonymGroupFactory(expressions="boulot\ngagne-pain")
    for title in ("Le turbin", "Un gagne-pain", "Le boulot"):
        make.ContentPageFactory(title=title)

    assert set(titles(search("boulots"))) == {"Le turbin", "Un gagne-pain", "Le boulot"}
    assert set(titles(search("turbin"))) == {"Le turbin", "Le boulot"}


@pytest.mark.parametrize(
    "expressions", ["FLE", "FLE\n\n", "FLE\nle", "\n".join(f"mot{n}" for n in range(11)), "a\n?!"]
)
def test_group_that_cannot_work_is_refused(db, expressions):
    with pytest.raises(ValidationError):
        SynonymGroup(expressions=expressions).full_clean()


def test_hostile_expressions_break_nothing(corpus, search):
    for expressions in ('" OR "1\n) | (', "a & b\nc:*", "NEAR(x\ny z w"):
        make.SynonymGroupFactory(expressions=expressions)
    for words in ("1", "a b", "near x", "OR"):
        response = search(words)
        assert response.status_code == 200
        assert not response.context["results"].is_unavailable


def test_staff_edit_synonyms(admin_client):
    group = make.SynonymGroupFactory()
    for name, args in (("index", []), ("add", []), ("edit", [group.pk])):
        assert admin_client.get(reverse(f"synonymes:{name}", args=args)).status_code == 200
    form = {"expressions": "MENA\nmineur étranger non accompagné", "is_active": "on"}
    admin_client.post(reverse("synonymes:add"), form)

    assert SynonymGroup.objects.filter(expressions__startswith="MENA").exists()


# --- Promoted results ---------------------------------------------------------------------------
def promote(words: str, **fields) -> None:
    SearchPromotion.objects.create(query=Query.get(words), **fields)


def test_promoted_page_comes_first_with_a_label(course, search):
    page = make.ContentPageFactory(title="Nos cours")
    promote("apprendre le français", page=page, description="Tous les cours.")
    promote("apprendre le français", external_link_url="https://example.org/", sort_order=2)
    html = search("français, apprendre !").content.decode()

    assert "Sélection du Centre" in html
    assert "Tous les cours." in html
    assert 'href="https://example.org/"' in html
    assert "Sélection du Centre" not in search("français").content.decode()


def test_words_that_lead_to_a_selection_are_not_looked_for_in_vain(corpus, search):
    promote("zanzibar", page=make.ContentPageFactory(title="Nos cours"))
    search("zanzibar")

    assert not QueryDailyHits.objects.exists()


def test_promoted_draft_stays_hidden(corpus, search):
    page = make.ContentPageFactory(title="Brouillon promu", live=False)
    promote("zanzibar", page=page)

    assert "Brouillon promu" not in search("zanzibar").content.decode()


# --- Did you mean ---------------------------------------------------------------------------------
def test_a_typing_error_leads_to_the_word(course, search):
    response = search("etrengère")

    assert response.context["results"].suggestion == "étrangère"
    assert "q=%C3%A9trang%C3%A8re" in response.content.decode()


@pytest.mark.parametrize("words", ["xyzzyx", "le", "étrangère", "zz", "qqqq wwww eeee rrrr tttt"])
def test_nothing_is_suggested_without_a_close_word(course, search, words):
    assert search(words).context["results"].suggestion == ""


def test_words_of_hidden_pages_are_never_suggested(corpus, search):
    make.ContentPageFactory(title="Licenciement", live=False)

    assert search("licenciment").context["results"].suggestion == ""


# --- Searches without result ----------------------------------------------------------------------
def test_words_that_find_nothing_are_counted_by_day(search):
    for words in ("Trottinettes", "trottinettes !", "logement"):
        search(words)
    hits = QueryDailyHits.objects.get()

    assert (hits.query.query_string, hits.hits) == ("trottinettes", 2)
    assert hits.date == timezone.localdate()


@pytest.mark.parametrize(
    "words",
    [
        "marie.zzz@example.org",
        "zzz 0470 12 34 56",
        "zzz 85.07.30-033.61",
        "mon mari zzz refuse que je sorte de la maison",
        "z" * 60,
    ],
)
def test_what_may_be_personal_is_not_kept(search, words):
    search(words)

    assert not Query.objects.exists()


def test_old_counts_are_forgotten(search, settings):
    old = QueryDailyHits.objects.create(
        query=Query.get("patinoire"),
        date=timezone.localdate() - timedelta(days=settings.WAGTAILSEARCH_HITS_MAX_AGE + 1),
        hits=4,
    )
    search("trottinette")

    assert not QueryDailyHits.objects.filter(pk=old.pk).exists()
    assert not Query.objects.filter(query_string="patinoire").exists()


def test_nobody_fills_the_table(search, monkeypatch):
    monkeypatch.setattr(unanswered, "MAX_NEW_A_DAY", 2)
    for words in ("patinoire", "trottinette", "tyrolienne", "patinoire"):
        search(words)

    assert QueryDailyHits.objects.count() == 2
    assert QueryDailyHits.objects.get(query__query_string="patinoire").hits == 2


def test_editors_read_the_report(search, admin_client):
    search("trottinette")
    html = admin_client.get(reverse("unanswered_searches")).content.decode()

    assert "Recherches sans résultat" in html
    assert "trottinette" in html
