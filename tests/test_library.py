"""The library: facets with counts, words, loan."""

import re

import pytest

from ressources.models import Publication, PublicationsPage
from tests import factories as make
from tests.test_listings import titles


@pytest.fixture
def library(site):
    """Two guides and two tools, tied to themes and audiences; the address of the library."""
    housing, migrations = make.ThemeFactory(name="Logement"), make.ThemeFactory(name="Migrations")
    teachers = make.AudienceFactory(name="Enseignants")
    for title, fields, themes, audiences in (
        ("Guide du bail", {"kind": "guide", "year": 2021}, [housing], []),
        ("Guide des mots", {"kind": "guide", "year": 2019}, [housing, migrations], [teachers]),
        ("Jeu des valises", {"kind": "outil", "year": 2019, "on_loan": True}, [migrations], []),
        ("Jeu perdu", {"kind": "outil", "year": 2001, "live": False}, [migrations], [teachers]),
    ):
        page = make.PublicationFactory(title=title, **fields)
        page.themes.set(themes)
        page.audiences.set(audiences)
        page.save()
    return PublicationsPage.objects.get().url


def choices(client, url: str, name: str) -> list[str]:
    """The choices of a filter as they are read, without the one for all."""
    html = client.get(url).content.decode()
    select = re.search(rf'<select[^>]* name="{name}".*?</select>', html, re.DOTALL)[0]
    return re.findall(r"<option[^>]*>(.*?)</option>", select)[1:]


def test_each_choice_says_how_many_it_would_give(library, client):
    assert choices(client, library, "theme") == ["Logement (2)", "Migrations (2)"]
    assert choices(client, library, "type") == ["Guide (2)", "Outil pédagogique (1)"]
    assert choices(client, library, "annee") == ["2021 (1)", "2019 (2)"]
    assert choices(client, library, "public") == ["Enseignants (1)"]
    assert choices(client, library, "langue") == ["français (3)"]
    assert choices(client, library, "pret") == ["En prêt au Centre (1)"]


def test_counts_keep_the_other_filters_and_not_their_own(library, client):
    url = f"{library}?theme=migrations&annee=2019"

    assert choices(client, url, "theme") == ["Logement (1)", "Migrations (2)"]
    assert choices(client, url, "annee") == ["2019 (2)"]
    assert choices(client, url, "type") == ["Guide (1)", "Outil pédagogique (1)"]


def test_a_choice_that_gives_nothing_stays_while_it_is_made(library, client):
    url = f"{library}?pret=oui&type=guide"

    assert titles(client, url) == []
    assert choices(client, url, "type") == ["Guide (0)", "Outil pédagogique (1)"]
    assert choices(client, url, "theme") == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("pret=oui", ["Jeu des valises"]),
        ("q=jeux", ["Jeu des valises"]),
        ("q=guides", ["Guide du bail", "Guide des mots"]),
        ("q=guide&theme=migrations", ["Guide des mots"]),
        ("q=guide&pret=oui", []),
        ("q=introuvable", []),
    ],
)
def test_words_and_filters_together(library, client, query, found):
    assert titles(client, f"{library}?{query}") == found


def test_counts_are_those_of_the_words(library, client):
    assert choices(client, f"{library}?q=jeu", "type") == ["Outil pédagogique (1)"]


@pytest.mark.parametrize("words", ["le", "?!", "de la", "%00", '"'])
def test_words_that_say_nothing_are_told_and_ignored(library, client, words):
    response = client.get(f"{library}?q={words}")

    assert response.status_code in {200, 400}
    if response.status_code == 200:
        assert "ils ont été ignorés" in response.content.decode()
        assert response.context["page_obj"].paginator.count == 3


def test_what_was_typed_is_shown_again_and_kept_by_the_pages(library, client):
    html = client.get(f"{library}?q=guide").content.decode()

    assert 'value="guide"' in html
    assert "noindex" in html


def test_page_of_drafts_counts_none(library, client):
    Publication.objects.update(live=False)

    assert choices(client, library, "type") == []
