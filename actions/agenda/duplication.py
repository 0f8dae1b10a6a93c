"""The next edition of a training: a draft with the same text, and the same dates moved."""

from datetime import date, datetime, timedelta

from django.db import models, transaction
from django.utils import timezone

from wagtail.actions.copy_page import CopyPageAction
from wagtail.coreutils import find_available_slug

from ..formations import Formation
from ..sessions import Session


@transaction.atomic
def duplicate(formation: Formation, first_day: date | None, user) -> Formation:
    """Copy a training beside itself as a draft, its first date on `first_day`.

    The other dates keep their distance in days, and all of them their hour in Brussels, even
    when the clocks change in between. Every date is open again. Without a date there is nothing
    to move. Raises PermissionDenied when `user` may not add a training there, and OverflowError
    when a date would leave the calendar.
    """
    days = _days_to(formation, first_day)

    def renew(source, copy, relation, child) -> None:
        if isinstance(child, Session):
            _move(child, days)
            child.status = Session.Status.OPEN

    parent = formation.get_parent()
    action = CopyPageAction(
        page=formation,
        to=parent,
        update_attrs={
            "slug": find_available_slug(parent, _base_slug(formation, first_day)),
            # What was decided or checked for the former edition.
            **dict.fromkeys(("go_live_at", "expire_at", "verified_on", "review_on")),
            "expired": False,
        },
        copy_revisions=False,
        keep_live=False,
        user=user,
        process_child_object=renew,
    )
    return action.execute()


def _days_to(formation: Formation, first_day: date | None) -> timedelta:
    if first_day is None or not formation.all_sessions:
        return timedelta()
    return first_day - timezone.localdate(formation.all_sessions[0].starts_at)


def _move(session: Session, days: timedelta) -> None:
    """Move every date and moment of a session that somebody has entered."""
    for field in session._meta.concrete_fields:
        value = getattr(session, field.attname)
        written_by_django = getattr(field, "auto_now", False) or getattr(
            field, "auto_now_add", False
        )
        if value is None or written_by_django or not isinstance(field, models.DateField):
            continue
        setattr(session, field.attname, _moved(value, days))


def _moved(value: date | datetime, days: timedelta) -> date | datetime:
    if not isinstance(value, datetime):
        return value + days
    # On the clock, then in the time zone: the offset may be another one on that day.
    return timezone.make_aware(timezone.make_naive(value) + days)


def _base_slug(formation: Formation, first_day: date | None) -> str:
    ending = f"-{first_day:%Y-%m}" if first_day else "-copie"
    return formation.slug.removesuffix(ending)[: 255 - 4 - len(ending)] + ending
