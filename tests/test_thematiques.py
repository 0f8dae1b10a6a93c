"""The themes: the page of each gathers what the other sections offer on it."""

import json
from pathlib import Path

from django.contrib.staticfiles.finders import get_finders
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError

import pytest

from actions.models import FormationsPage
from tests import factories as make
from thematiques.models import Audience, ThematiquesPage, Theme
from thematiques.vocabulary import audience_choices, theme_choices

KINDS = ["Formation", "Publication", "Indicateur", "Actualité", "Organisation"]


@pytest.fixture
def theme(site) -> Theme:
    return make.ThemeFactory(name="Logement")


def add_one_of_each(theme: Theme, suffix: str) -> None:
    make.FormationFactory(title=f"Formation {suffix}", themes=[theme])
    make.PublicationFactory(title=f"Publication {suffix}", themes=[theme])
    make.ActuFactory(title=f"Actualité {suffix}", themes=[theme])
    make.OrganisationFactory(name=f"Organisation {suffix}", themes=[theme])
    indicator = make.IndicatorFactory(name=f"Indicateur {suffix}", themes=[theme])
    make.IndicatorValueFactory(indicator=indicator)


def test_theme_page_gathers_what_is_on_its_theme(theme, client):
    add_one_of_each(theme, "du logement")
    add_one_of_each(make.ThemeFactory(name="Santé"), "de la santé")
    content = client.get(make.ThematiquePageFactory(theme=theme).url).content.decode()

    assert [f"{kind} du logement" in content for kind in KINDS] == [True] * 5
    assert "de la santé" not in content


def test_links_lead_to_the_whole_list_of_the_theme(theme, client):
    add_one_of_each(theme, "du logement")
    content = client.get(make.ThematiquePageFactory(theme=theme).url).content.decode()

    assert f'href="{FormationsPage.objects.get().url}?theme=logement"' in content


def test_theme_page_shows_four_of_a_kind_at_most(theme, client):
    for number in range(6):
        make.ActuFactory(title=f"Actualité numéro {number}", themes=[theme])
    content = client.get(make.ThematiquePageFactory(theme=theme).url).content.decode()

    assert content.count("Actualité numéro") == 4


def test_theme_without_anything_has_no_empty_headings(theme, client):
    response = client.get(make.ThematiquePageFactory(theme=theme).url)

    assert response.status_code == 200
    assert 'id="liste-' not in response.content.decode()


def test_theme_page_says_who_to_turn_to(theme, client):
    helper = {"name": "Unia", "phone": "0800 12 800", "text": "Signaler une discrimination."}
    page = make.ThematiquePageFactory(
        theme=theme,
        full_name="Mineurs étrangers non accompagnés",
        in_brief="<p>En deux mots.</p>",
        what_we_do="<p>Nous orientons.</p>",
        helpers=make.stream(("helper", helper)),
    )
    content = client.get(page.url).content.decode()

    for words in (page.full_name, "En deux mots.", "Nous orientons.", "tel:+3280012800"):
        assert words in content


def test_index_lists_the_published_themes(site, client):
    make.ThematiquePageFactory(title="Logement")
    make.ThematiquePageFactory(title="Brouillon", live=False)
    content = client.get(ThematiquesPage.objects.get().url).content.decode()

    assert "Logement" in content
    assert "Brouillon" not in content


def test_a_theme_in_use_cannot_be_deleted(theme):
    make.ThematiquePageFactory(theme=theme)

    with pytest.raises(ProtectedError):
        theme.delete()


@pytest.mark.parametrize("model", [Theme, Audience])
def test_an_identifier_is_used_once_in_a_language(site, model):
    factory = getattr(make, f"{model.__name__}Factory")
    factory(name="Santé")
    twin = factory.build(name="Santé", locale=model.objects.get().locale)

    with pytest.raises(ValidationError):
        twin.full_clean()


def test_choices_follow_the_order_of_staff(site):
    for name, order in (("Santé", 2), ("Logement", 1)):
        make.ThemeFactory(name=name, order=order)
        make.AudienceFactory(name=name, order=order)

    expected = [("logement", "Logement"), ("sante", "Santé")]
    assert theme_choices() == audience_choices() == expected


def test_a_new_theme_without_a_drawing_shows_in_production(site, client, settings, tmp_path):
    """Production's storage knows only files that exist, and refuses any other name."""
    paths = {path: path for finder in get_finders() for path, _ in finder.list([])}
    manifest = {"paths": paths, "version": "1.1", "hash": ""}
    Path(tmp_path / "staticfiles.json").write_text(json.dumps(manifest))
    settings.STATIC_ROOT = tmp_path
    storage = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": storage}}
    page = make.ThematiquePageFactory(theme__name="Un thème tout neuf")
    client.raise_request_exception = False

    assert client.get(page.url).status_code == 200
    assert client.get(page.get_parent().url).status_code == 200
