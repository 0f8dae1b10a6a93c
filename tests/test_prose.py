"""The starter French is easy to read for those it is written for.

Which page must score what, what counts as a sentence, how the score is computed and calibrated:
all of it is `cai_site/core/readability`, which judges what staff write too (decision 0009). These
tests read the starter data, not a page in a browser: a failure names the field or the sentence
that an editor would change.
"""

import re
from pathlib import Path

import pytest
import textstat
from bs4 import BeautifulSoup

from cai_site.core.readability import measure
from cai_site.core.readability.families import A2, B1, B2, Verdict
from cai_site.core.readability.sentences import DESCRIPTION, plain, split
from cai_site.newsroom.starter import ACRONYMS
from tests.prose import acronyms, typography
from tests.prose.families import family_of
from tests.prose.sentences import CONTENTS, PAGES, sentences, texts, texts_of_page

pytestmark = pytest.mark.one_database

WORST = 4
OWNERS_PAGE = Path(__file__).parent / "prose" / "owners_page.txt"
TITLE_LENGTH = 65
DESCRIPTION_LENGTH = range(70, 161)
INTRODUCTION_SENTENCES = range(1, 4)
IN_BRIEF_LINES = 3
IN_BRIEF_WORDS = 16

# Their templates show the body, then what is listed below it.
BODY_FIRST = {
    "home.EquipePage",
    "home.HistoirePage",
    "home.LogoPage",
    "home.MandatsPage",
    "home.MissionsPage",
    "ressources.ChiffresPage",
    "ressources.Publication",
    "ressources.RepertoiresPage",
}

each_page = pytest.mark.parametrize("starter", PAGES, ids=lambda starter: starter.path)
THEMES = [page for page in PAGES if page.model == "thematiques.ThematiquePage"]


def worst(found: list[str], hardness) -> str:
    return "\n".join(f"  – {sentence}" for sentence in sorted(found, key=hardness)[:WORST])


def by_length(sentence: str) -> int:
    return -measure.length(sentence)


# --- readability -----------------------------------------------------------------------------
@each_page
def test_page_is_easy_enough_for_its_readers(starter):
    family, found = family_of(starter), sentences(starter)
    score = measure.ease(found)

    assert score >= family.ease, (
        f"{starter.path} scores {score:.0f}, under {family.ease} (level {family.level}). "
        f"Shorter words would help most in:\n{worst(found, lambda one: measure.ease([one]))}"
    )


@each_page
def test_sentences_are_short(starter):
    family, found = family_of(starter), sentences(starter)
    mean = measure.mean_length(found)
    too_long = [one for one in found if measure.length(one) > family.longest]

    assert not too_long, (
        f"{starter.path}, over {family.longest} words:\n{worst(too_long, by_length)}"
    )
    assert mean <= family.mean, (
        f"{starter.path} has {mean:.1f} words per sentence, over {family.mean} "
        f"(level {family.level}). The longest:\n"
        f"{worst(found, by_length)}"
    )


def test_pages_for_newcomers_and_for_professionals_say_so():
    levels = {page.path: family_of(page) for page in PAGES}

    assert levels["/actions/accompagnement/"] is A2
    assert levels["/aide-et-ecoute/"] is A2
    assert levels["/actions/interpellation/"] is B2
    assert levels["/presentation/"] is B1


@pytest.mark.parametrize(
    ("score", "verdict"),
    [
        ((80, 10, 15), Verdict.EASY),
        ((79, 10, 15), Verdict.FAIR),
        ((90, 9, 16), Verdict.FAIR),
        ((80, 12.6, 15), Verdict.HARD),
        ((69, 8, 12), Verdict.HARD),
    ],
)
def test_the_verdict_depends_on_the_readers(score, verdict):
    assert A2.verdict(*score) is verdict
    assert B2.verdict(*score) is Verdict.EASY


