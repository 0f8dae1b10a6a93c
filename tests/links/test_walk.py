"""Every link of a page is found, named by its place, and replaced wherever it stands."""

import pytest

from cai_site.newsroom.links.models import Link
from cai_site.newsroom.links.walk import Target, links_of, replace
from tests import factories as make

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("site")]

Kind = Link.Kind
OLD, NEW = "https://ancien.exemple.be/?a=1&b=2", "https://neuf.exemple.be/?c=3&d=4"
TEXT = (
    '<p><a href="https://ancien.exemple.be/?a=1&amp;b=2">ici</a> '
    '<a id="7" linktype="page">là</a> <a linktype="document" id="8">fichier</a></p>'
)
BODY = [
    ("text", TEXT),
    ("cta", {"text": "Agir", "url": OLD, "link_label": "Agir"}),
    ("cta", {"text": "Lire", "page": 7}),
    ("accordion", {"title": "Questions", "items": [
        {"type": "item", "value": {"question": "Où ?", "text": f'<p><a href="{OLD}">ici</a></p>'}},
    ]}),
    ("parti", {"url": OLD}),
]  # fmt: skip


@pytest.fixture
def page():
    return make.ContentPageFactory(
        body=make.stream(*BODY), sources=make.stream(("source", {"label": "Wallex", "url": OLD}))
    )


def targets(page) -> set[Target]:
    return {target for target, _ in links_of(page)}


def test_text_blocks_sources_and_choosers_are_read(page):
    found = links_of(page)

    assert targets(page) == {
        Target(Kind.ADDRESS, OLD),
        Target(Kind.PAGE, "7"),
        Target(Kind.DOCUMENT, "8"),
    }
    places = {place for target, place in found if target.value == OLD}
    assert {"Contenu › Texte", "Sources et bases légales › Source"} <= places


def test_fields_and_rows_of_a_page_are_read():
    history = make.HistoirePageFactory(slug="autre-histoire", parent=make.ContentPageFactory())
    history.events.create(year=1983, title="Création", summary="Une phrase.", source_url=OLD)
    assert Target(Kind.ADDRESS, OLD) in targets(history)


def test_an_address_is_replaced_everywhere_and_nothing_else(page):
    assert replace(page, Target(Kind.ADDRESS, OLD), Target(Kind.ADDRESS, NEW))
    page.save()
    page.refresh_from_db()

    assert targets(page) == {
        Target(Kind.ADDRESS, NEW),
        Target(Kind.PAGE, "7"),
        Target(Kind.DOCUMENT, "8"),
    }
    stored = page.body.stream_block.get_prep_value(page.body)
    assert 'href="https://neuf.exemple.be/?c=3&amp;d=4"' in stored[0]["value"]
    assert 'id="7" linktype="page"' in stored[0]["value"]


def test_a_page_is_replaced_in_text_and_in_choosers(page):
    assert replace(page, Target(Kind.PAGE, "7"), Target(Kind.PAGE, "9"))

    assert Target(Kind.PAGE, "9") in targets(page)
    assert Target(Kind.PAGE, "7") not in targets(page)


def test_nothing_changes_where_it_is_not(page):
    before = page.body.stream_block.get_prep_value(page.body)

    assert not replace(page, Target(Kind.ADDRESS, "https://x.be"), Target(Kind.ADDRESS, NEW))
    assert page.body.stream_block.get_prep_value(page.body) == before


def test_rows_that_are_edited_with_a_page_are_replaced_and_saved():
    page = make.HistoirePageFactory(slug="autre-histoire", parent=make.ContentPageFactory())
    page.events.create(year=1983, title="Création", summary="Une phrase.", source_url=OLD)
    page.save()
    page = type(page).objects.get(pk=page.pk)

    assert replace(page, Target(Kind.ADDRESS, OLD), Target(Kind.ADDRESS, NEW))
    page.save()

    assert type(page).objects.get(pk=page.pk).events.get().source_url == NEW


@pytest.mark.parametrize(
    "href",
    ["mailto:info@exemple.be", "tel:+3281713518", "#", "", "javascript:alert(1)", "é" * 3000],
)
def test_what_is_no_address_is_no_link(href):
    page = make.ContentPageFactory(body=make.stream(("text", f'<p><a href="{href}">x</a></p>')))

    assert targets(page) == set()


def test_an_anchor_leads_to_its_own_page():
    page = make.ContentPageFactory(
        slug="anchored", body=make.stream(("text", '<p><a href="#horaires">x</a></p>'))
    )

    assert targets(page) == {Target(Kind.ADDRESS, f"{page.url}#horaires")}


def test_a_full_page_of_every_block_is_read():
    page = make.ContentPageFactory(rich=True)

    assert {target.kind for target in targets(page)} >= {Kind.ADDRESS, Kind.PAGE, Kind.DOCUMENT}
