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

    for role in Role:
        name = username_of(role)
        user = User.objects.create_user(
            name, f"{name}@exemple.be", PASSWORD, first_name=role, last_name="Exemple"
        )
        user.groups.add(Group.objects.get(name=role))
    _take_from_the_menu("Mobilité")
    _draft("Semaine de l’égalité", "semaine-de-l-egalite")


def _take_from_the_menu(title: str) -> None:
    """A page of the themes that the main menu does not name yet."""
    from wagtail.models import Page

    from cai_site.navigation.models import Menu

    menu, page = Menu.objects.get(place="main"), Page.objects.get(title=title)
    raw = list(menu.entries.raw_data)
    for entry in raw:
        children = entry["value"].get("children") or []
        entry["value"]["children"] = [c for c in children if c["value"].get("page") != page.pk]
    menu.entries = raw
    menu.save_revision().publish()


def _draft(title: str, slug: str) -> None:
    """A page that waits to be published."""
    from home.models import ContentPage, PresentationPage

    parent = PresentationPage.objects.get()
    page = ContentPage(title=title, slug=slug, introduction="Une phrase simple.", live=False)
    parent.add_child(instance=page)
    page.save_revision()


if __name__ == "__main__":
    django.setup()
    write()
