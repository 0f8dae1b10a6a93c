"""The dashboard shows each member what waits for them and what they may begin, and nothing else."""

import datetime

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from wagtail.contrib.search_promotions.models import Query
from wagtail.models import GroupApprovalTask, Page, TaskState, Workflow, WorkflowTask

import pytest

from cai_site.core.reviews import pages_to_review
from cai_site.newsroom.dashboard import panel as dashboard
from ressources.models import Actu, ActusPage
from tests import factories as make

from .staff import staff

pytestmark = pytest.mark.usefixtures("site")

TODAY = datetime.date(2026, 11, 29)


def panels(user: User) -> dict[str, dashboard.DashboardPanel]:
    """The panels of a member, by name."""
    client = Client()
    client.force_login(user)
    response = client.get(reverse("wagtailadmin_home"))
    assert response.status_code == 200
    return {panel.name: panel for panel in response.context["panels"]}


def html_of(user: User) -> str:
    client = Client()
    client.force_login(user)
    return client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.fixture
def news(site) -> ActusPage:
    return ActusPage.objects.get()


@pytest.fixture
def writer(news) -> User:
    """Somebody who writes news, and may not publish them."""
    return staff("plume", below=news, pages=("add",))


@pytest.fixture
def publisher(site) -> User:
    return staff("lea", below=Page.objects.get(depth=1), pages=("add", "change", "publish"))


@pytest.fixture
def workflow(publisher) -> Workflow:
    task = GroupApprovalTask.objects.create(name="Relecture")
    task.groups.set(publisher.groups.all())
    workflow = Workflow.objects.create(name="Validation")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    return workflow


def proposed(workflow, news, writer, title="Une marche à Namur") -> Actu:
    """A piece of news that the writer sent for approval."""
    page = make.ActuFactory(parent=news, title=title, owner=writer, live=False)
    page.save_revision(user=writer)
    workflow.start(page, writer)
    return page


# --- Créer --------------------------------------------------------------------------------
def offers(user: User) -> dict[str, str]:
    panel = panels(user).get("creer")
    return {each["creation"].label: each["url"] for each in panel.paginator.object_list}


def test_writer_begins_in_one_press_what_they_may_write(writer, news):
    add = reverse("wagtailadmin_pages:add", args=["ressources", "actu", news.pk])

    assert offers(writer) == {"Une actu": add}
    client = Client()
    client.force_login(writer)
    assert client.get(add).status_code == 200


def test_a_page_begins_with_its_place(publisher):
    begun = offers(publisher)

    assert list(begun) == ["Une actu", "Une formation", "Un rapport", "Une page"]
    assert begun["Une page"] == reverse(
        "wagtailadmin_pages:choose_parent", args=["home", "contentpage"]
    )
    assert begun["Un rapport"] == reverse("deposit_report")


def test_who_may_write_nothing_is_offered_nothing(site):
    assert list(panels(staff("visite"))) == ["premiers-pas", "aide"]


# --- À valider ----------------------------------------------------------------------------
def test_what_colleagues_proposed_waits_for_who_approves(workflow, news, writer, publisher):
    page = proposed(workflow, news, writer)

    (row,) = panels(publisher)["a-valider"].rows

    assert (row.title, row.action.label) == ("Une marche à Namur", "Examiner")
    assert row.action.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert row.details[0] == "Proposé par Plume"
    assert row.status == ""
    assert "a-valider" not in panels(writer)


def test_who_waits_for_long_is_not_missed(workflow, news, writer, publisher):
    proposed(workflow, news, writer)
    TaskState.objects.update(started_at=timezone.now() - datetime.timedelta(days=4))

    (row,) = panels(publisher)["a-valider"].rows

    assert row.status == "Attend depuis 4\xa0jours"


# --- Mes brouillons -----------------------------------------------------------------------
def drafts(user: User) -> dict[str, str]:
    panel = panels(user).get("mes-brouillons")
    return {row.title: row.status for row in panel.rows} if panel else {}


def test_drafts_say_what_stands_between_them_and_the_public(workflow, news, writer, publisher):
    proposed(workflow, news, writer, "Proposée")
    begun = make.ActuFactory(parent=news, title="Commencée", owner=writer, live=False)
    begun.save_revision(user=writer)
    online = make.ActuFactory(parent=news, title="En ligne", owner=writer)
    online.title = "En ligne, mieux dit"
    online.save_revision(user=writer)

    assert drafts(writer) == {
        "Proposée": "En validation",
        "Commencée": "Jamais publié",
        "En ligne, mieux dit": "Modifications non publiées",
    }
    assert drafts(publisher) == {}


def test_a_text_that_was_sent_back_comes_first_among_what_to_do(workflow, news, writer, publisher):
    page = proposed(workflow, news, writer)
    page.current_workflow_task.on_action(page.current_workflow_task_state, publisher, "reject")

    assert drafts(writer) == {"Une marche à Namur": "À corriger"}


def test_a_planned_page_is_a_draft_that_needs_nothing(news, publisher):
    page = make.ActuFactory(parent=news, title="Demain", live=False)
    page.go_live_at = timezone.now() + datetime.timedelta(days=1)
    page.save_revision(user=publisher).publish(user=publisher)

    assert drafts(publisher) == {"Demain": "Programmé"}


def test_a_page_that_one_locked_is_not_forgotten(news, publisher):
    make.ActuFactory(parent=news, title="Gardée", locked=True, locked_by=publisher)

    assert drafts(publisher) == {"Gardée": "Verrouillé par vous"}


