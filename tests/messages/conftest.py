"""The reasons that people write for, and staff who answer."""

from django.contrib.auth.models import Group, Permission, User

import pytest

from contact.models import ContactPage, ContactReason
from tests import factories as make


@pytest.fixture
def reason(site) -> ContactReason:
    """« Suivre une formation », which the service « Sensibilisation » answers."""
    return ContactReason.objects.create(
        page=ContactPage.objects.get(),
        label="Suivre une formation",
        service=make.ServiceFactory(name="Sensibilisation", email="formation@exemple.be"),
    )


@pytest.fixture
def member(client):
    """Signs in a member of the staff with the permissions named; gives the member."""

    def sign_in(*codenames) -> User:
        user = User.objects.create_user("membre", first_name="Awa", last_name="Ba")
        group = Group.objects.create(name="Messages")
        group.permissions.set(Permission.objects.filter(codename__in=["access_admin", *codenames]))
        user.groups.add(group)
        client.force_login(user)
        return user

    return sign_in
