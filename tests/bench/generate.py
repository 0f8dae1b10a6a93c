"""A site as it may be in ten years: the starter content, and many more pages of every kind.

What is made depends on the numbers of the pages alone: two runs make the same site.
"""

from django.core.management import call_command
from django.db import connection, transaction

from .pages import SHARES, PageMaker
from .prose import Prose
from .rows import add_documents, add_images, add_indicators, add_organisations


def grow(before: int, after: int) -> None:
    """Bring a site of `before` generated pages to `after`, with its index for search.

    Raises DoesNotExist when the starter content is not there.
    """
    with transaction.atomic():
        prose = Prose()
        add_images(_part(before, after, 5))
        add_documents(_part(before, after, 5))
        add_organisations(_part(before, after, 20), prose)
        add_indicators(_part(before, after, 2))
        maker = PageMaker(prose)
        for model, share in SHARES.items():
            maker.add(model, _part(before, after, share))
    call_command("update_index", verbosity=0)
    if connection.vendor == "postgresql":
        # What its autovacuum does by itself within a minute.
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _part(before: int, after: int, hundredths: int) -> range:
    """The numbers of the objects to add, where there are so many for a hundred pages."""
    return range(before * hundredths // 100, after * hundredths // 100)
