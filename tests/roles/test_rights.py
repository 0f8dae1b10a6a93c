"""The groups have the rights of the table, which docs/roles.md tells staff."""

from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group, Permission, User
from django.urls import reverse

from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page, Task

import pytest

from actions.models import FormationsPage
from cai_site.newsroom.granting import GivenRight, give_what_is_new
from cai_site.newsroom.rights import RIGHTS, grants
from cai_site.newsroom.roles import Role
from contact.models import AidePage, BureauxPage

from .people import NOBODY, person

DOCUMENT = Path(settings.BASE_DIR, "docs", "roles.md")

pytestmark = pytest.mark.usefixtures("site")


def told() -> dict[str, set[str]]:
    """What docs/roles.md says: a right → the groups that have it."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in DOCUMENT.read_text().splitlines()
        if line.startswith("|")
    ]
    start = next(number for number, row in enumerate(rows) if row[0] == "On peut…")
    names = rows[start][1:]
    return {
        words: {name for name, cell in zip(names, cells, strict=True) if cell == "oui"}
        for words, *cells in rows[start + 2 :]
    }


def member(role: str) -> User:
    user = User.objects.create_user(f"membre {role}")
    user.groups.add(Group.objects.get(name=role))
    return user


def test_staff_read_the_rights_that_there_are():
    assert told() == {right.words: right.holders for right in RIGHTS}


@pytest.mark.parametrize("role", Role)
def test_group_has_what_the_table_says_and_nothing_else(role):
    group = Group.objects.get(name=role)
    given = {
        f"{each.content_type.app_label}.{each.codename}"
        for each in Permission.objects.filter(group=group)
        | Permission.objects.filter(grouppagepermission__group=group)
        | Permission.objects.filter(groupcollectionpermission__group=group)
    }

    assert given == {grant.permission for grant in grants() if grant.role == role}


def test_every_right_was_given_once():
    assert set(GivenRight.objects.values_list("key", flat=True)) == {g.key for g in grants()}


@pytest.mark.parametrize(
    ("role", "page_type", "may"),
    [
        (Role.RECEPTION, FormationsPage, True),
        (Role.RECEPTION, BureauxPage, True),
        (Role.RECEPTION, AidePage, False),
        (Role.LISTENING, AidePage, True),
        (Role.WRITING, FormationsPage, False),
        (Role.COMMUNICATION, AidePage, True),
    ],
)
def test_who_publishes_a_branch(role, page_type, may):
    page = page_type.objects.get()

    assert page.permissions_for_user(member(role)).can_publish() == may


def test_what_administrators_took_away_stays_away():
    group = Group.objects.get(name=Role.COMMUNICATION)
    group.permissions.remove(Permission.objects.get(codename="change_menu"))
    GroupPagePermission.objects.filter(group=group).delete()
    give_what_is_new()

    assert not group.permissions.filter(codename="change_menu").exists()
    assert not GroupPagePermission.objects.filter(group=group).exists()


def test_right_that_is_new_in_the_table_is_given_after_the_next_migration():
    group = Group.objects.get(name=Role.RECEPTION)
    for held in (GroupPagePermission, GroupCollectionPermission):
        held.objects.filter(group=group).delete()
    group.permissions.clear()
    GivenRight.objects.filter(key__startswith=Role.RECEPTION).delete()
    give_what_is_new()

    assert group.permissions.filter(codename="export_contactmessage").exists()
    assert GroupCollectionPermission.objects.filter(group=group).exists()
    office = BureauxPage.objects.get()
    assert GroupPagePermission.objects.filter(group=group, page=office).count() == 2


def test_group_that_was_deleted_holds_up_nothing():
    Group.objects.get(name=Role.LISTENING).delete()
    GivenRight.objects.all().delete()
    give_what_is_new()

    assert not Group.objects.filter(name=Role.LISTENING).exists()
    kept = {grant.key for grant in grants() if grant.role != Role.LISTENING}
    assert set(GivenRight.objects.values_list("key", flat=True)) == kept


def test_wagtails_own_groups_are_gone():
    assert set(Group.objects.values_list("name", flat=True)) == set(Role)


@pytest.mark.parametrize(
    ("role", "page_type"), [(Role.RECEPTION, BureauxPage), (Role.LISTENING, AidePage)]
)
@pytest.mark.parametrize("view", ["delete", "unpublish"])
def test_who_looks_after_a_page_does_not_take_it_away(role, page_type, view):
    page = page_type.objects.get()
    person(role).client.post(reverse(f"wagtailadmin_pages:{view}", args=[page.pk]))
    query = f"?id={page.pk}"
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", view]) + query
    person_too = person(NOBODY)
    person_too.client.post(bulk)

    assert Page.objects.get(pk=page.pk).live


def test_who_may_not_draw_circuits_adds_no_task(db):
    address = reverse("wagtailadmin_workflows:task_chooser_create")
    data = {"create-task-name": "Ma tâche", "create-task-groups": [Group.objects.first().pk]}
    person(Role.WRITING).client.post(address, data)

    assert not Task.objects.filter(name="Ma tâche").exists()
    person(Role.ADMINISTRATION).client.post(address, data)
    assert Task.objects.filter(name="Ma tâche").exists()