# --- the measure itself ------------------------------------------------------------------------
def test_the_measure_agrees_with_the_study_on_the_owners_page():
    """The study found 40 % of long words and, by its score of 54, 1.88 syllables per word."""
    found = [one for line in OWNERS_PAGE.read_text().splitlines() for one in split(line)]
    words = sum(map(measure.length, found))
    long_words = sum(textstat.long_word_count(one) for one in found)
    mean = measure.mean_length(found)
    syllables = (207 - 1.015 * mean - measure.ease(found)) / 73.6

    assert long_words / words == pytest.approx(0.40, abs=0.01)
    assert syllables == pytest.approx(1.88, abs=0.03)
    assert mean == pytest.approx(20.6, abs=0.1)
    assert measure.ease(found) == pytest.approx(49, abs=0.5)


def in_textstat(found: list[str]) -> float:
    """The score of textstat, on French that it can count: see the head of `measure`."""
    counted = [re.sub(r"[.!?…]", "", measure.countable(one)).strip() for one in found]
    text = measure.ELISION.sub("", " ".join(f"{one}." for one in counted))
    textstat.set_lang("fr")
    return textstat.flesch_reading_ease(measure.VOWEL_FIRST.sub("l", text))


@each_page
def test_the_score_is_that_of_textstat(starter):
    found = sentences(starter)

    assert measure.ease(found) == pytest.approx(in_textstat(found), abs=0.01)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Le C.A.I. est né en 1983.", 6),
        ("Appelez le 081 71 35 18, de 9 h 30 à 16 h.", 6),
        ("Écrivez à info@cainamur.be.", 2),
        ("Nous avons suivi 1 046 personnes.", 5),
        ("L’accueil est gratuit.", 3),
        ("Voyez l’art. 9 du Code.", 5),
    ],
)
def test_words_are_counted_as_a_reader_does(sentence, words):
    assert measure.length(sentence) == words


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("école", 2), ("l’école", 2), ("belge", 1), ("étrangère", 3), ("ami", 2), ("aide", 1)],
)
def test_syllables_are_counted_as_they_are_said(word, syllables):
    assert (207 - 1.015 * 3 - measure.ease([f"{word} {word} {word}"])) / 73.6 == pytest.approx(
        syllables
    )


@pytest.mark.parametrize(
    ("piece", "count"),
    [
        ("Le Centre est né. Il s’appelle C.A.I. En 1997, il est agréé.", 3),
        ("Le C.A.I. aide. Nous aussi, tous les jours.", 2),
        ("Vous cherchez ? Nous aidons toujours. « Venez nous voir ! » dit l’équipe.", 2),
        ("Oui.", 0),
    ],
)
def test_sentences_are_cut_where_they_end(piece, count):
    assert len(split(piece)) == count


def test_labels_of_a_list_are_not_sentences():
    assert split("Le train et le bus.", is_item=True) == []
    assert len(split("Vous vivez ici depuis moins de trois ans ;", is_item=True)) == 1


# --- acronyms ----------------------------------------------------------------------------------
def read_in_order(page) -> str:
    """The words of a page as they are met, small print included, its title aside.

    The chapô comes first; then the fields in the order of the data, which is the template's but
    for the body of some page types.
    """
    found = [
        text
        for text in texts_of_page(page)[1:]
        if not {DESCRIPTION, "full_name"}.intersection(text.where)
    ]
    first = ["introduction", *(["body"] if page.model in BODY_FIRST else [])]
    found.sort(key=lambda text: first.index(text.where[0]) if text.where[0] in first else 9)
    return "\n".join(plain(text.html) for text in found)


@each_page
def test_acronyms_are_written_out_at_first_use(starter):
    found = acronyms.unexplained(read_in_order(starter))

    assert not found, f"{starter.path}:\n" + "\n".join(
        f"  – write out {acronym} ({ACRONYMS.get(acronym)}) in {around!r}"
        for acronym, around in found.items()
    )


@each_page
def test_acronyms_are_all_in_the_table(starter):
    assert acronyms.unknown(read_in_order(starter)) == set()


