"""Counting missed addresses without a visitor waiting for it.

The answer has left before anything is written. A worker writes at once what it has, then at most
once a second: however many addresses are missed, its database sees one small transaction.
"""

import time
from collections import Counter
from datetime import date, timedelta
from threading import Lock

from django.core.signals import request_finished
from django.db import DatabaseError, transaction
from django.db.models import F
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.deprecation import MiddlewareMixin

from cai_site.newsroom.links.outside import AGENT

from .honest import countable
from .models import MissedAddress

EVERY = 1.0  # second between two writes of a worker
MOST_WAITING = 200  # addresses that a worker remembers meanwhile
MOST_NEW_A_DAY = 300  # addresses, so that nobody fills the database
KEPT_FOR = timedelta(days=90)


class Tally:
    """What one worker counted and has not written yet."""

    def __init__(self):
        self._lock = Lock()
        self.clear()

    def clear(self) -> None:
        """Forget everything."""
        self._waiting: Counter[str] = Counter()
        self._written_at = float("-inf")

    def add(self, path: str) -> None:
        """Count an address once more; "" is none."""
        with self._lock:
            if not path:
                return
            if path in self._waiting or len(self._waiting) < MOST_WAITING:
                self._waiting[path] += 1

    def write(self) -> None:
        """Write what waits, when its time has come. Never fails."""
        with self._lock:
            now = time.monotonic()
            if not self._waiting or now - self._written_at < EVERY:
                return
            waiting, self._waiting, self._written_at = self._waiting, Counter(), now
        try:
            with transaction.atomic():
                keep(waiting, timezone.localdate())
        except DatabaseError:  # one that only reads, or is away: it is only a count
            return


def keep(counts: Counter[str], day: date) -> None:
    """Add to the counts of a day."""
    today = MissedAddress.objects.filter(day=day)
    for path, times in counts.items():
        if today.filter(path=path).update(count=F("count") + times):
            counts[path] = 0
    new = [
        MissedAddress(path=path, day=day, count=times) for path, times in counts.items() if times
    ]
    if new:
        room = max(0, MOST_NEW_A_DAY - today.count())
        MissedAddress.objects.bulk_create(new[:room], ignore_conflicts=True)


tally = Tally()


@receiver(request_finished)
def write_what_waits(sender, **kwargs) -> None:
    """The visitor has the answer: now there is time."""
    tally.write()


class MissedAddressMiddleware(MiddlewareMixin):
    """Notes the address of an answer 404 to a visitor; stands outside of the redirects."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.status_code == 404 and _is_of_a_page(request):
            tally.add(countable(request.path_info))
        return response


def _is_of_a_page(request: HttpRequest) -> bool:
    """Whether a page may have stood there: other addresses may hold what is somebody's own."""
    match = request.resolver_match
    is_ours = request.headers.get("User-Agent", "").startswith(AGENT)
    is_page = match is None or match.url_name == "wagtail_serve"
    return is_page and request.method == "GET" and not is_ours


def forget_old(*, dry_run: bool = False) -> str:
    """Delete the counts that are older than ninety days."""
    old = MissedAddress.objects.filter(day__lt=timezone.localdate() - KEPT_FOR)
    return f"{old.count() if dry_run else old.delete()[0]} counts"
