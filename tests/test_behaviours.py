"""Which pages have what makes them safer, easier to share or to listen to."""

from urllib.parse import parse_qs, urlsplit

from django.core.exceptions import ValidationError

from wagtail.blocks import StructBlockValidationError

import html5lib
import pytest

from actions.models import ActionPage, Formation
from cai_site.core.blocks.text import TermBlock
from cai_site.core.models import SiteSettings
from contact.models import AidePage, BureauxPage, ContactPage
from home.models import ContentPage, RapportPage
from ressources.models import Actu, Publication
from tests import factories as make
from tests.contracts import PAGE_MODELS, label
from thematiques.models import ThematiquePage

pytestmark = pytest.mark.one_database

SENSITIVE = {AidePage}
SHAREABLE = {ActionPage, Formation, ThematiquePage, Publication, Actu, RapportPage}
LISTENED_TO = {AidePage, ContactPage, BureauxPage}
TARGET = "https://www.meteo.be/fr"

every_type = pytest.mark.parametrize("model", PAGE_MODELS, ids=label)


def document(client, page):
    return html5lib.parse(client.get(page.url).content.decode(), namespaceHTMLElements=False)


def with_class(document, name: str) -> list:
    return [element for element in document.iter() if name in element.get("class", "").split()]


@every_type
def test_page_has_the_behaviours_of_its_type(furnished_site, client, model):
    page = model.objects.latest("pk")
    parsed = document(client, page)
    exits = [link for link in parsed.iter("a") if link.get("data-exit") is not None]
    scripts = {script.get("src", "") for script in parsed.iter("script")}

    for name, models in (("exit", SENSITIVE), ("share", SHAREABLE), ("read-aloud", LISTENED_TO)):
        assert bool(with_class(parsed, name)) is (model in models), name
        script = f"js/{name.replace('-', '_')}"
        assert any(script in source for source in scripts) is (model in models), name
    assert len(exits) == (2 if model in SENSITIVE else 0)


def test_what_is_sensitive_is_not_shared():
    assert not [model for model in PAGE_MODELS if model.is_sensitive and model.is_shareable]


# --- « Quitter vite ce site » -------------------------------------------------------------------
def test_way_out_is_a_setting(furnished_site, client):
    settings = SiteSettings.for_site(furnished_site.get_site())
    settings.exit_url = "https://www.example.org/recettes?a=1&b=2"
    settings.save()
    links = list(document(client, AidePage.objects.get()).iter("a"))
    exits = [link for link in links if link.get("data-exit") is not None]

    assert {link.get("href") for link in exits} == {settings.exit_url}
    assert {link.get("rel") for link in exits} == {"nofollow noreferrer"}
    assert exits[0] is links[1], "the second skip link"


@pytest.mark.parametrize("address", ["http://www.meteo.be", "ftp://a.be/", "meteo", "", "/x/"])
def test_way_out_is_a_secure_address(furnished_site, address):
    settings = SiteSettings.for_site(furnished_site.get_site())
    settings.exit_url = address

    with pytest.raises(ValidationError) as caught:
        settings.full_clean()
    assert set(caught.value.error_dict) == {"exit_url"}


def test_way_out_is_the_weather_unless_told_otherwise():
    assert SiteSettings().exit_url == TARGET


# --- Share --------------------------------------------------------------------------------------
def test_share_links_carry_title_and_address(furnished_site, client):
    page = Actu.objects.latest("pk")
    page.title = "Égalité & droits : « 100 % » à Namur?"
    page.save()
    box = with_class(document(client, page), "share")[0]
    whatsapp, email = (link.get("href") for link in box.iter("a"))

    assert whatsapp.startswith("https://wa.me/?text=")
    assert parse_qs(urlsplit(whatsapp).query) == {"text": [f"{page.title} {page.full_url}"]}
    assert email.startswith("mailto:?")
    assert parse_qs(urlsplit(email).query) == {"subject": [page.title], "body": [page.full_url]}
    assert [button.text for button in box.iter("button")] == ["Copier le lien", "Partager…"]


# --- Read aloud ---------------------------------------------------------------------------------
@pytest.mark.parametrize("chosen", [True, False])
def test_editors_choose_the_services_that_are_read_aloud(furnished_site, client, chosen):
    page = ActionPage.objects.latest("pk")
    page.read_aloud = chosen
    page.save()

    assert bool(with_class(document(client, page), "read-aloud")) is chosen


# --- Words and questions ------------------------------------------------------------------------
def test_words_and_questions_have_addresses_of_their_own(furnished_site, client):
    page = ContentPage.objects.latest("pk")
    words = [{"term": "Primo-arrivant", "definition": "Un mot."}]
    questions = [{"title": "Est-ce gratuit ?", "text": "<p>Oui.</p>"}] * 2
    page.body = make.stream(
        ("glossary", {"terms": words}),
        ("glossary", {"terms": words}),
        ("accordion", {"items": questions}),
    )
    page.save()
    ids = [element.get("id") for element in document(client, page).iter() if element.get("id")]

    assert [name for name in ids if name.startswith(("mot-", "question-"))] == [
        "mot-primo-arrivant",
        "mot-primo-arrivant-2",
        "question-est-ce-gratuit",
        "question-est-ce-gratuit-2",
    ]


@pytest.mark.parametrize(("count", "is_accepted"), [(25, True), (26, False)])
def test_definition_has_twenty_five_words_at_most(count, is_accepted):
    block = TermBlock()
    # Signs between spaces are no words.
    definition = " ".join(["mot"] * count) + " : « »"
    value = block.to_python({"term": "Mot", "definition": definition})

    if is_accepted:
        assert block.clean(value)["definition"] == definition
        return
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(value)
    assert "26 mots\u00a0: 25 au plus" in caught.value.block_errors["definition"].messages[0]
