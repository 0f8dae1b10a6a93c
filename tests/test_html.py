"""The HTML of every public page: WCAG 2.2 as far as a parser sees it, and no inline code."""

import json
import re
from itertools import pairwise
from xml.etree.ElementTree import Element

from django.apps import apps

import html5lib
import pytest

from tests.contracts import PAGE_MODELS
from tests.html_validate import complaints

pytestmark = pytest.mark.one_database

HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
SECTIONING = {"article", "aside", "main", "nav", "section"}
FIELDS = ["input", "select", "textarea"]
LOADED = [("img", "src"), ("script", "src"), ("source", "srcset"), ("link", "href")]
ADDRESSES = {
    "filters": "/ressources/outils-et-publications/?theme=logement&type=inconnu&page=9",
    "month": "/actions/formations/?vue=mois",
    "no-result": "/actions/formations/?periode=passees",
    "not-found": "/cette-page-n-existe-pas/",
    "search": "/recherche/?q=page",
    "search-empty": "/recherche/",
}
# Links to the register of the law are no resource that the page loads.
NOT_LOADED_RELATIONS = {"canonical", "alternate"}

every_page = pytest.mark.parametrize(
    "name", [*(model._meta.label for model in PAGE_MODELS), *ADDRESSES]
)


@pytest.fixture(scope="module")
def parsed():
    """Documents by name: pages are served and parsed once for all the tests below."""
    return {}


@pytest.fixture
def document(furnished_site, client, parsed, name) -> Element:
    if name not in parsed:
        address = ADDRESSES.get(name) or apps.get_model(name).objects.latest("pk").url
        response = client.get(address)
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parsed[name] = parser.parse(response.content.decode()), parser.errors
    return parsed[name][0]


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def parents_of(document: Element) -> dict[Element, Element]:
    return {child: parent for parent in document.iter() for child in parent}


def ancestors(element: Element, parents: dict[Element, Element]) -> list[str]:
    tags = []
    while element := parents.get(element):
        tags.append(element.tag)
    return tags


def accessible_name(element: Element) -> str:
    """The name of a link or button: its label, its text, or its pictures' alternatives."""
    pictures = " ".join(image.get("alt", "") for image in element.iter("img"))
    return (element.get("aria-label") or f"{text_of(element)} {pictures}").strip()


@every_page
def test_parses_without_error(document, parsed, name):
    assert [error for _, error, _ in parsed[name][1]] == []


@every_page
def test_has_one_h1_and_no_heading_jump(document):
    headings = [element for element in document.iter() if element.tag in HEADINGS]
    # What is wrong with a form comes before everything else (GOV.UK error summary).
    found = [h for h in headings if h.get("class") != "error-summary__title"]
    levels = [int(element.tag[1]) for element in found]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@every_page
def test_headings_say_something(document):
    assert all(text_of(element) for element in document.iter() if element.tag in HEADINGS)


@every_page
def test_has_language_and_title(document):
    title = text_of(document.find("head/title"))

    assert document.get("lang") == "fr-be"
    assert document.get("dir") == "ltr"
    assert re.fullmatch(r".+ – C\.A\.I\.", title)
    assert document.find("head/meta[@name='viewport']").get("content").startswith("width=device")


@every_page
def test_has_landmarks(document):
    parents = parents_of(document)

    def top_level(tag: str) -> list[Element]:
        found = document.iter(tag)
        return [element for element in found if not SECTIONING & set(ancestors(element, parents))]

    labels = [nav.get("aria-label") for nav in document.iter("nav")]
    assert [len(top_level(tag)) for tag in ("header", "main", "footer")] == [1, 1, 1]
    assert all(labels)
    assert len(labels) == len(set(labels))
    assert "Menu principal" in labels


@every_page
def test_first_link_skips_to_the_content(document):
    first = next(document.iter("a"))

    assert first.get("href") == f"#{next(document.iter('main')).get('id')}"
    assert text_of(first) == "Aller au contenu"


@every_page
def test_every_field_has_a_label(document):
    parents = parents_of(document)
    labelled = {label.get("for") for label in document.iter("label") if text_of(label)}

    for tag in FIELDS:
        for field in document.iter(tag):
            if field.get("type") not in {"hidden", "submit", "button"}:
                named = field.get("aria-label") or "label" in ancestors(field, parents)
                assert named or field.get("id") in labelled, field.attrib


@every_page
def test_ids_are_unique_and_references_lead_somewhere(document):
    ids = [element.get("id") for element in document.iter() if element.get("id")]
    references = {
        reference
        for element in document.iter()
        for attribute in ("for", "aria-controls", "aria-labelledby", "aria-describedby")
        for reference in (element.get(attribute) or "").split()
    }
    fragments = {
        link.get("href")[1:] for link in document.iter("a") if link.get("href", "")[:1] == "#"
    }

    assert len(ids) == len(set(ids))
    assert references | fragments <= set(ids)


@every_page
def test_links_buttons_and_images_have_a_name(document):
    for tag in ("a", "button", "summary"):
        assert all(accessible_name(element) for element in document.iter(tag)), tag
    assert all(link.get("href") for link in document.iter("a"))
    assert all(image.get("alt") is not None for image in document.iter("img"))
    for picture in document.iter("svg"):
        assert picture.get("aria-hidden") == "true" or picture.get("role") == "img"


@every_page
def test_has_no_inline_code(document):
    scripts = [script for script in document.iter("script") if not script.get("src")]

    assert {script.get("type") for script in scripts} <= {"application/ld+json"}
    assert not list(document.iter("style"))
    for element in document.iter():
        assert not any(name == "style" or name.startswith("on") for name in element.attrib)
        assert not element.get("href", "").lower().startswith(("javascript:", "data:"))


@every_page
def test_structured_data_is_json(document):
    for script in document.iter("script"):
        if script.get("type") == "application/ld+json":
            data = json.loads(script.text)
            assert {item["@context"] for item in data} == {"https://schema.org"}


@every_page
def test_loads_nothing_from_elsewhere(document):
    loaded = [
        element.get(attribute)
        for tag, attribute in LOADED
        for element in document.iter(tag)
        if element.get(attribute) and element.get("rel") not in NOT_LOADED_RELATIONS
    ]

    assert loaded
    assert all(address.startswith("/") and not address.startswith("//") for address in loaded)
    assert not list(document.iter("iframe"))


@every_page
def test_carries_no_token_and_no_user(document):
    fields = {field.get("name") for field in document.iter("input")}

    assert "csrfmiddlewaretoken" not in fields
    assert all(form.get("method", "get") == "get" for form in document.iter("form"))
    assert not [element for element in document.iter() if "wagtail" in element.tag]


def test_titles_differ(furnished_site, client):
    pages = [model.objects.latest("pk") for model in PAGE_MODELS]
    found = [re.search("<title>(.+)</title>", client.get(p.url).content.decode()) for p in pages]
    titles = {title[1] for title in found}

    assert len(titles) == len(PAGE_MODELS)


def test_html_is_valid(furnished_site, client, tmp_path):
    pages = {model._meta.label: model.objects.latest("pk").url for model in PAGE_MODELS}
    answers = {name: client.get(url) for name, url in {**pages, **ADDRESSES}.items()}

    assert complaints({name: a.content.decode() for name, a in answers.items()}, tmp_path) == []
