"""What happens to registrations by itself: reminders, notices, erasure."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from actions.sessions import Session
from cai_site.core.visitor_requests import KEPT_AFTER

from . import mails
from .booking import promote
from .changes import tell
from .models import Registration

REMIND_BEFORE = timedelta(days=2)


def remind() -> str:
    """Write the reminder of every place in a session that begins within two days.

    A place taken within that time needs none: its confirmation is fresh. Runs as often as wanted:
    the outbox takes one reminder for each registration and day.
    """
    now = timezone.now()
    near = Registration.objects.confirmed().filter(
        session__starts_at__gt=now,
        session__starts_at__lte=now + REMIND_BEFORE,
        created_at__lt=now - timedelta(days=1),
    )
    near = near.exclude(session__status=Session.Status.CANCELLED).exclude(email="")
    for registration in near.select_related("session__formation__registration_service"):
        mails.reminder(registration)
    return f"{len(near)} reminders"


def anonymise(*, dry_run: bool = False) -> str:
    """Erase who came, three months after the session; states and attendance stay for counts."""
    past = Registration.objects.filter(session__ends_at__lt=timezone.now() - KEPT_AFTER)
    return past.anonymise(dry_run=dry_run)


def after_publishing(formation_id: int) -> None:
    """Follow what staff published: places added go to who waits, changed dates are told.

    Nothing follows a publication that is only planned: Wagtail announces it too.
    """
    sessions = Session.objects.filter(
        formation=formation_id, formation__live=True, ends_at__gte=timezone.now()
    )
    for session in sessions.filter(Q(registrations__state__in=Registration.ACTIVE)).distinct():
        promote(session.pk)
        tell(session.pk)
