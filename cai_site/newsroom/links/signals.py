"""What a publication, or the end of a page, changes at once in the list of links."""

from functools import partial

from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver

from wagtail.models import Page
from wagtail.signals import published, unpublished

from .checking import check_chosen
from .collecting import Source, collect_from, forget, key_of


@receiver([published, unpublished])
def when_visitors_read_something_else(sender, instance: models.Model, **kwargs) -> None:
    """Note its links again, once what changed is safe."""
    transaction.on_commit(partial(_look_again, instance), robust=True)


@receiver(post_delete, sender=Page)
def when_a_page_is_gone(sender, instance: Page, **kwargs) -> None:
    """Its own links go, and those that lead to it are broken."""
    transaction.on_commit(partial(_look_without, key_of(instance)), robust=True)


def _look_again(instance: models.Model) -> None:
    collect_from(instance)
    check_chosen()


def _look_without(source: Source) -> None:
    forget(source)
    check_chosen()
