"""What the site finds in the words of a page, whoever wrote them."""

from django.utils import timezone

import pytest

from cai_site.newsroom.checks.findings import by_rule, findings_of
from cai_site.newsroom.checks.rules import OURS
from tests import factories as make
from tests.contracts import PAGE_MODELS, label

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

LONG = f"Ce que nous faisons ici {'et tout ce que nous faisons là ' * 3}est long."


@pytest.fixture
def draft(site):
    """A page without a fault, for everybody."""
    return make.ContentPageFactory(
        introduction="Une phrase simple et courte.",
        body=make.stream(("text", "<p>Une autre phrase, simple elle aussi.</p>")),
        owner_service=make.ServiceFactory(),
        review_on=timezone.localdate(),
    )


def rules(draft) -> list[str]:
    return [finding.rule for finding in findings_of(draft)]


def test_a_good_page_has_no_fault(draft):
    assert rules(draft) == []


@pytest.mark.parametrize(
    ("text", "rule", "note"),
    [
        (LONG, "long-sentence", "28 mots"),
        ("Ceci est TRÈS IMPORTANT.", "capitals", "TRÈS IMPORTANT"),
        ("ATTENTION, ceci compte.", "capitals", "ATTENTION"),
        ("Bienvenue chez nous !!", "typing", "un seul signe"),
        ("Bienvenue chez nous ! !", "typing", "un seul signe"),
        ("Deux  espaces ici.", "typing", "deux espaces"),
        ("Et ainsi de suite...", "typing", "…"),
        ("Le ZZQ vous aide.", "acronym", "ZZQ"),
    ],
)
def test_a_fault_is_found_with_its_words(draft, text, rule, note):
    draft.introduction = text
    [found] = [finding for finding in findings_of(draft) if finding.rule == rule]

    assert note in found.note
    assert found.words in text


@pytest.mark.parametrize(
    "text",
    [
        "Le C.A.I. (Centre d’action interculturelle) est né au XXI siècle.",
        "Voyez le niveau A2, la E411 et un PDF.",
        "Vraiment ? Oui ! Venez.",
    ],
)
def test_what_is_right_is_no_fault(draft, text):
    make.AcronymFactory(acronym="PDF", meaning="")
    draft.introduction = text

    assert rules(draft) == []


def test_words_in_a_block_are_read_too(draft):
    draft.body = make.stream(
        ("steps", {"title": "", "steps": [{"title": "Venez", "text": f"<p>{LONG}</p>"}] * 2})
    )

    assert rules(draft) == ["long-sentence"] * 2


def test_newcomers_get_shorter_sentences(draft):
    draft.introduction = (
        "Voici une phrase de seize mots, que tout le monde peut lire, sauf les nouvelles personnes."
    )
    assert rules(draft) == []

    draft.readers = "A2"
    assert rules(draft) == ["long-sentence"]


def test_an_acronym_of_the_table_is_written_out_in_any_number(draft):
    make.AcronymFactory()
    draft.introduction = "Le CPAS aide."
    [found] = findings_of(draft)
    assert found.note == "«\u00a0centre public d’action sociale (CPAS)\u00a0»"

    draft.introduction = "Les centres publics d’action sociale (CPAS) aident. Le CPAS aussi."
    assert rules(draft) == []


def test_the_follow_up_is_asked_of_pages_that_last(draft):
    draft.owner_service = draft.review_on = None
    assert rules(draft) == ["follow-up"] * 2

    assert "follow-up" not in rules(make.ActuFactory(owner_service=None, review_on=None))


def test_other_languages_are_not_judged_by_french(draft, arabic):
    translated = arabic(draft, introduction="ZZQ !!", body=[])

    assert {*rules(translated)} <= {"follow-up"}


@pytest.mark.parametrize("model", PAGE_MODELS, ids=label)
def test_every_page_type_can_be_read(model, furnished_site):
    page = model.objects.latest("pk")

    assert {*by_rule(findings_of(page))} <= {rule.id for rule in OURS}
    assert by_rule(findings_of(model(title="Jamais enregistrée", locale=page.locale))) is not None
