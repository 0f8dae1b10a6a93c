"""What is scheduled happens: late runs, broken contents, several runs at once (B38)."""

from datetime import UTC, datetime, timedelta

from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from wagtail.models import Page, Revision

import pytest
import time_machine

from cai_site.core.models import JobRun, OutboxMessage, SiteSettings
from cai_site.core.outbox.delivery import deliver
from cai_site.navigation.models import Menu
from cai_site.newsroom.publishing.due import publish_due
from cai_site.newsroom.roles import Role
from tests import factories as make

from .scheduling import HOUR, PUBLISHED, UNPUBLISHED, later, logged, schedule, scheduled_page

MISSED = 5 * HOUR

pytestmark = pytest.mark.django_db


def spoil(page, content: str) -> None:
    """Write this in the place of the revision that waits, as no editor could."""
    revision = Revision.objects.get(approved_go_live_at__isnull=False, object_id=str(page.pk))
    table = Revision._meta.db_table
    sql = f"UPDATE {table} SET content = %s WHERE id = %s"  # noqa: S608 – a name of ours
    with connection.cursor() as cursor:
        cursor.execute(sql, [content, revision.pk])


def test_page_goes_live_after_its_hour_and_not_before(site, client):
    page = scheduled_page()
    with later(HOUR - timedelta(seconds=1)):
        call_command("cron")
        assert client.get(page.url).status_code == 404
    with later(HOUR + timedelta(minutes=1)):
        call_command("cron")
        assert client.get(page.url).status_code == 200
    assert JobRun.objects.get(name="publications").result == "1 published, 0 expired, 0 failed"


def test_live_page_shows_its_new_words_after_the_hour(site, client):
    page = make.ContentPageFactory(introduction="Avant.")
    page.save_revision().publish()
    page.refresh_from_db()
    page.introduction = "Après."
    schedule(page)
    assert "Avant." in client.get(page.url).content.decode()
    with later(2 * HOUR):
        publish_due()
    assert "Après." in client.get(page.url).content.decode()


def test_missed_runs_are_caught_up_once(site):
    pages = [scheduled_page(f"Page {n}", live_in=n * HOUR) for n in range(1, 6)]
    menu = Menu.objects.get(place="footer")
    menu.save_revision().publish()
    menu.refresh_from_db()
    menu.entries = make.stream(("entry", {"url": "https://exemple.be", "link_label": "Ailleurs"}))
    schedule(menu)
    ended = make.ContentPageFactory(expire_at=timezone.now() + HOUR)
    with later(MISSED + timedelta(minutes=1)):
        assert str(publish_due()) == "6 published, 1 expired, 0 failed"
        assert str(publish_due()) == "0 published, 0 expired, 0 failed"
    assert Page.objects.filter(pk__in=[page.pk for page in pages], live=True).count() == 5
    menu.refresh_from_db()
    assert menu.entries[0].value["link_label"] == "Ailleurs"
    ended.refresh_from_db()
    assert (ended.live, ended.expired) == (False, True)
    assert (logged(PUBLISHED), logged(UNPUBLISHED)) == (6, 1)


def test_what_should_have_come_and_gone_is_gone(site, client):
    page = scheduled_page(live_in=HOUR, expires_in=2 * HOUR)
    with later(MISSED):
        call_command("publish_scheduled")
        assert client.get(page.url).status_code == 410


@pytest.mark.parametrize("content", ["[]", '"perdu"', '{"pk": 1}', "null"])
def test_broken_content_holds_nobody_up(site, content):
    broken, sound = scheduled_page("Cassée", live_in=HOUR), scheduled_page(live_in=2 * HOUR)
    ended = make.ContentPageFactory(expire_at=timezone.now() + HOUR)
    spoil(broken, content)
    with later(MISSED):
        outcome = publish_due()
    assert (outcome.published, outcome.expired, outcome.failed) == (1, 1, 1)
    live = dict(Page.objects.values_list("pk", "live"))
    assert [live[page.pk] for page in (broken, sound, ended)] == [False, True, False]
    assert logged(PUBLISHED) == 1


def test_content_about_something_deleted_goes_live_without_it(site):
    page = make.ContentPageFactory(live=False, owner_service=make.ServiceFactory())
    schedule(page)
    page.owner_service.delete()
    with later(2 * HOUR):
        assert str(publish_due()) == "1 published, 0 expired, 0 failed"


def test_those_who_can_mend_it_are_told_once_a_day(site, caplog):
    for name in ("awa", "luc"):
        member = make.MemberFactory(username=name, email=f"{name}@exemple.be")
        member.groups.add(Group.objects.get(name=Role.COMMUNICATION))
    spoil(scheduled_page("Cassée"), '{"pk": 1}')
    for wait in (2 * HOUR, 2 * HOUR + timedelta(minutes=1), timedelta(hours=26)):
        with later(wait):
            publish_due()
            deliver()
    assert sorted(message.to[0] for message in mail.outbox) == [
        *("awa@exemple.be", "awa@exemple.be", "luc@exemple.be", "luc@exemple.be")
    ]
    told = mail.outbox[0]
    assert "Cassée" in told.subject
    assert reverse("publication_agenda") in told.body
    errors = [record for record in caplog.records if "is not published" in record.message]
    assert [bool(record.exc_info) for record in errors] == [True, False, True]


def test_the_centre_is_told_when_nobody_is_in_communication(site):
    SiteSettings.objects.update(email="info@exemple.be")
    spoil(scheduled_page("Cassée"), '{"pk": 1}')
    with later(2 * HOUR):
        publish_due()
    assert [message.recipient for message in OutboxMessage.objects.all()] == ["info@exemple.be"]


def test_command_says_that_something_failed(site, capsys):
    spoil(scheduled_page("Cassée"), '{"pk": 1}')
    with later(2 * HOUR), pytest.raises(SystemExit) as stopped:
        call_command("publish_scheduled")
    assert stopped.value.code == 1
    assert "1 failed" in capsys.readouterr().out


@pytest.mark.parametrize(
    "moment",
    [
        # The hour that does not exist, and the one that comes twice.
        datetime(2027, 3, 28, 1, 0, tzinfo=UTC),
        datetime(2027, 10, 31, 1, 30, tzinfo=UTC),
    ],
)
def test_publication_on_the_night_when_clocks_change(site, moment):
    with time_machine.travel(moment - 2 * HOUR, tick=False):
        page = scheduled_page(live_in=2 * HOUR)
    for minutes, live in ((-1, False), (1, True)):
        with time_machine.travel(moment + timedelta(minutes=minutes), tick=False):
            publish_due()
        page.refresh_from_db()
        assert page.live is live


@pytest.mark.parametrize("field", ["go_live_at", "expire_at"])
@pytest.mark.parametrize("moment", ["2027-03-28 02:30", "2027-10-31 02:30", "hier", "9999-99-99"])
def test_date_that_is_none_is_an_error_of_its_field(site, admin_client, field, moment):
    page = make.ContentPageFactory()
    data = {"title": "Page", "slug": page.slug, "introduction": "Une phrase.", field: moment}
    data |= {"body-count": 0, "sources-count": 0, "action-publish": "oui"}
    response = admin_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert response.status_code == 200
    errors = response.context["form"].errors
    assert list(errors) == [field]
    assert "valide" in str(errors) or "interprétée" in str(errors), errors
