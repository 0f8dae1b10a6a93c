"""Every way in which staff publish a changed date tells each person once, with old and new."""

from datetime import timedelta

from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

import pytest
import time_machine

from actions.models import Formation
from cai_site.newsroom.roles import Role
from tests import factories as make

from .publishing import draft, sent

pytestmark = pytest.mark.one_database

HERE, THERE = "C.A.I., salle du rez", "Maison de la Laïcité"
TOLD = "2 personnes inscrites ou en attente reçoivent un courriel."
TO_CALL = "1 personne concernée n’a pas d’adresse de courriel\u00a0: téléphonez-lui"


def all_told() -> bool:
    """Whether both people were written to, once, with the place before and now."""
    letters = sent()
    assert all(
        f"Avant\u00a0: {HERE}\nMaintenant\u00a0: {THERE}" in letter.body for letter in letters
    )
    addresses = sorted(letter.to[0] for letter in letters)
    assert addresses in ([], ["attend@exemple.be", "inscrite@exemple.be"])
    return bool(addresses)


def member(client, group: str):
    """The client of a member of a group."""
    user = User.objects.create_user(group)
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    return client


@pytest.fixture
def at_hand(session):
    """Somebody without an address takes part too."""
    make.RegistrationFactory(session=session, email="")


# --- The button « Publier » ------------------------------------------------------------------
def test_staff_read_how_many_are_told_and_whom_to_call(at_hand, save, admin_client):
    publication = {"action-publish": "1"}
    shown = save(admin_client, THERE, **publication)

    assert TOLD in shown
    assert TO_CALL in shown
    assert all_told()
    again = save(admin_client, THERE, **publication)
    assert "Interculturalité" in again
    assert "reçoivent un courriel" not in again
    assert not all_told()


def test_staff_who_save_a_draft_tell_nobody(session, save, admin_client):
    shown = save(admin_client, THERE)

    assert "reçoivent un courriel" not in shown
    assert not all_told()
    session.refresh_from_db()
    assert session.venue == HERE


# --- Approval of what an editor submitted ----------------------------------------------------
@pytest.fixture
def submitted(at_hand, session, save, client) -> Formation:
    """The training in moderation, submitted by an editor who may not publish."""
    shown = save(member(client, Role.WRITING), THERE, **{"action-submit": "1"})

    assert "reçoivent un courriel" not in shown
    assert not all_told()
    return Formation.objects.get(pk=session.formation_id)


def approve(client, page, **fields):
    """What the window « Approuver » sends."""
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return client.post(url, {"comment": "", **fields}, follow=True)


def test_approval_tells(submitted, client):
    client = member(client, Role.COMMUNICATION)
    assert approve(client, submitted).status_code == 200

    assert all_told()
    submitted.refresh_from_db()
    assert submitted.current_workflow_state is None
    assert not all_told()


def test_moderator_who_edits_and_approves_tells_what_was_approved(submitted, save, client):
    button = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    save(member(client, Role.COMMUNICATION), THERE, **button, title="Interculturalités")

    assert all_told()


def test_moderator_reads_whom_an_approval_concerns(submitted, client):
    client = member(client, Role.COMMUNICATION)
    url = reverse("wagtailadmin_pages:edit", args=[submitted.pk])
    shown = client.get(url).content.decode()

    assert TOLD in shown
    assert TO_CALL in shown
    approve(client, submitted)
    assert "reçoivent un courriel" not in client.get(url).content.decode()


def test_refused_draft_tells_nobody(submitted, client):
    state = submitted.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[submitted.pk, "reject", state.pk])
    member(client, Role.COMMUNICATION).post(url, {"comment": "Pas là."})

    assert not all_told()


# --- Several pages at once in the explorer ---------------------------------------------------
def publish_selected(client, *pages, with_pages_below: bool = False) -> str:
    """Publish pages as the explorer does after a selection; the words shown."""
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    next_url = reverse("wagtailadmin_explore", args=[pages[0].get_parent().pk])
    query = {"id": [page.pk for page in pages], "next": next_url}
    data = {"include_descendants": "on"} if with_pages_below else {}
    response = client.post(url, data, query_params=query, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def test_publication_of_several_pages_tells(at_hand, session, admin_client):
    draft(session, venue=THERE)
    pages = [Formation.objects.get(pk=session.formation_id), make.FormationFactory()]
    shown = publish_selected(admin_client, *pages)

    assert TOLD in shown
    assert TO_CALL in shown
    assert all_told()
    assert "reçoivent un courriel" not in publish_selected(admin_client, *pages)
    assert not all_told()


def test_publication_of_a_page_with_those_below_tells(at_hand, session, admin_client):
    formation = Formation.objects.get(pk=session.formation_id)
    formation.unpublish()
    draft(session, venue=THERE)
    shown = publish_selected(admin_client, formation.get_parent(), with_pages_below=True)

    assert TOLD in shown
    assert all_told()


def test_publication_without_those_below_tells_nobody(session, admin_client):
    formation = Formation.objects.get(pk=session.formation_id)
    formation.unpublish()
    draft(session, venue=THERE)
    shown = publish_selected(admin_client, formation.get_parent())

    assert "reçoivent un courriel" not in shown
    assert not all_told()


# --- At a moment that was planned ------------------------------------------------------------
@pytest.fixture
def tomorrow(session) -> dict:
    """What a form adds so that its draft is published tomorrow."""
    return {"go_live_at": f"{timezone.localtime() + timedelta(days=1):%Y-%m-%d %H:%M}"}


def on_the_day(publications: int = 2) -> bool:
    """Whether people are told tomorrow, by a command that runs as often as it likes."""
    with time_machine.travel(timezone.now() + timedelta(days=1, minutes=1)):
        for _ in range(publications):
            call_command("publish_scheduled")
        return all_told()


def test_planned_publication_tells_when_its_moment_comes(session, save, admin_client, tomorrow):
    shown = save(admin_client, THERE, **{"action-publish": "1"}, **tomorrow)

    assert "reçoivent un courriel" not in shown
    assert not all_told()
    session.refresh_from_db()
    assert session.venue == HERE
    assert on_the_day()


def test_approved_plan_tells_when_its_moment_comes(session, save, client, tomorrow):
    save(member(client, Role.WRITING), THERE, **{"action-submit": "1"}, **tomorrow)
    approve(member(client, Role.COMMUNICATION), Formation.objects.get(pk=session.formation_id))

    assert not all_told()
    assert on_the_day()


def test_training_off_the_site_tells_only_when_it_is_back(session):
    """Wagtail writes the dates of an unpublished page with every draft."""
    formation = Formation.objects.get(pk=session.formation_id)
    formation.unpublish()
    session.venue = THERE
    session.save()
    formation = Formation.objects.get(pk=formation.pk)
    formation.go_live_at = timezone.now() + timedelta(days=1)
    formation.save_revision().publish()
    assert not all_told(), "the page goes live tomorrow"
    assert on_the_day()
