"""The library: facets with counts, words, loan."""

import re
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

import pytest

from ressources.models import Actu, Publication, PublicationsPage
from tests import factories as make
from tests.conftest import standing
from tests.test_listings import titles

pytestmark = pytest.mark.indexed


def write() -> None:
    """Two guides and two tools, tied to themes and audiences."""
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


@pytest.fixture(scope="module")
def _publications(_module_ground, django_db_blocker):
    with standing(django_db_blocker, write):
        yield


@pytest.fixture
def library(_publications, site):
    """The address of the library, with two guides and two tools."""
    return PublicationsPage.objects.get().url


def choices(client, url: str, name: str) -> list[str]:
    """The choices of a filter as they are read, without the one for all."""
    html = client.get(url).content.decode()
    select = re.search(rf'<select[^>]* name="{name}".*?</select>', html, re.DOTALL)
    return re.findall(r"<option[^>]*>(.*?)</option>", select[0])[1:] if select else []


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


def test_a_filter_without_choice_is_left_out(library, client):
    Publication.objects.update(on_loan=False)

    assert 'name="pret"' not in client.get(library).content.decode()
    assert "Ce choix n’existe pas" in client.get(f"{library}?pret=zzz").content.decode()


def test_page_of_drafts_counts_none(library, client):
    Publication.objects.update(live=False)

    assert choices(client, library, "type") == []


# --- The pages of publications and news -----------------------------------------------------------
def test_related_pages_share_a_theme(library, client):
    page = Publication.objects.get(title="Guide du bail")
    related = client.get(page.url).context["related"]

    assert [card.title for card in related] == ["Guide des mots"]


def test_related_news_are_few_and_current(site, client):
    theme = make.ThemeFactory(name="Santé")
    for number in range(6):
        expiry = localdate() - timedelta(days=1) if number == 5 else None
        actu = make.ActuFactory(title=f"Actu {number}", expires_on=expiry)
        actu.themes.add(theme)
        actu.save()
    related = client.get(Actu.objects.get(title="Actu 0").url).context["related"]

    assert [card.title for card in related] == ["Actu 4", "Actu 3", "Actu 2"]


def test_other_files_show_with_the_main_one(site, client):
    page = make.PublicationFactory(document=make.SiteDocumentFactory(title="Le guide"))
    arabic = make.SiteDocumentFactory(title="Le guide en arabe")
    make.PublicationFileFactory(page=page, document=arabic)
    content = client.get(page.url).content.decode()

    assert content.index("Le guide<") < content.index("Le guide en arabe<")


@pytest.mark.parametrize("tagged", [True, False])
def test_untagged_pdf_leads_to_another_version(site, client, tagged):
    page = make.PublicationFactory(document=make.SiteDocumentFactory(is_tagged=tagged))
    content = client.get(page.url).content.decode()

    assert ("PDF accessible" in content) is tagged
    assert ("Demandez une autre version" in content) is not tagged
    assert ("body=Bonjour" in content) is not tagged


def test_loan_says_conditions_and_whom_to_ask(site, client):
    page = make.PublicationFactory(title="Jeu", on_loan=True)
    content = client.get(page.url).content.decode()
    assert "à compléter" in content
    assert "mailto:info@cainamur.be?subject=Emprunter" in content

    service = make.ServiceFactory(name="Sensibilisation", email="pret@example.org")
    page.owner_service, page.loan_note = service, "Gratuit, deux semaines."
    page.save()
    content = client.get(page.url).content.decode()
    assert "Gratuit, deux semaines." in content
    assert "Sensibilisation" in content
    assert "mailto:pret@example.org" in content


def test_news_of_an_event_says_when_and_where(site, client):
    event = {"starts_on": date(2025, 3, 21), "ends_on": date(2025, 3, 23), "place": "Namur"}
    actu = make.ActuFactory(title="Semaine contre le racisme", **event)
    content = client.get(actu.url).content.decode()

    assert "du 21 mars 2025 au 23 mars 2025" in content
    assert '"@type": "Event"' in content or '"@type":"Event"' in content
    assert actu.card.meta == "du 21 mars 2025 au 23 mars 2025"
    assert '"Event"' not in client.get(make.ActuFactory().url).content.decode()


@pytest.mark.parametrize(
    "fields",
    [
        {"ends_on": date(2025, 3, 21)},
        {"place": "Namur"},
        {"starts_on": date(2025, 3, 21), "ends_on": date(2025, 3, 20)},
    ],
)
def test_event_that_cannot_be_is_refused(fields):
    with pytest.raises(ValidationError):
        Actu(title="Fête", **fields).clean()
