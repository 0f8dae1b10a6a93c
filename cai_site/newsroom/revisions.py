"""Old versions of pages: autosave makes many, and the history shows what is kept."""

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Window
from django.db.models.functions import RowNumber

from wagtail.models import Page, Revision, TaskState

# Versions of each page that stay besides those that something needs, the newest first.
KEPT = 20
BATCH = 500


def purgeable():
    """The versions that nothing needs: neither online, nor planned, nor proposed, nor recent.

    What somebody proposed stays: the history of approvals hangs on it. The newest version is the
    draft in progress. The database counts the places of those that are left.
    """
    online = Page.objects.filter(live_revision=OuterRef("pk"))
    newest = Page.objects.filter(latest_revision=OuterRef("pk"))
    proposed = TaskState.objects.filter(revision=OuterRef("pk"))
    place = Window(
        RowNumber(), partition_by=F("object_id"), order_by=[F("created_at").desc(), F("pk").desc()]
    )
    return (
        Revision.page_revisions.annotate(place=place)
        .filter(place__gt=KEPT, approved_go_live_at=None)
        .exclude(Exists(online) | Exists(newest) | Exists(proposed))
        .order_by()
    )


def purge(*, dry_run: bool = False) -> str:
    """Delete them; gives how many there were, or would be."""
    old = list(purgeable().values_list("pk", flat=True))
    if not dry_run:
        for start in range(0, len(old), BATCH):
            with transaction.atomic():
                Revision.objects.filter(pk__in=old[start : start + BATCH]).delete()
    return f"{len(old)} anciennes versions de pages"
