"""Adds a member of each group to the starter site; run as `python -m tests.browser.newsroom_site`.

What a task needs besides is written by a function of this module that `write` calls.
"""

import django

PASSWORD = "un-mot-de-passe-long"


def username_of(role: str) -> str:
    """The name under which a member of a group signs in."""
    return role.lower().replace("é", "e")


def write() -> None:
    """A member of each group, and what the tasks need."""
    from django.contrib.auth.models import Group, User

    from cai_site.newsroom.roles import Role

    from .newsroom import pages_to_mend

    for role in Role:
        name = username_of(role)
        user = User.objects.create_user(
            name, f"{name}@exemple.be", PASSWORD, first_name=role, last_name="Exemple"
        )
        user.groups.add(Group.objects.get(name=role))
    pages_to_mend.write()


if __name__ == "__main__":
    django.setup()
    write()
