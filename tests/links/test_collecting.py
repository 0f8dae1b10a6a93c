"""The list of links follows what visitors read, and tells how each link is."""

from datetime import timedelta

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import pytest

from cai_site.core.models import SiteSettings
from cai_site.newsroom.links import checking
from cai_site.newsroom.links.checking import check_due, judge
from cai_site.newsroom.links.collecting import collect
from cai_site.newsroom.links.models import Link
from cai_site.newsroom.links.outside import Answer, Verdict
from tests import factories as make

from .bodies import linked

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("site")]

State, Kind = Link.State, Link.Kind
ADDRESS = "https://exemple.be/page"
committed = TestCase.captureOnCommitCallbacks


def one(address: str = ADDRESS) -> Link:
    return Link.objects.get(target=address)


# --- Where links stand -----------------------------------------------------------------------
def test_a_link_is_noted_once_with_all_its_places():
    linked(ADDRESS, title="Première"), linked(ADDRESS, ADDRESS, title="Deuxième")
    collect()

    assert one().uses.count() == 2
    assert set(one().places.split(", ")) == {"Première", "Deuxième"}


def test_snippets_and_settings_are_read(site):
    make.OrganisationFactory(website="https://organisation.be/")
    settings = SiteSettings.objects.get()
    settings.exit_url = "https://meteo.be/"
    settings.save()
    collect()

    assert one("https://organisation.be/").places.startswith("Organisation")
    assert one("https://meteo.be/").uses.get().source == settings


def test_drafts_and_what_is_gone_are_not():
    page = linked(ADDRESS)
    linked("https://brouillon.be/", live=False)
    collect()
    assert not Link.objects.filter(target="https://brouillon.be/").exists()

    page.unpublish()
    collect()
    assert not Link.objects.filter(target=ADDRESS).exists()


def test_collecting_again_changes_nothing_and_keeps_what_is_known():
    linked(ADDRESS)
    collect()
    Link.objects.update(state=State.BROKEN)
    uses = list(one().uses.values())
    collect()

    assert (one().state, list(one().uses.values())) == (State.BROKEN, uses)


def test_collecting_asks_as_much_for_many():
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            collect()
        return len(queries)

    linked(ADDRESS)
    collect()
    few = asked()
    for number in range(12):
        linked(f"https://exemple.be/{number}")
    collect()
    assert asked() == few


def test_publishing_shows_at_once():
    page = linked(ADDRESS)
    with committed(execute=True):
        page.save_revision().publish()
    assert one().uses.get().source.pk == page.pk

    page.body = []
    with committed(execute=True):
        page.save_revision().publish()
    assert not Link.objects.filter(target=ADDRESS).exists()


# --- On this site ----------------------------------------------------------------------------
def leads_to(page) -> None:
    body = make.stream(("text", f'<p><a linktype="page" id="{page.pk}">là</a></p>'))
    make.ContentPageFactory(title="D’où on vient", body=body)
    collect()


def test_a_page_taken_off_is_a_broken_link_at_once():
    page = make.ContentPageFactory(title="Permanence")
    leads_to(page)
    with committed(execute=True):
        page.unpublish()

    link = Link.objects.get(kind=Kind.PAGE, target=page.pk)
    assert (link.name, link.state) == ("Permanence", State.BROKEN)
    assert "pas publique" in link.reason

    with committed(execute=True):
        page.save_revision().publish()
    link.refresh_from_db()
    assert link.state == State.FINE


def test_a_deleted_page_that_is_still_linked_is_shown_by_its_name(admin_user):
    page = make.ContentPageFactory(title="Permanence")
    leads_to(page)
    number = page.pk
    with committed(execute=True):
        page.delete(user=admin_user)

    link = Link.objects.get(kind=Kind.PAGE, target=number)
    assert (link.name, link.state) == ("Permanence", State.BROKEN)
    assert (link.reason, link.places) == ("page supprimée", "D’où on vient")


