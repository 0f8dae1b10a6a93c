"""« Renommer, déplacer »: one screen, and every link follows."""

from django.test import TestCase
from django.urls import reverse

from wagtail.models import Page

import pytest

from tests import factories as make

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("site")]


@pytest.fixture
def page():
    return make.ContentPageFactory(slug="a", title="Permanence")


def send(client, page, **changes):
    parent = page.get_parent()
    data = {"title": page.title, "slug": page.slug, "parent": parent.pk, **changes}
    with TestCase.captureOnCommitCallbacks(execute=True):
        return client.post(reverse("page_place", args=[page.pk]), data)


def test_a_page_and_all_below_it_get_another_address_in_one_go(admin_client, client, page):
    make.ContentPageFactory(slug="dessous", parent=page)
    other = make.ContentPageFactory(slug="ailleurs")
    page = Page.objects.get(pk=page.pk)
    send(admin_client, page, title="Rendez-vous", slug="rendez-vous", parent=other.pk)

    moved = Page.objects.get(pk=page.pk)
    assert (moved.title, moved.url) == ("Rendez-vous", "/ailleurs/rendez-vous/")
    assert client.get("/a/")["Location"] == moved.url
    assert client.get("/a/dessous/")["Location"] == f"{moved.url}dessous/"


def test_what_is_written_beside_the_public_version_stays_a_draft(admin_client, page):
    page.introduction = "Une phrase encore au brouillon."
    page.save_revision()
    send(admin_client, Page.objects.get(pk=page.pk), title="Rendez-vous")

    page = type(page).objects.get(pk=page.pk)
    draft = page.get_latest_revision_as_object()
    assert (page.title, draft.title) == ("Rendez-vous", "Rendez-vous")
    assert ("brouillon" in page.introduction, "brouillon" in draft.introduction) == (False, True)


def test_only_places_in_which_it_may_stand_are_offered(admin_client, page):
    below = make.ContentPageFactory(parent=page)
    actu = make.ActuFactory()
    form = admin_client.get(reverse("page_place", args=[page.pk])).context["form"]
    offered = {each.pk for each in form.fields["parent"].queryset}

    assert page.get_parent().pk in offered
    assert not offered & {page.pk, below.pk, actu.pk}
    assert send(admin_client, page, parent=below.pk).status_code == 200


@pytest.mark.parametrize(
    "changes",
    [
        {"slug": "contact"},
        {"slug": "pas une adresse"},
        {"slug": ""},
        {"title": ""},
        {"title": "a\0b"},
        {"parent": "x"},
        {"parent": "9" * 40},
    ],
)
def test_nonsense_changes_nothing(admin_client, page, changes):
    assert send(admin_client, page, **changes).status_code == 200
    assert Page.objects.get(pk=page.pk).url == "/a/"


def test_a_page_that_is_locked_waits(admin_client, page):
    Page.objects.filter(pk=page.pk).update(locked=True)
    response = send(admin_client, page, slug="b")

    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert Page.objects.get(pk=page.pk).url == "/a/"


def test_who_may_not_publish_may_not_rename(site, member, client, page):
    member(site, "add", "change")

    assert send(client, page, slug="b").status_code in {302, 403}
    assert Page.objects.get(pk=page.pk).url == "/a/"
    listing = client.get(reverse("wagtailadmin_explore", args=[site.pk])).content.decode()
    assert reverse("page_place", args=[page.pk]) not in listing


@pytest.mark.parametrize("pk", [0, 1, 2, 10**12, 10**30])
def test_what_is_no_page_of_the_site_has_no_place(admin_client, pk):
    assert admin_client.get(reverse("page_place", args=[pk])).status_code in {200, 404}
