"""When something was lost: a password by mail, a second factor by a colleague or a command."""

import re
import socket
from io import StringIO

from django.contrib.auth.models import Permission
from django.core.management import CommandError, call_command
from django.test import Client

from wagtail.models import ModelLogEntry

import pytest

from cai_site.access.models import Authenticator, RecoveryDevice
from cai_site.core.models import OutboxMessage
from tests import factories as make
from tests.messages.people import sent

from .people import ENROL, HOME, LOGIN, VERIFY, enrol, is_in, now, prove, reset_url, sign_in

FORGOTTEN = "/admin/password_reset/"
NEW = "une-autre-clef-2027"


@pytest.fixture
def boss(db, client, required):
    """The verified browser of another administrator."""
    make.MemberFactory(username="chef")
    sign_in(client, "chef")
    enrol(client)
    return client


def forget(client, email: str, **headers):
    return client.post(FORGOTTEN, {"email": email}, **headers)


def test_new_password_keeps_the_second_factor(phone, client, required):
    codes = RecoveryDevice.renew(phone.user)
    forget(client, "awa@exemple.be")
    link = re.search(r"http://\S+(/admin/password_reset/confirm/\S+)", sent()[0].body)[1]
    form = client.get(link, follow=True).redirect_chain[-1][0]
    done = client.post(form, {"new_password1": NEW, "new_password2": NEW})
    assert done.url == "/admin/password_reset/complete/"
    assert client.get(done.url).status_code == 200
    assert not is_in(client)
    sign_in(client, "awa", NEW)
    assert client.get(HOME).url.startswith(f"{VERIFY}?")
    assert prove(client, now(phone.key)).status_code == 302
    assert RecoveryDevice.left(phone.user) == len(codes)


def test_answer_does_not_tell_whether_an_address_is_known(awa):
    answers = [forget(Client(), email) for email in ("awa@exemple.be", "nul@exemple.be")]
    assert len({(answer.status_code, answer.url) for answer in answers}) == 1
    assert len(sent()) == 1


def test_few_mails_to_one_account(awa):
    for number in range(8):
        answer = forget(Client(), "awa@exemple.be", REMOTE_ADDR=f"192.0.2.{number}")
        assert answer.url == f"{FORGOTTEN}done/"
    assert len(sent()) == 5


def test_few_mails_from_one_address(db):
    for number in range(35):
        make.MemberFactory(email=f"m{number}@exemple.be")
        forget(Client(), f"m{number}@exemple.be")
    assert len(sent()) == 30


def test_a_mail_server_that_is_away_is_nothing_to_notice(awa, settings):
    """Nobody waits for it, nobody learns that there is an account, and the mail comes later."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        settings.EMAIL_BACKEND = "cai_site.core.outbox.backend.OutboxBackend"
        settings.OUTBOX_TRANSPORT = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_PORT = closed.getsockname()[1]
        assert forget(Client(), "awa@exemple.be").url == f"{FORGOTTEN}done/"
    assert OutboxMessage.objects.due().get().recipient == "awa@exemple.be"


@pytest.mark.parametrize(
    "email", ["a\0@b.be", "x" * 100_000, "\u00e9@b.be", "a@b.be\r\nBcc: c@d.be"]
)
def test_hostile_address_is_answered(db, email):
    client = Client(raise_request_exception=False)
    assert forget(client, email).status_code < 500


# --- A colleague ---------------------------------------------------------------------------
def test_superuser_takes_the_second_factor_away(phone, boss, caplog):
    awa, member = phone.user, Client()
    RecoveryDevice.renew(awa)
    sign_in(member, "awa")
    prove(member, now(phone.key))
    assert reset_url(awa) in boss.get("/admin/users/").content.decode()
    page = boss.get(reset_url(awa)).content.decode()
    assert "de vive voix" in page
    assert Authenticator.of(awa)
    assert boss.post(reset_url(awa), follow=True).status_code == 200
    assert not Authenticator.objects.filter(user=awa).exists()
    assert RecoveryDevice.left(awa) == 0
    entry = ModelLogEntry.objects.get(action="access.factor_removed")
    assert (entry.object_id, entry.user.username) == (str(awa.pk), "chef")
    assert member.get(HOME).url.startswith(ENROL)


def test_history_of_an_account_speaks_french(phone, boss):
    boss.post(reset_url(phone.user))
    page = boss.get(f"/admin/users/history/{phone.user.pk}/").content.decode()
    assert "Second facteur retiré" in page


def test_who_has_none_is_left_as_is(awa, boss):
    response = boss.post(reset_url(awa), follow=True)
    assert "n’avait pas de second facteur" in response.content.decode()
    assert not ModelLogEntry.objects.filter(action="access.factor_removed").exists()


def test_other_members_take_nothing_away(phone, client):
    user = make.MemberFactory(username="jean", is_superuser=False)
    names = ["access_admin", "change_user", "add_user", "delete_user"]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(user)
    assert client.post(reset_url(phone.user)).status_code == 302
    assert Authenticator.of(phone.user)
    assert reset_url(phone.user) not in client.get("/admin/users/").content.decode()


def test_unknown_member_is_not_found(boss):
    assert boss.get(reset_url(make.MemberFactory.build(pk=999_999))).status_code == 404


# --- The command ---------------------------------------------------------------------------
def command(*arguments: str) -> str:
    out = StringIO()
    call_command("reset_second_factor", *arguments, stdout=out)
    return out.getvalue()


def test_command_takes_the_second_factor_away(phone, client, required):
    RecoveryDevice.renew(phone.user)
    assert "Second facteur retiré" in command("awa")
    assert RecoveryDevice.left(phone.user) == 0
    assert ModelLogEntry.objects.filter(action="access.factor_removed", user=None).exists()
    assert "n’avait pas" in command("awa")
    sign_in(client, "awa")
    assert client.get(HOME).url.startswith(ENROL)
    assert client.get(LOGIN).url.startswith(ENROL)


def test_command_says_that_nobody_has_the_name(db):
    with pytest.raises(CommandError, match="Aucun compte"):
        command("personne")