def test_a_deleted_document_is_a_broken_link():
    document = make.SiteDocumentFactory()
    body = make.stream(("text", f'<p><a linktype="document" id="{document.pk}">là</a></p>'))
    make.ContentPageFactory(body=body)
    collect()
    document.delete()
    check_due()

    link = Link.objects.get(kind=Kind.DOCUMENT, target=document.pk or link_id(body))
    assert (link.state, link.reason) == (State.BROKEN, "document supprimé")


def link_id(body: str) -> str:
    return body.split('id=\\"')[1].split("\\")[0]


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("/contact/", State.FINE),
        ("http://testserver/contact/", State.FINE),
        ("/contact/#contenu", State.FINE),
        ("/nulle-part/", State.BROKEN),
        ("http://testserver/nulle-part/", State.BROKEN),
        ("/contact/#nulle-part", State.BROKEN),
    ],
)
def test_typed_addresses_of_this_site_are_asked_of_itself(path, state):
    linked(path)
    collect()
    check_due()

    assert one(path).state == state
    assert ("ancre" in one(path).reason) == (path == "/contact/#nulle-part")


# --- What becomes of a link ------------------------------------------------------------------
def now_and(hours: float):
    return timezone.now() + timedelta(hours=hours)


def test_silence_is_a_break_only_after_a_day():
    linked(ADDRESS)
    collect()
    silent = Verdict(Answer.SILENT, "pas de réponse")
    link = one()
    states = []
    for hours in (0, 23, 24.1):
        judge(link, silent, now_and(hours))
        states.append(one().state)
    judge(link, Verdict(Answer.FINE), now_and(25))
    states.append(one().state)
    judge(link, silent, now_and(60))
    states.append(one().state)

    assert states == [State.FAILING, State.FAILING, State.BROKEN, State.FINE, State.FAILING]


def test_an_address_that_is_gone_is_broken_at_once(web):
    linked(f"{web.url}/x")
    collect()
    check_due()

    link = one(f"{web.url}/x")
    assert (link.state, link.reason) == (State.BROKEN, "page introuvable (404)")


def test_a_member_is_believed_rather_than_the_robot_that_was_refused(web):
    address = f"{web.url}/x"
    web.answers["/x"] = 403
    linked(address)
    collect()
    check_due()
    assert one(address).state == State.DOUBTFUL

    link = one(address)
    link.vouched_at = timezone.now()
    refused = Verdict(Answer.DOUBTFUL, "…")
    judge(link, refused, now_and(24 * 30))
    assert one(address).state == State.FINE
    judge(link, refused, now_and(24 * 200))
    assert one(address).state == State.DOUBTFUL


def test_each_link_has_its_turn(web, monkeypatch):
    monkeypatch.setattr(checking, "PAUSE", 0)
    web.answers["/x"] = 200
    linked(f"{web.url}/x", f"{web.url}/y")
    collect()
    for hours, asked in ((0, {"/x", "/y"}), (1, set()), (25, {"/y"}), (24 * 8, {"/x", "/y"})):
        Link.objects.filter(checked_at=None).update(checked_at=None)
        web.asked.clear()
        monkeypatch.setattr(
            checking.timezone, "now", lambda hours=hours: start + timedelta(hours=hours)
        )
        check_due()
        assert {path for _, path, _ in web.asked} == asked, hours


start = timezone.now()


def test_a_run_asks_little_of_each_site(web, monkeypatch):
    monkeypatch.setattr(checking, "PAUSE", 0)
    linked(*(f"{web.url}/{number}" for number in range(20)))
    collect()
    check_due()

    assert len({path for _, path, _ in web.asked}) == checking.A_HOST


def test_being_cut_off_breaks_nothing():
    linked(*(f"https://site-{number}.invalid/" for number in range(5)))
    collect()

    assert "nothing is noted" in check_due()
    assert set(Link.objects.filter(kind=Kind.ADDRESS).values_list("state", flat=True)) == {
        State.NEW
    }
