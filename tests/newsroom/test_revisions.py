"""The purge of old versions keeps whatever somebody may still need."""

import datetime

from django.contrib.auth.models import User
from django.utils import timezone

from wagtail.models import GroupApprovalTask, Revision, Workflow, WorkflowTask

import pytest

from cai_site.core import jobs
from cai_site.newsroom.revisions import KEPT, purge
from tests import factories as make

pytestmark = pytest.mark.usefixtures("site")


def versions(page, number: int) -> list[Revision]:
    """As many versions of a page, the oldest first."""
    made = []
    for count in range(number):
        page.title = f"Version {count}"
        made.append(page.save_revision())
    return made


def left(page) -> list[str]:
    """The titles of the versions that are left, the oldest first."""
    return [each.content["title"] for each in page.revisions.order_by("pk")]


def test_the_last_versions_of_each_page_stay():
    page, other = make.ActuFactory(live=False), make.ContentPageFactory(live=False)
    versions(page, KEPT + 6)  # the newest is the draft in progress
    versions(other, 3)

    assert purge() == "5 anciennes versions de pages"

    assert left(page) == [f"Version {count}" for count in range(5, KEPT + 6)]
    assert len(left(other)) == 3
    page.refresh_from_db()
    assert page.latest_revision.content["title"] == f"Version {KEPT + 5}"


def test_what_is_online_stays_and_can_be_compared():
    page = make.ActuFactory(live=False)
    versions(page, 1)[0].publish()
    page.refresh_from_db()
    versions(page, KEPT + 5)

    purge()

    page.refresh_from_db()
    assert page.live_revision.content["title"] == "Version 0"
    assert len(left(page)) == 1 + KEPT + 1


def test_what_is_planned_stays():
    page = make.ActuFactory(live=False)
    page.go_live_at = timezone.now() + datetime.timedelta(days=3)
    planned = page.save_revision()
    planned.publish()
    page.go_live_at = None
    versions(page, KEPT + 5)

    purge()

    assert Revision.objects.filter(pk=planned.pk).exists()


def test_what_was_proposed_stays_with_the_history_of_its_approval():
    page, author = make.ActuFactory(live=False), User.objects.create_user("plume")
    workflow = Workflow.objects.create(name="Validation")
    task = GroupApprovalTask.objects.create(name="Relecture")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    (proposed,) = versions(page, 1)
    state = workflow.start(page, author)
    versions(page, KEPT + 5)

    purge()

    assert Revision.objects.filter(pk=proposed.pk).exists()
    state.refresh_from_db()
    assert state.current_task_state.revision_id == proposed.pk


def test_counting_writes_nothing():
    page = make.ActuFactory(live=False)
    versions(page, KEPT + 3)

    assert purge(dry_run=True) == "2 anciennes versions de pages"
    assert len(left(page)) == KEPT + 3


def test_it_happens_by_itself():
    (job,) = [each for each in jobs.registered() if each.run is purge]

    assert job.erases
