"""« Dupliquer avec de nouvelles dates »: the next edition of a training, as a draft."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone

from wagtail.models import GroupPagePermission, Page

import pytest
import time_machine

from actions.agenda.duplication import duplicate
from actions.models import Formation, FormationsPage
from tests import factories as make

pytestmark = pytest.mark.one_database

BRUSSELS = ZoneInfo("Europe/Brussels")
TODAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def at(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=BRUSSELS)


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def formation(site) -> Formation:
    """A training on a Thursday of January and three weeks later, cancelled and full."""
    theme, audience = make.ThemeFactory(name="Logement"), make.AudienceFactory(name="Presse")
    page = make.FormationFactory(
        title="Rencontrer l’autre",
        slug="rencontrer-l-autre",
        objectives="<p>Oser la rencontre.</p>",
        themes=[theme],
        audiences=[audience],
        verified_on=date(2026, 1, 5),
        expire_at=at(2026, 12, 31, 0),
    )
    for day, status in ((28, "complet"), (7, "annule")):
        make.SessionFactory(
            formation=page,
            topic=f"Le {day}",
            starts_at=at(2027, 1, day, 9, 30),
            ends_at=at(2027, 1, day, 16, 30),
            status=status,
            venue="Salle du rez",
            places=12,
        )
    page.save_revision().publish()
    return page


def address(page: Formation) -> str:
    return reverse("duplicate_formation", args=[page.pk])


def copy_of(page: Formation) -> Formation:
    return Formation.objects.exclude(pk=page.pk).get()


def local(moment: datetime) -> str:
    return f"{timezone.localtime(moment):%Y-%m-%d %H:%M}"


def test_draft_has_the_text_and_the_moved_dates(formation, admin_client):
    response = admin_client.post(address(formation), {"first_day": "11/03/2027"})
    copy = copy_of(formation)

    assert response.status_code == 302
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[copy.pk])
    assert not copy.live
    assert copy.first_published_at is None
    assert (copy.title, copy.objectives) == (formation.title, formation.objectives)
    assert [theme.name for theme in copy.themes.all()] == ["Logement"]
    assert [str(audience) for audience in copy.audiences.all()] == ["Presse"]
    assert (copy.verified_on, copy.expire_at) == (None, None)
    # Three weeks apart, and the clocks change in between.
    assert [local(session.starts_at) for session in copy.all_sessions] == [
        "2027-03-11 09:30",
        "2027-04-01 09:30",
    ]
    assert [local(session.ends_at)[-5:] for session in copy.all_sessions] == ["16:30"] * 2
    assert {session.status for session in copy.all_sessions} == {"ouvert"}
    assert [(s.topic, s.venue, s.places) for s in copy.all_sessions] == [
        ("Le 7", "Salle du rez", 12),
        ("Le 28", "Salle du rez", 12),
    ]


def test_editor_opens_with_the_new_dates(formation, admin_client):
    response = admin_client.post(address(formation), {"first_day": "2027-03-11"}, follow=True)
    content = response.content.decode()

    assert "Brouillon créé" in content
    assert "2027-03-11 09:30" in content
    assert "2027-01-07" not in content


def test_former_edition_stays_as_it_was(formation, admin_client):
    before = [(s.pk, s.starts_at, s.status) for s in formation.all_sessions]
    admin_client.post(address(formation), {"first_day": "11/03/2027"})
    page = Formation.objects.get(pk=formation.pk)

    assert page.live
    assert [(s.pk, s.starts_at, s.status) for s in page.all_sessions] == before
    assert not {s.pk for s in copy_of(formation).all_sessions} & {pk for pk, *_ in before}


def test_three_editions_have_three_addresses(formation, admin_user):
    copies = [duplicate(formation, date(2027, 3, 11), admin_user) for _ in range(2)]
    third = duplicate(copies[0], date(2027, 9, 9), admin_user)

    assert [copy.slug for copy in copies] == [
        "rencontrer-l-autre-2027-03",
        "rencontrer-l-autre-2027-03-1",
    ]
    assert third.slug != formation.slug


def test_long_address_stays_within_its_limit(formation, admin_user):
    formation.slug = "a" * 255
    formation.save()
    copies = [duplicate(formation, date(2027, 3, 11), admin_user) for _ in range(2)]

    assert all(len(copy.slug) <= 255 for copy in copies)


def test_training_without_a_date_is_copied_without_asking(site, admin_client):
    page = make.FormationFactory(title="Sans date")
    asked = admin_client.get(address(page))
    answered = admin_client.post(address(page))

    assert "Nouveau premier jour" not in asked.content.decode()
    assert answered.status_code == 302
    assert copy_of(page).all_sessions == []


def test_form_asks_in_french_and_changes_nothing(formation, admin_client):
    content = admin_client.get(address(formation)).content.decode().replace("\u00a0", " ")

    assert "Nouveau premier jour" in content
    assert "jeudi 7 janvier 2027" in content
    assert "Créer le brouillon" in content
    assert Formation.objects.count() == 1


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("", "Choisissez le nouveau premier jour"),
        ("31/02/2027", "valide"),
        ("11/03/2027\0", "valide"),
        ("9" * 5000, "valide"),
        ("23/11/2026", "Ce jour est passé"),
        ("31/12/9999", "plus de dix ans"),
    ],
)
def test_impossible_days_are_refused_in_french(formation, admin_client, day, message):
    response = admin_client.post(address(formation), {"first_day": day})

    assert response.status_code == 200
    assert message in response.content.decode()
    assert Formation.objects.count() == 1


def test_date_that_would_leave_the_calendar_is_refused(formation, admin_client):
    far = {"starts_at": at(9999, 12, 30, 9), "ends_at": at(9999, 12, 30, 16)}
    make.SessionFactory(formation=formation, **far)
    response = admin_client.post(address(formation), {"first_day": "11/03/2027"})

    assert "Une des dates tomberait trop loin" in response.content.decode()
    assert Formation.objects.count() == 1


# --- Who may, and where ------------------------------------------------------------------------
def editor(django_user_model, client, *permissions: str, page: Page):
    """Sign in somebody who has these permissions on a page."""
    user = django_user_model.objects.create_user("redaction", password="x")
    group = Group.objects.create(name="Essai")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    for name in permissions:
        permission = Permission.objects.get(codename=name, content_type__app_label="wagtailcore")
        GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    client.force_login(user)
    return user


def test_editor_who_may_not_publish_makes_a_draft(formation, client, django_user_model):
    names = ("add_page", "change_page")
    user = editor(django_user_model, client, *names, page=FormationsPage.objects.get())
    client.post(address(formation), {"first_day": "11/03/2027"})
    copy = copy_of(formation)

    assert not copy.live
    assert copy.owner == user


@pytest.mark.parametrize("permissions", [(), ("change_page",), ("add_page",)])
def test_others_may_not(formation, client, django_user_model, permissions):
    editor(django_user_model, client, *permissions, page=FormationsPage.objects.get())
    for response in (
        client.get(address(formation)),
        client.post(address(formation), {"first_day": "11/03/2027"}),
    ):
        assert response.status_code in {302, 403}
    assert Formation.objects.count() == 1


def test_visitors_are_sent_to_the_login_form(formation, client):
    response = client.post(address(formation), {"first_day": "11/03/2027"})

    assert response["Location"].startswith(reverse("wagtailadmin_login"))
    assert Formation.objects.count() == 1


def test_other_pages_are_not_duplicated(site, admin_client):
    page = make.ContentPageFactory()

    assert admin_client.get(address(page)).status_code == 404
    edit = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "Dupliquer avec de nouvelles dates" not in edit.content.decode()


def test_menus_of_a_training_offer_it(formation, admin_client):
    edit = admin_client.get(reverse("wagtailadmin_pages:edit", args=[formation.pk]))
    parent = reverse("wagtailadmin_explore", args=[formation.get_parent().pk])

    # In the menu of actions and in the header.
    assert edit.content.decode().count(f'href="{address(formation)}"') == 2
    assert address(formation) in admin_client.get(parent).content.decode()


def test_menus_offer_it_only_to_who_may(formation, client, django_user_model):
    editor(django_user_model, client, "publish_page", page=FormationsPage.objects.get())
    explorer = client.get(reverse("wagtailadmin_explore", args=[formation.get_parent().pk]))

    assert address(formation) not in explorer.content.decode()
