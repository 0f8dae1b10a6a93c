"""What happens by itself to the index for search when what is found changes around it."""

from dataclasses import dataclass

from django.db import connection, models, transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from wagtail.models import CollectionViewRestriction
from wagtail.search import index

from cai_site.core.models import SiteDocument

from .chiffres.indicators import Indicator, IndicatorValue
from .publications import Publication
from .repertoires import Organisation, OrganisationService

# The rows that belong to something that is found, and the column that says to what.
ROWS = {IndicatorValue: "indicator", OrganisationService: "organisation"}


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


@receiver(post_save, sender=Indicator)
@receiver(post_save, sender=Organisation)
def index_with_its_rows(sender, instance: models.Model, raw: bool, **kwargs) -> None:
    """Let an indicator or an organisation be found by its rows, which are saved after it."""
    if not raw:
        index_again(sender, instance.pk)


@receiver(post_save, sender=IndicatorValue)
@receiver(post_save, sender=OrganisationService)
@receiver(post_delete, sender=IndicatorValue)
@receiver(post_delete, sender=OrganisationService)
def index_owner_of_row(sender, instance: models.Model, raw: bool = False, **kwargs) -> None:
    """Let an indicator or an organisation be found by a row that changed."""
    if not raw:
        owner = sender._meta.get_field(ROWS[sender])
        index_again(owner.related_model, getattr(instance, owner.attname))


@dataclass
class _IndexAgain:
    """Indexes one object as it is then, if it is still there."""

    model: type[models.Model]
    pk: int
    done: bool = False

    def __call__(self) -> None:
        self.done = True
        for found in self.model.get_indexed_objects().filter(pk=self.pk):
            index.insert_or_update_object(found)


def index_again(model: type[models.Model], pk: int) -> None:
    """Index an object once when the transaction is over, however many of its rows change."""
    again = _IndexAgain(model, pk)
    if again not in (function for _ids, function, _robust in connection.run_on_commit):
        transaction.on_commit(again, robust=True)


def _index(publications) -> None:
    def index_now() -> None:
        for publication in publications:
            index.insert_or_update_object(publication)

    transaction.on_commit(index_now, robust=True)
