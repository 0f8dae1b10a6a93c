"""The content checker that staff meet, beside a page and in its preview."""

import json
import re

from django.urls import reverse

import pytest

from cai_site.newsroom.checks.rules import EMPTY_LINK, OURS, WAGTAILS
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

CONFIGURATION = re.compile(
    r'<script id="checker-axe-configuration" type="application/json">(.*?)</script>', re.DOTALL
)
READING = re.compile(r'<script id="page-reading" type="application/json">(.*?)</script>')


def configuration(html: str) -> dict:
    return json.loads(CONFIGURATION.search(html)[1])


@pytest.fixture
def draft(site):
    return make.ContentPageFactory(introduction="Le ZZQ est là.", body=make.stream())


def found_in(html: str, rule: str) -> list[dict]:
    checks = configuration(html)["spec"]["checks"]
    return next(check for check in checks if check["id"] == f"check-{rule}")["options"]["found"]


def test_visitors_load_nothing_of_it(draft, client):
    html = client.get(draft.url).content.decode()

    assert "content_checks" not in html
    assert "ZZQ" in html
    assert not CONFIGURATION.search(html)


def test_staff_see_the_faults_of_the_page_that_they_read(draft, admin_client):
    html = admin_client.get(draft.url).content.decode()

    assert "js/content_checks.js" in html
    assert [one["note"] for one in found_in(html, "acronym")] == ["«\u00a0ZZQ\u00a0»"]
    assert json.loads(READING.search(html)[1])["label"] == "Facile pour cette page"


def test_the_editor_knows_the_rules_and_the_preview_the_faults(draft, admin_client):
    url = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    html = admin_client.get(url).content.decode()

    assert "js/checks_panel.js" in html
    assert found_in(html, "acronym") == []
    assert "LIX" not in html
    assert "data-page-reading" in html


def test_a_page_that_is_none_of_ours_has_wagtails_checks(site, admin_client):
    html = admin_client.get("/recherche/").content.decode()

    assert found_in(html, "acronym") == []
    assert not READING.search(html)


def test_every_rule_says_in_french_what_to_do(site, admin_client):
    shown = configuration(admin_client.get("/").content.decode())
    named = {name: message["error_name"] for name, message in shown["messages"].items()}

    assert {*shown["options"]["runOnly"]} == {*WAGTAILS} | {rule.id for rule in OURS} == {*named}
    for message in shown["messages"].values():
        assert len(message["help_text"]) <= 120
        assert not re.search(r"\b(?:the|use|avoid|text is)\b", message["help_text"])
        assert not re.search(r" [:;!?»]|« (?!\u00a0)", message["help_text"])


@pytest.mark.parametrize(
    "words",
    [
        *("ici", "Cliquez ici", "Lire la suite", "en savoir plus", "plus d’infos", "Voir"),
        *("https://www.exemple.be/page", "www.exemple.be", "Télécharger"),
    ],
)
def test_an_empty_link_is_recognised(words):
    assert re.search(EMPTY_LINK, words, re.IGNORECASE)


@pytest.mark.parametrize("words", ["Voir les formations", "cainamur.be", "Ici et ailleurs"])
def test_a_link_that_says_where_it_goes_is_left_alone(words):
    assert not re.search(EMPTY_LINK, words, re.IGNORECASE)
