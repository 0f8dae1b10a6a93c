"""Another site to lead to, and members with rights on one part of this one."""

from django.contrib.auth.models import Group, Permission, User

from wagtail.models import GroupPagePermission, Page

import pytest

from cai_site.newsroom.misses.counting import tally

from .web import Web, another_site


@pytest.fixture
def web(settings) -> Web:
    """A site on this machine, which may be tried here."""
    settings.LINKS_MAY_LEAD_TO_PRIVATE_NETWORKS = True
    with another_site() as site:
        yield site


@pytest.fixture(autouse=True)
def _nothing_counted():
    """What other tests missed does not wait to be written."""
    tally.clear()


@pytest.fixture
def member(client):
    """Signs in a member who may do these things with a page and those below it."""

    def sign_in(page: Page, *actions: str, models: tuple[str, ...] = ()) -> User:
        user = User.objects.create_user(f"membre-{page.pk}", first_name="Awa", last_name="Ba")
        group = Group.objects.create(name=f"Groupe {page.pk}")
        codenames = ["access_admin", *models]
        group.permissions.set(Permission.objects.filter(codename__in=codenames))
        for action in actions:
            GroupPagePermission.objects.create(group=group, page=page, permission_type=action)
        user.groups.add(group)
        client.force_login(user)
        return user

    return sign_in
