"""A team with its key; somebody who told."""

from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

import pytest
from django_otp import DEVICE_ID_SESSION_KEY

from contact.models import Report
from tests import factories as make

from . import people


@pytest.fixture(scope="package")
def pair():
    """A public key and the file with the private one: making them is slow on purpose."""
    return people.make_key(people.PASSPHRASE)


@pytest.fixture
def key_text(site, pair) -> str:
    """The text of the file of the current key."""
    public_key, text = pair
    people.CaseKey.objects.create(public_key=public_key, proven_at=timezone.now())
    return text


@pytest.fixture
def told(key_text) -> tuple[Report, str]:
    """A report, and the code that its author has."""
    response = people.tell(Client(), consent="on", where="Bus 4", who="moi")
    return Report.objects.get(), people.code_in(response)


@pytest.fixture
def handler(client) -> User:
    """A member of the team, signed in with `client`."""
    group = Group.objects.create(name="Signalements")
    group.permissions.set(Permission.objects.filter(codename__in=["access_admin", "handle_report"]))
    user = User.objects.create_user("awa", "awa@exemple.be", first_name="Awa", last_name="Ba")
    user.groups.add(group)
    sign_in(client, user)
    return user


@pytest.fixture
def opened(client, handler, key_text) -> Client:
    """The browser of a member who has the key at hand."""
    give_key(client, key_text)
    return client


def sign_in(client, user) -> None:
    """With a password and a second factor."""
    client.force_login(user)
    session = client.session
    session[DEVICE_ID_SESSION_KEY] = make.AuthenticatorFactory(user=user).persistent_id
    session.save()


def give_key(client, key_text, passphrase=people.PASSPHRASE):
    data = {"key_text": key_text, "passphrase": passphrase}
    return client.post(reverse("reports:ouvrir"), data)
