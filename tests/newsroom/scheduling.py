"""Things that are scheduled, and the clock."""

from datetime import timedelta

from django.utils import timezone

from wagtail.models import ModelLogEntry, Page, PageLogEntry

import time_machine

from tests import factories as make

HOUR = timedelta(hours=1)
PUBLISHED, UNPUBLISHED = "wagtail.publish.scheduled", "wagtail.unpublish.scheduled"


def schedule(page, *, live_in: timedelta | None = HOUR, expires_in: timedelta | None = None):
    """Do what « Programmer la publication » does, dates counted from now."""
    now = timezone.now()
    page.go_live_at = now + live_in if live_in else None
    page.expire_at = now + expires_in if expires_in else None
    page.save_revision().publish()
    return page


def scheduled_page(title: str = "Rentrée", **dates) -> Page:
    return schedule(make.ContentPageFactory(title=title, live=False), **dates)


def later(wait: timedelta):
    """The clock, so much later."""
    return time_machine.travel(timezone.now() + wait, tick=False)


def logged(action: str) -> int:
    logs = (PageLogEntry, ModelLogEntry)
    return sum(model.objects.filter(action=action).count() for model in logs)