def test_drafts_of_pages_that_one_may_no_longer_change_are_not_offered(news, writer):
    page = make.ActuFactory(parent=news, owner=writer, live=False)
    page.save_revision(user=writer)
    writer.groups.get().page_permissions.all().delete()

    assert drafts(writer) == {}


# --- À revoir -----------------------------------------------------------------------------
def to_review(among=None) -> dict[str, bool]:
    found = pages_to_review(TODAY, among if among is not None else Page.objects.all())
    return {page["title"]: page["is_planned"] for page in found}


def test_pages_whose_day_has_come_and_those_that_nobody_touched(news):
    Page.objects.update(last_published_at="2026-11-01T10:00Z")
    for title, day in (("Hier", "2026-11-28"), ("Aujourd’hui", TODAY), ("Demain", "2026-11-30")):
        make.ActuFactory(parent=news, title=title, review_on=day)
    old = make.ContentPageFactory(title="Oubliée")
    kept = make.ContentPageFactory(title="Suivie", review_on="2027-03-01")
    draft = make.ActuFactory(parent=news, title="Brouillon", review_on="2026-11-01", live=False)
    Page.objects.filter(pk__in=[old.pk, kept.pk]).update(last_published_at="2025-11-01T10:00Z")

    assert to_review() == {"Oubliée": False, "Hier": True, "Aujourd’hui": True}
    assert draft.title not in to_review()


def test_pages_of_others_are_not_asked_for(news, writer):
    make.ActuFactory(parent=news, title="La mienne", owner=writer, review_on="2026-01-01")
    make.ActuFactory(parent=news, title="Une autre", review_on="2026-01-01")

    assert [row.title for row in panels(writer)["a-revoir"].rows] == ["La mienne"]


# --- Messages, recherches -----------------------------------------------------------------
def test_messages_are_counted_for_those_who_answer_and_name_nobody(site, publisher):
    answering = staff("awa", "change_contactmessage")
    make.ContactMessageFactory(name="Amina Diallo")
    make.ContactMessageFactory(state="en-cours", assignee=answering, reason_label="Un prêt")
    make.ContactMessageFactory(state="en-cours", assignee=publisher)
    make.ContactMessageFactory(is_spam=True)
    make.ContactMessageFactory(state="termine", assignee=answering)

    panel = panels(answering)["messages"]

    assert panel.count == 2
    assert {(row.title, row.status) for row in panel.rows} == {
        ("Suivre une formation", "Nouveau"),
        ("Un prêt", "Confié à vous"),
    }
    assert "Amina" not in html_of(answering)
    assert "messages" not in panels(publisher)


def test_searches_in_vain_lead_to_an_answer(site, publisher):
    answering = staff("awa", "change_searchpromotion")
    for words, times in (("permis de conduire", 3), ("crèche", 1)):
        for _ in range(times):
            Query.get(words).add_hit()

    rows = panels(answering)["recherches"].rows

    assert [row.title for row in rows] == ["permis de conduire", "crèche"]
    assert [row.details[0] for row in rows] == [
        "Cherché 3 fois en 90 jours", "Cherché une fois en 90 jours"
    ]  # fmt: skip
    client = Client()
    client.force_login(answering)
    assert client.get(rows[0].action.url).status_code == 200
    assert "recherches" not in panels(publisher)


def test_searches_that_got_an_answer_are_gone(site):
    query = Query.get("permis de conduire")
    query.add_hit()
    query.editors_picks.create(page=Page.objects.get(depth=1), sort_order=0)

    assert "recherches" not in panels(staff("awa", "change_searchpromotion"))


# --- the whole -----------------------------------------------------------------------------
def test_wagtails_own_panels_counters_and_links_are_gone(site, admin_client):
    content = admin_client.get(reverse("wagtailadmin_home")).content.decode()

    assert "w-summary" not in content
    assert "guide.wagtail.org" not in content
    assert "Bonjour" in content


def test_panels_stand_in_their_order_and_show_a_few_lines(news, publisher, workflow, writer):
    for number in range(7):
        proposed(workflow, news, writer, f"Proposée {number}")
    make.ActuFactory(parent=news, review_on="2026-01-01")

    shown = panels(publisher)

    assert list(shown) == ["premiers-pas", "creer", "a-valider", "a-revoir", "aide"]
    assert (shown["a-valider"].count, len(shown["a-valider"].rows)) == (7, 5)


def test_words_of_others_are_only_words(news, publisher):
    page = make.ActuFactory(parent=news, title="<script>alert(1)</script>", live=False)
    page.save_revision(user=publisher)

    assert "<script>alert(1)" not in html_of(publisher)


def test_queries_do_not_grow_with_the_site(
    news, publisher, writer, workflow, django_assert_num_queries, django_assert_max_num_queries
):
    client = Client()
    client.force_login(publisher)
    home = reverse("wagtailadmin_home")

    def grow(number: int) -> None:
        factories = [make.ActuFactory, make.PublicationFactory, make.ContentPageFactory]
        for factory in factories * number:
            page = factory(review_on="2026-01-01", owner=publisher)
            page.save_revision(user=publisher)
            workflow.start(page, writer)

    grow(3)
    client.get(home)  # the types of content are read once
    with django_assert_max_num_queries(40) as few:
        client.get(home)
    grow(12)

    with django_assert_num_queries(len(few)):
        client.get(home)
