"""What is due goes live or expires: each object by itself, once, however many runs there are."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from wagtail.models import DraftStateMixin, Page, Revision

from .alerts import tell

logger = logging.getLogger(__name__)


@dataclass
class Outcome:
    """What a run did, in numbers."""

    published: int = 0
    expired: int = 0
    failed: int = 0

    def __str__(self) -> str:
        return f"{self.published} published, {self.expired} expired, {self.failed} failed"


@dataclass(frozen=True)
class Turn:
    """A kind of thing whose hour has come: the rows, and what happens to each."""

    count: str  # the number of `Outcome` that it adds to
    due: QuerySet
    act: Callable[..., object]
    title: str  # where a row has its title: no row is read before its turn


def publish_due() -> Outcome:
    """Publish and expire what is due; what fails is told, tried again, and holds up nothing.

    Each object has a transaction and a lock of its own, and is looked at again once locked: of
    parallel runs one acts, the others pass by. SQLite locks the whole database instead
    (`BEGIN IMMEDIATE`), and waits.
    """
    done = Outcome()
    for turn in _turns():
        for pk, title in list(turn.due.values_list("pk", turn.title)):
            count = _take(turn, pk, title or "")
            if count:
                setattr(done, count, getattr(done, count) + 1)
    return done


def dated_models() -> list[type[DraftStateMixin]]:
    """Page, and every snippet that may go live and expire by itself."""
    models = (model for model in apps.get_models() if issubclass(model, DraftStateMixin))
    return [Page, *(model for model in models if not issubclass(model, Page))]


def _turns() -> Iterator[Turn]:
    """Publications first: what should have come and gone in the meantime is gone."""
    now = timezone.now()
    revisions = Revision.objects.filter(approved_go_live_at__lte=now)
    yield Turn("published", revisions.order_by("approved_go_live_at"), _publish, "object_str")
    for model in dated_models():
        expired = model.objects.filter(live=True, expire_at__lte=now)
        yield Turn("expired", expired.order_by("expire_at"), _expire, "latest_revision__object_str")


def _take(turn: Turn, pk, title: str) -> str:
    """Act on one row; the number to add to, or "" when another run was faster."""
    try:
        with transaction.atomic():
            locked = turn.due.select_for_update(skip_locked=True, of=("self",))
            row = locked.filter(pk=pk).first()
            if row is None:
                return ""
            turn.act(row)
    except Exception as error:  # whatever is wrong with this one, the next must have its turn
        label = turn.due.model._meta.label
        is_first = tell(f"{label}/{pk}/{turn.count}", title, turn.count, error)
        logger.error("%s %s is not %s.", label, pk, turn.count, exc_info=is_first)
        return "failed"
    return turn.count


def _publish(revision: Revision) -> None:
    revision.publish(log_action="wagtail.publish.scheduled")


def _expire(row: DraftStateMixin) -> None:
    row.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
