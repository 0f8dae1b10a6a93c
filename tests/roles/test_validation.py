"""What the Rédaction submits: who is told, what the buttons are, who is reminded."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from wagtail.models import Page

import pytest
import time_machine

from cai_site.core.models import OutboxMessage
from cai_site.newsroom.roles import Role
from cai_site.newsroom.validation.reminders import remind
from ressources.models import Actu, ActusPage
from tests import factories as make

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("site", "_outbox")]


@pytest.fixture
def _outbox(settings) -> None:
    settings.EMAIL_BACKEND = "cai_site.core.outbox.backend.OutboxBackend"


def member(role: str, name: str = "", **details) -> User:
    user = User.objects.create_user(
        name or role, f"{name or 'membre'}@exemple.be", first_name=name, **details
    )
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def awa() -> User:
    return member(Role.WRITING, "awa", last_name="Ba")


@pytest.fixture
def luc() -> User:
    return member(Role.COMMUNICATION, "luc")


@pytest.fixture
def submitted(client, awa, luc) -> Page:
    """A news item that waits for Luc."""
    page = make.ActuFactory(title="Journée d’accueil", live=False, owner=awa)
    page.save_revision(user=awa)
    page.get_workflow().start(page, awa)
    return Page.objects.get(pk=page.pk)


def act(client, user: User, page: Page, name: str, **data) -> None:
    client.force_login(user)
    state = page.current_workflow_task_state
    address = "wagtailadmin_pages:workflow_action"
    client.post(reverse(address, args=[page.pk, name, state.pk]), data)


def written() -> dict[str, tuple[str, str]]:
    """Whom → what was last written to them."""
    letters = OutboxMessage.objects.order_by("pk")
    return {each.recipient: (each.subject, each.body) for each in letters}


def edit_address(page: Page) -> str:
    return settings.SITE_URL + reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_those_who_publish_read_who_submitted_what_and_where(submitted):
    member(Role.WRITING, "zoé")
    User.objects.create_superuser("racine", "racine@exemple.be")
    [(recipient, (subject, body))] = written().items()

    assert recipient == "luc@exemple.be"
    assert subject == "À valider\u00a0: Journée d’accueil"
    assert "Bonjour luc,\n\nawa Ba demande votre validation" in body
    assert edit_address(submitted) in body


def test_author_learns_that_the_page_is_on_the_site(client, submitted, luc):
    act(client, luc, submitted, "approve")
    subject, body = written()["awa@exemple.be"]

    assert subject == "Validée\u00a0: Journée d’accueil"
    assert Actu.objects.get(pk=submitted.pk).live
    assert submitted.full_url in body


def test_author_reads_what_to_change_and_submits_again(client, submitted, awa, luc):
    act(client, luc, submitted, "reject", comment="La date manque.")
    subject, body = written()["awa@exemple.be"]

    assert subject == "À retravailler\u00a0: Journée d’accueil"
    assert "luc demande des modifications" in body
    assert "Son message\u00a0:\nLa date manque." in body
    assert edit_address(submitted) in body
    client.force_login(awa)
    page = client.get(reverse("wagtailadmin_pages:edit", args=[submitted.pk]))
    assert buttons(page)[0] == "Soumettre à nouveau"


def buttons(response) -> list[str]:
    """The words of the buttons below the editor, the first one first."""
    menu = response.context["action_menu"]
    items = [menu.default_item, *menu.menu_items]
    return [str(item.get_context_data(menu.context)["label"]) for item in items]


@pytest.mark.parametrize(
    ("role", "first"),
    [(Role.WRITING, "Soumettre à validation"), (Role.COMMUNICATION, "Publier")],
)
def test_first_button_is_what_a_member_came_for(client, role, first):
    client.force_login(member(role, "léa"))
    news, item = ActusPage.objects.get(), make.ActuFactory()
    for address in (
        reverse("wagtailadmin_pages:add", args=["ressources", "actu", news.pk]),
        reverse("wagtailadmin_pages:edit", args=[item.pk]),
    ):
        shown = buttons(client.get(address))
        assert shown[0] == first
        assert shown[-1] == "Enregistrer le brouillon"


def test_what_waits_is_approved_rather_than_published_beside(client, submitted, luc):
    client.force_login(luc)
    response = client.get(reverse("wagtailadmin_pages:edit", args=[submitted.pk]))
    shown = [words.strip() for words in buttons(response)]

    assert shown[0] == "Approuver et publier"
    assert "Publier" not in shown
    assert shown[-1] == "Enregistrer le brouillon"


# --- The reminder --------------------------------------------------------------------------
def later(**time):
    return time_machine.travel(timezone.now() + timedelta(**time))


def test_who_may_approve_is_reminded_once_after_three_days(submitted):
    assert remind() == "0 reminders"
    with later(days=3, minutes=1):
        call_command("cron")
        assert OutboxMessage.objects.filter(key__startswith="validation/").count() == 1
        assert remind() == "0 reminders"


def test_reminder_says_what_waits(submitted, awa):
    with later(days=4):
        assert remind() == "1 reminders"
    subject, body = written()["luc@exemple.be"]

    assert subject == "À valider depuis trois jours\u00a0: Journée d’accueil"
    assert "de awa Ba, attend une validation" in body
    assert edit_address(submitted) in body


def test_nobody_is_reminded_of_what_was_approved(client, submitted, luc):
    act(client, luc, submitted, "approve")
    with later(days=4):
        assert remind() == "0 reminders"


@pytest.mark.parametrize("change", [{"is_active": False}, {"email": ""}])
def test_who_left_or_has_no_address_is_not_written_to(submitted, luc, change):
    User.objects.filter(pk=luc.pk).update(**change)
    with later(days=4):
        assert remind() == "0 reminders"