def test_an_acronym_without_its_long_form_is_found():
    assert {*acronyms.unexplained("Le CPAS aide.")} == {"CPAS"}
    assert {
        *acronyms.unexplained("Le CPAS aide les gens. C’est le centre public d’action sociale.")
    }
    assert not acronyms.unexplained("Le CPAS (centre public d’action sociale) aide.")
    assert not acronyms.unexplained("Les centres publics d’action sociale aident. Le CPAS aussi.")
    assert acronyms.unknown("Le ZZZ et le C.A.I.") == {"ZZZ"}
    assert acronyms.unexplained("Le ZZZ aide.")
    assert not acronyms.unexplained("L’office des zèbres (ZZZ) aide.")
    assert not acronyms.unexplained("Au XXI siècle, un PDF.")


# --- typography and links ----------------------------------------------------------------------
ALL_TEXTS = [
    *((page.path, text) for page in PAGES for text in (*texts(page.title), *texts(page.fields))),
    *(
        (item.key, text)
        for content in CONTENTS
        for item in (*content.snippets, *content.files)
        for text in (*texts(getattr(item, "title", "")), *texts(item.fields))
    ),
    *(("settings", text) for content in CONTENTS for text in texts(content.settings)),
]


def test_french_is_typeset_as_french():
    wrong = [
        f"{owner} {'.'.join(text.where)}: {fault}"
        for owner, text in ALL_TEXTS
        # A phone number in its own field is data; the templates keep it on one line.
        if text.where[-1:] != ("phone",)
        for fault in typography.faults(plain(text.html))
    ]

    assert not wrong, "\n".join(wrong)


def test_links_say_where_they_go():
    links = [
        (owner, link.get_text())
        for owner, text in ALL_TEXTS
        for link in BeautifulSoup(text.html, "html.parser").find_all("a")
    ]
    links += [(owner, text.html) for owner, text in ALL_TEXTS if "link_label" in text.where]
    wrong = [(owner, words) for owner, words in links if typography.is_empty_link(words)]

    assert len(links) > 100
    assert not wrong


@pytest.mark.parametrize(
    "text",
    [
        "Que faire ?",
        "Attention!",
        "« mot\u00a0»",
        "30 %",
        "l'aide",
        "deux  mots",
        "et puis...",
        "Bonjour,vous",
        "le 081 71 35 18",
        "LISEZ CECI",
    ],
)
def test_a_fault_of_typography_is_found(text):
    assert typography.faults(text)


@pytest.mark.parametrize("words", ["ici", "Cliquez ici", "Lire la suite…", "En savoir plus"])
def test_an_empty_link_is_found(words):
    assert typography.is_empty_link(words)


# --- lengths -------------------------------------------------------------------------------------
@each_page
def test_introduction_has_one_to_three_sentences(starter):
    introduction = starter.fields["introduction"]

    assert len(split(introduction)) in INTRODUCTION_SENTENCES, introduction


@each_page
def test_description_for_search_engines_has_the_right_length(starter):
    description = starter.fields[DESCRIPTION]

    assert len(description) in DESCRIPTION_LENGTH, f"{len(description)}: {description}"


@each_page
def test_title_fits_in_search_results(starter):
    assert len(starter.fields.get("seo_title") or starter.title) <= TITLE_LENGTH


def test_titles_and_descriptions_are_unique():
    titles = [page.fields.get("seo_title") or page.title for page in PAGES]
    descriptions = [page.fields[DESCRIPTION] for page in PAGES]

    assert sorted({*titles}) == sorted(titles)
    assert sorted({*descriptions}) == sorted(descriptions)


@pytest.mark.parametrize("starter", THEMES, ids=lambda starter: starter.path)
def test_theme_in_brief_is_three_short_lines(starter):
    lines = BeautifulSoup(starter.fields["in_brief"], "html.parser").find_all("p")
    too_long = [
        line.get_text() for line in lines if measure.length(line.get_text()) > IN_BRIEF_WORDS
    ]

    assert len(lines) == IN_BRIEF_LINES
    assert not too_long, f"over {IN_BRIEF_WORDS} words"
