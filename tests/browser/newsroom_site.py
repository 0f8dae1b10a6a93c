"""Adds a member of each group to the starter site; run as `python -m tests.browser.newsroom_site`.

What a task needs besides is written by a function of this module that `write` calls.
"""

import django

PASSWORD = "un-mot-de-passe-long"
RENAMED, BROKEN = "Points de rencontre", "https://ancien.exemple.be/page"


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
    message_to_answer()
    links()
    pages_to_mend.write()
    _take_from_the_menu("Mobilité")
    _draft("Semaine de l’égalité", "semaine-de-l-egalite")


def message_to_answer() -> None:
    """Somebody asks for something by the page Contact."""
    from tests import factories as make

    make.ContactMessageFactory(
        name="Amina Exemple",
        email="amina@exemple.be",
        message="Bonjour, je cherche un cours de français le soir. Que dois-je faire\u00a0?",
    )


def links() -> None:
    """A page to rename, in the menu of the footer, and three that lead to it and to nowhere."""
    from cai_site.navigation.models import Menu
    from cai_site.newsroom.links.collecting import collect
    from cai_site.newsroom.links.models import Link
    from home.models import ContentPage, HomePage, PresentationPage

    words = "Une phrase simple."
    moved = ContentPage(title=RENAMED, slug="points", introduction=words)
    HomePage.objects.get().add_child(instance=moved)
    menu = Menu.objects.get(place="footer")
    menu.entries.append(("entry", {"page": moved}))
    menu.save()
    ways = f'<a linktype="page" id="{moved.pk}">là</a> <a href="{BROKEN}">ici</a>'
    for number in (1, 2, 3):
        page = ContentPage(title=f"Renvoi {number}", introduction=words)
        page.body = [{"type": "text", "value": f"<p>{ways}</p>"}]
        PresentationPage.objects.get().add_child(instance=page)
    collect()
    Link.objects.filter(target=BROKEN).update(state="broken", reason="page introuvable (404)")


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
