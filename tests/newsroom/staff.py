"""Members of the staff with the rights that a test names."""

from django.contrib.auth.models import Group, Permission, User

from wagtail.models import GroupPagePermission, Page


def staff(name: str, *codenames: str, below: Page | None = None, pages: tuple = ()) -> User:
    """A member who enters the admin with these permissions, and with `pages` below a page.

    `pages` are names of permissions on pages: « add », « change », « publish ».
    """
    user = User.objects.create_user(name, f"{name}@exemple.be", first_name=name.capitalize())
    group = Group.objects.create(name=f"Groupe de {name}")
    group.permissions.set(Permission.objects.filter(codename__in=["access_admin", *codenames]))
    for action in pages:
        permission = Permission.objects.get(codename=f"{action}_page")
        GroupPagePermission.objects.create(group=group, page=below, permission=permission)
    user.groups.add(group)
    return user
