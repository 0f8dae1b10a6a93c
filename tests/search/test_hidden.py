"""What search must never show (reliability bar, B6)."""

from datetime import timedelta

from django.utils import timezone
from django.utils.html import strip_tags

from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

import pytest

from tests import factories as make

pytestmark = pytest.mark.indexed

CANARY = "Zanzibar"


def _private(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def _below_private(page):
    _private(page.get_parent())


def _with_password(page):
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="sésame"
    )


def _draft(page):
    page.unpublish()


def _expired(page):
    Page.objects.filter(pk=page.pk).update(live=False, expired=True)


def _past_its_expiry(page):
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))


def _elsewhere(page):
    page.move(Page.get_first_root_node(), pos="last-child")


@pytest.mark.parametrize(
    "hide",
    [_private, _below_private, _with_password, _draft, _expired, _past_its_expiry, _elsewhere],
)
def test_hidden_page_is_found_nowhere(hide, search, titles):
    parent = make.ContentPageFactory(title="Dossier")
    page = make.ContentPageFactory(title=CANARY, introduction=f"{CANARY} secret", parent=parent)
    assert titles(search(CANARY)) == [CANARY]
    hide(Page.objects.get(pk=page.pk))
    for words in (CANARY, "secret"):
        response = search(words)
        assert response.context["results"].count == 0
        assert [facet.count for facet in response.context["results"].facets] == [0]
        assert f"<mark>{CANARY}" not in response.content.decode()
        assert f"{CANARY} secret" not in strip_tags(response.content.decode())


@pytest.mark.parametrize("is_below", [False, True])
def test_private_document_is_found_nowhere(is_below, search, titles):
    collection = Collection.get_first_root_node().add_child(name="Interne")
    inside = collection.add_child(name="Dessous") if is_below else collection
    make.SiteDocumentFactory(title=CANARY, collection=inside)
    assert titles(search(CANARY)) == [CANARY]
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    assert search(CANARY).context["results"].count == 0


def test_draft_changes_of_a_live_page_are_not_found(search):
    page = make.ContentPageFactory(title="Public")
    page.title, page.introduction = CANARY, CANARY
    page.save_revision()
    page.save_revision()
    assert search(CANARY).context["results"].count == 0
