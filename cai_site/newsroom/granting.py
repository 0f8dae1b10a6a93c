"""Gives the groups the rights of the table, each once.

After a migration for what the table says, and when a page that has a branch of its own is made:
the pages of a new site, or of a new language, come after the migrations.
"""

from collections.abc import Iterable

from django.apps import apps as installed
from django.db import models
from django.db.models.signals import post_migrate, post_save

from .rights import EVERYWHERE, FILES, ROOT, Grant, grants


class GivenRight(models.Model):
    """A permission that a group was given: what administrators take away is not given again."""

    key = models.CharField("droit", max_length=200, unique=True, editable=False)

    class Meta:
        verbose_name = "droit donné"
        verbose_name_plural = "droits donnés"
        default_permissions = ()

    def __str__(self) -> str:
        return self.key


def connect() -> None:
    """Give rights after migrations, and for each page that has a branch of its own."""
    # Each app makes its permissions in its turn, Wagtail those of drafts: ours is after the last.
    *_, last = (each for each in installed.get_app_configs() if each.models_module)
    post_migrate.connect(give_what_is_new, sender=last)
    for place in {grant.place for grant in grants()} - {EVERYWHERE, FILES, ROOT}:
        post_save.connect(give_branch, sender=place)


def give_what_is_new(apps=installed, using="default", **kwargs) -> None:
    """Give what the table says and was never given; what the database lacks waits."""
    try:
        given = apps.get_model("newsroom.GivenRight").objects.using(using)
    except LookupError:
        return  # a database on its way back to before the rights
    known = set(given.values_list("key", flat=True))
    if wanted := [grant for grant in grants() if grant.key not in known]:
        done = _Giver(apps, using).give(wanted)
        given.bulk_create(given.model(key=grant.key) for grant in done)


def give_branch(sender, instance, created: bool, raw: bool = False, using="default", **kwargs):
    """Give what the table says about a page that was just made."""
    if created and not raw:
        label = sender._meta.label
        wanted = [grant for grant in grants() if grant.place == label]
        _Giver(installed, using).give(wanted, [instance.pk])


class _Giver:
    """The groups and permissions of a database, as the models of `apps` know them."""

    def __init__(self, apps, using: str):
        self.apps, self.using = apps, using
        self.groups = {group.name: group for group in self._rows("auth.Group")}
        self.permissions = {
            f"{each.content_type.app_label}.{each.codename}": each
            for each in self._rows("auth.Permission").select_related("content_type")
        }

    def _rows(self, model: str):
        return self.apps.get_model(model).objects.using(self.using)

    def give(self, wanted: Iterable[Grant], pages: list[int] | None = None) -> list[Grant]:
        """Those that could be given, on these pages instead of all of the type."""
        return [grant for grant in wanted if self._give(grant, pages)]

    def _give(self, grant: Grant, pages: list[int] | None) -> bool:
        group = self.groups.get(grant.role)
        permission = self.permissions.get(grant.permission)
        if not (group and permission):
            return False
        what = {"group": group, "permission": permission}
        if grant.place == EVERYWHERE:
            group.permissions.add(permission)
        elif grant.place == FILES:
            root = self._rows("wagtailcore.Collection").get(depth=1)
            rows = self._rows("wagtailcore.GroupCollectionPermission")
            rows.get_or_create(**what, collection=root)
        else:
            rows = self._rows("wagtailcore.GroupPagePermission")
            for page in self._pages(grant.place) if pages is None else pages:
                rows.get_or_create(**what, page_id=page)
        return True

    def _pages(self, place: str) -> list[int]:
        pages = self._rows(place)
        if place == ROOT:
            pages = pages.filter(depth=1)
        return list(pages.values_list("pk", flat=True))
