"""The style guide: who may see it, what it shows alone, and that its HTML is sound."""

import re
from itertools import pairwise

from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.urls import reverse

import html5lib
import pytest

from cai_site.core.style_guide import tokens
from cai_site.core.style_guide.bodies import FILLINGS, NAMES, PAIRS, every_pair
from cai_site.core.style_guide.entries import COMPONENTS, blocks

ROOT = tokens.TOKENS.parents[2]

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture
def show(admin_client):
    """Ask for the guide with some parameters, and parse its HTML without an error."""

    def parsed(**parameters):
        response = admin_client.get(reverse("style_guide"), parameters)
        assert response.status_code == 200
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        document = parser.parse(response.content.decode())
        assert [error for _, error, _ in parser.errors] == []
        return document

    return parsed


def ids(document) -> list[str]:
    return [element.get("id") for element in document.iter() if element.get("id")]


def levels(document) -> list[int]:
    return [int(e.tag[1]) for e in document.iter() if re.fullmatch("h[1-6]", str(e.tag))]


def shown(document) -> list[str]:
    return [element.get("id") for element in document.find("body/main").iter("section")]


def test_anonymous_visitor_is_sent_to_the_login(client):
    response = client.get(reverse("style_guide"))

    assert response.status_code == 302
    assert response.url == f"/admin/login/?next={reverse('style_guide')}"


def test_user_without_access_to_the_admin_is_refused(client):
    client.force_login(get_user_model().objects.create_user("lectrice"))
    response = client.get(reverse("style_guide"))

    assert response.status_code == 302
    assert response.url.startswith("/admin/login/")


def test_help_menu_of_the_admin_names_it(admin_client):
    assert reverse("style_guide") in admin_client.get("/admin/").content.decode()


def test_whole_guide_shows_every_component_and_block(show):
    document = show()
    found = ids(document)

    assert {entry.name for entry in [*COMPONENTS, *blocks()]} <= set(found)
    assert len(found) == len(set(found))
    assert levels(document)[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels(document)))


@pytest.mark.parametrize(
    "entry", [entry for entry in COMPONENTS if entry.name != "stream"], ids=lambda e: e.name
)
def test_component_is_shown_alone_in_each_of_its_states(entry, show):
    for number, state in enumerate(entry.states, 1):
        document = show(composant=entry.name, etat=number)
        states = [e for e in document.iter("div") if e.get("data-state")]

        assert [s.get("data-state") for s in states] == [str(number)], state.label
        assert len(ids(document)) == len(set(ids(document))), state.label


@pytest.mark.parametrize(
    "parameters",
    [{"composant": "inconnu"}, {"composant": ""}, {"composant": "<b>'"}, {"etat": "2"}],
    ids=str,
)
def test_what_it_does_not_know_gives_the_whole_guide(parameters, show):
    assert "card" in shown(show(**parameters))
    assert "header" in shown(show(**parameters))


@pytest.mark.parametrize("state", ["0", "99", "-1", "deux", "1e9", "٣", ""])
def test_unknown_state_gives_the_component(state, show):
    assert shown(show(composant="card", etat=state))[0] == "card"
    assert "breadcrumb" in shown(show(composant="breadcrumb", etat=state))


def test_components_speak_the_language_of_visitors(show):
    document = show(composant="search_box")

    assert document.get("lang") == "fr-be"
    assert [form.get("action") for form in document.iter("form")] == ["/recherche/"] * 3


def test_scripts_are_those_of_the_visitors_pages():
    def scripts(template: str) -> list[str]:
        return re.findall(r"static 'js/[^']+'", (ROOT / "templates" / template).read_text())

    assert scripts("core/style_guide.html") == scripts("base.html")


def test_every_token_is_shown():
    sheet = (ROOT / "static/css/style_guide.css").read_text()
    light, dark = tokens.schemes()
    lengths = [*tokens.lengths("--step"), *tokens.lengths("--space")]

    assert len(light) > 40
    assert light.keys() == dark.keys()
    assert light["--paper"] != dark["--paper"]
    assert lengths
    assert [t.name for t in lengths if f'[data-token="{t.name}"]' not in sheet] == []


def test_contrast_is_that_of_wcag():
    assert tokens.contrast("#000", "#ffffff") == pytest.approx(21)
    assert tokens.contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)
    assert tokens.contrast("#0b5563", "#0b5563") == 1


def test_every_block_follows_every_block_once():
    assert len(PAIRS) == len(NAMES) ** 2 + 1
    assert len(set(pairwise(PAIRS))) == len(NAMES) ** 2
    assert every_pair(["a", "b"]) == ["a", "a", "b", "b", "a"]


@pytest.mark.parametrize("number", range(1, 2 * len(FILLINGS) + 1))
def test_body_of_any_order_is_sound(number, show):
    document = show(composant="stream", etat=number)
    stream = next(e for e in document.iter("div") if "stream" in e.get("class", "").split())
    expected = NAMES if number <= len(FILLINGS) else PAIRS

    assert len(stream) == len(expected), "each block prints one element"
    assert levels(document).count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels(document)))


def test_picture_that_is_gone_leaves_no_hole():
    value = {"image": None, "caption": "Une légende"}

    assert render_to_string("blocks/image.html", {"value": value}).strip() == ""


def test_figure_stays_in_one_piece():
    """Right to left, ordinary spaces would turn « 1 046 » into « 046 1 »."""
    value = {"stats": [{"value": "1 234 567", "label": "personnes", "year": "2021"}]}

    assert "1\u00a0234\u00a0567" in render_to_string("blocks/stats.html", {"value": value})
