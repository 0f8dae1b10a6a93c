"""What happens by itself when the file of a publication changes, or who may read it."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from wagtail.models import CollectionViewRestriction
from wagtail.search import index

from cai_site.core.models import SiteDocument

from .publications import Publication


@receiver(post_save, sender=SiteDocument)
def index_publications_of_document(sender, instance: SiteDocument, raw: bool, **kwargs) -> None:
    """Let the publications that offer a file be found by the words that it has now."""
    if not raw:
        _index(Publication.offering([instance.pk]))


@receiver(post_save, sender=CollectionViewRestriction)
@receiver(post_delete, sender=CollectionViewRestriction)
def index_publications_of_collection(instance: CollectionViewRestriction, **kwargs) -> None:
    """Let publications forget the words of files that became private, and learn them again."""
    below = instance.collection.get_descendants(inclusive=True)
    documents = SiteDocument.objects.filter(collection__in=below)
    _index(Publication.offering(documents.order_by().values("pk")))


def _index(publications) -> None:
    def index_now() -> None:
        for publication in publications:
            index.insert_or_update_object(publication)

    transaction.on_commit(index_now, robust=True)
