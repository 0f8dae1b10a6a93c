"""What follows when staff publish a training."""

from django.dispatch import receiver

from wagtail.signals import page_published

from .formations import Formation
from .registrations.timely import after_publishing


@receiver(page_published, sender=Formation)
def follow_published_training(instance, **kwargs) -> None:
    """Tell people whose session changed; give added places to those who wait."""
    after_publishing(instance.pk)
