"""What happens by itself when content changes."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from wagtail.models import Page

from . import share_images
from .media import SiteDocument
from .pdf import describe


@receiver(post_save, sender=SiteDocument)
def describe_uploaded_pdf(sender, instance: SiteDocument, raw: bool, **kwargs) -> None:
    """Give a new or replaced PDF its cover and page count once its row is safe.

    `on_commit`, so that a file that makes trouble can never undo the upload.
    """
    if raw or instance.described_hash == instance.file_hash:
        return
    transaction.on_commit(lambda: describe(instance), robust=True)


@receiver(post_delete, sender=Page)
def forget_share_image(sender, instance: Page, **kwargs) -> None:
    """Delete the share image of a deleted page once it is gone for good."""
    transaction.on_commit(lambda pk=instance.pk: share_images.forget(pk), robust=True)
