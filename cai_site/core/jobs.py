"""What the site does by itself: jobs that a timer runs, one at a time, with a trace of each.

Sections register their jobs when Django starts; `manage.py cron`, run every minute, does those
that are due. A job may be run twice or late without harm: each is written so.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone

logger = logging.getLogger(__name__)

# A run that lasts longer is taken for dead, and another may start.
LOCK_LASTS = timedelta(minutes=30)
# A job that has not succeeded for so much longer than it should is late.
GRACE = timedelta(minutes=10)


@dataclass(frozen=True)
class Job:
    """Something to do every `every`; `run()` returns what it did, in words without names.

    One that `erases` takes `dry_run=True`, which counts and writes nothing. One that may run
    beside itself without harm says with a short `lasts` that a dead run shall not hold it up.
    """

    name: str
    every: timedelta
    run: Callable[..., object]
    erases: bool = False
    lasts: timedelta = LOCK_LASTS


_jobs: dict[str, Job] = {}


def register(job: Job) -> None:
    """Add a job; the last one registered under a name wins."""
    _jobs[job.name] = job


def registered() -> list[Job]:
    """Every job, in the order in which they were registered."""
    return list(_jobs.values())


class JobRun(models.Model):
    """The last run of a job: when, with what result, and who holds it."""

    name = models.CharField("tâche", max_length=60, unique=True, editable=False)
    locked_until = models.DateTimeField("réservée jusqu’à", null=True, blank=True, editable=False)
    started_at = models.DateTimeField("commencée le", null=True, blank=True, editable=False)
    succeeded_at = models.DateTimeField("réussie le", null=True, blank=True, editable=False)
    result = models.CharField("résultat", max_length=200, blank=True, editable=False)

    class Meta:
        verbose_name = "tâche du site"
        verbose_name_plural = "tâches du site"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Heartbeat:
    """When a job last succeeded, and whether that is too long ago."""

    succeeded_at: datetime | None
    is_late: bool


def heartbeats() -> dict[str, Heartbeat]:
    """Job → its heartbeat, in one query."""
    now = timezone.now()
    seen = dict(JobRun.objects.values_list("name", "succeeded_at"))
    beats = {}
    for job in registered():
        last = seen.get(job.name)
        beats[job.name] = Heartbeat(last, last is None or now - last > job.every + GRACE)
    return beats


def run_due(*, everything: bool = False) -> list[tuple[str, bool]]:
    """Run the jobs that are due, or all; (name, whether it succeeded) of each that ran.

    A job that fails is logged and does not hold up the others.
    """
    return [(job.name, _run(job)) for job in registered() if _take(job, timezone.now(), everything)]


def _take(job: Job, now, everything: bool) -> bool:
    """Whether the job is due, and ours: one UPDATE decides between parallel runs."""
    JobRun.objects.get_or_create(name=job.name)
    free = Q(locked_until=None) | Q(locked_until__lt=now)
    due = Q() if everything else Q(started_at=None) | Q(started_at__lte=now - job.every)
    return bool(
        JobRun.objects.filter(free, due, name=job.name).update(
            locked_until=now + job.lasts, started_at=now
        )
    )


def _run(job: Job) -> bool:
    mine = JobRun.objects.filter(name=job.name)
    try:
        result = job.run()
    except Exception as error:
        logger.exception("Job %s failed.", job.name)
        mine.update(locked_until=None, result=type(error).__name__)
        return False
    mine.update(locked_until=None, succeeded_at=timezone.now(), result=str(result or "")[:200])
    return True
