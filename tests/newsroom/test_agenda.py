"""The agenda of publications: what will happen, for those who may change it; and the heartbeat."""

from datetime import timedelta

from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from wagtail.models import GroupPagePermission

import pytest

from cai_site.core.models import JobRun, SiteSettings
from cai_site.navigation.models import Menu
from tests import factories as make

from .scheduling import HOUR, later, schedule, scheduled_page
from .test_publishing import spoil

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def agenda(client) -> str:
    response = client.get(reverse("publication_agenda"))
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def member(client):
    """Somebody who may write below the pages given, and sees nothing else."""
    member = make.MemberFactory(username="awa", is_superuser=False)
    group = Group.objects.create(name="Un groupe")
    member.groups.add(group)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    right = Permission.objects.get(codename="change_page")
    client.force_login(member)

    def of(*pages):
        for page in pages:
            GroupPagePermission.objects.create(group=group, page=page, permission=right)
        return client

    return of


def test_agenda_tells_what_comes_and_what_goes(site, admin_client):
    scheduled_page("Rentrée", live_in=DAY, expires_in=30 * DAY)
    live = make.ContentPageFactory(title="Ancienne", expire_at=timezone.now() + 2 * DAY)
    menu = Menu.objects.get(place="footer")
    schedule(menu, live_in=3 * DAY)
    SiteSettings.objects.update(alert_title="Fermé", alert_from=timezone.now() + 4 * DAY)
    text = agenda(admin_client)
    events = ["Rentrée", "Ancienne", "Pied de page", "Fermé"]
    places = [text.index(f">{title}<") for title in events]
    assert places == sorted(places), "in the order of time"
    assert text.count(">Rentrée<") == 2
    assert text.count("<strong>Publication</strong>") == 2, "the page and the menu"
    assert text.count("<strong>Expiration</strong>") == 2
    assert "Début de l’alerte" in text
    assert reverse("wagtailadmin_pages:edit", args=[live.pk]) in text


def test_members_see_what_they_may_write(site, member):
    mine, other = scheduled_page("La mienne"), scheduled_page("Une autre")
    schedule(Menu.objects.get(place="footer"))
    SiteSettings.objects.update(alert_title="Fermé", alert_from=timezone.now() + DAY)
    text = agenda(member(mine))
    assert "La mienne" in text
    for title in (other.title, "Pied de page", "Fermé"):
        assert title not in text


def test_update_of_a_live_page_has_the_dates_of_its_revision(site, admin_client):
    page = make.ContentPageFactory(title="Missions")
    page.save_revision().publish()
    page.refresh_from_db()
    schedule(page, expires_in=2 * DAY)
    assert agenda(admin_client).count("<strong>Expiration</strong>") == 1


@pytest.mark.parametrize(
    "content", ["[]", "null", '{"expire_at": 7}', '{"expire_at": "2027-99-99"}']
)
def test_what_fails_is_shown_late(site, admin_user, client, content):
    spoil(scheduled_page("Cassée"), content)
    with later(2 * HOUR):
        call_command("cron")
        client.force_login(admin_user)
        text = agenda(client)
    assert "Cassée" in text
    assert "En retard" in text


def test_agenda_has_a_flat_number_of_queries(site, admin_client, member):
    def queries(client) -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            agenda(client)
        return len(seen)

    scheduled_page("Page 0", expires_in=DAY)
    for client in (admin_client, member(site)):
        agenda(client)
        before = queries(client)
        for number in range(5):
            scheduled_page(f"Page {before}-{number}", expires_in=DAY)
            make.ContentPageFactory(expire_at=timezone.now() + DAY)
        assert queries(client) == before


def test_agenda_says_when_the_site_stands_still(site, admin_user, admin_client):
    assert "ne publie plus rien tout seul" in agenda(admin_client)
    call_command("cron")
    assert "ne publie plus rien tout seul" not in agenda(admin_client)
    with later(HOUR):
        admin_client.force_login(admin_user)
        assert "ne publie plus rien tout seul depuis le" in agenda(admin_client)


def test_empty_agenda_says_how_to_schedule(site, admin_client):
    assert "Rien n’est programmé." in agenda(admin_client)


def test_health_of_the_jobs(client, db):
    def health(query: str = "?deep=1"):
        return client.get(f"/healthz{query}")

    assert health().status_code == 503, "before the first run"
    call_command("cron", "--all")
    response = health()
    assert response.status_code == 200
    assert response.json()["jobs"]["publications"]["late"] is False
    JobRun.objects.filter(name="publications").update(succeeded_at=timezone.now() - HOUR)
    response = health()
    assert response.status_code == 503
    assert [name for name, job in response.json()["jobs"].items() if job["late"]] == [
        "publications"
    ]
    assert health("").status_code == 200, "a proxy goes on serving pages"
    assert health("?deep=%00").status_code < 500
