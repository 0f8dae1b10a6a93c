"""Dates that staff changed: the people registered are told, once, after publication."""

from django.db import transaction
from django.utils import timezone

from actions.sessions import Session

from . import mails
from .models import Registration
from .told import facts, is_behind


def tell(session_id: int) -> int:
    """Write to everybody whose date is no longer what they were told; the number of mails.

    What each person was told is kept with the registration, and changes in the transaction that
    writes the mail: however often it is called, whatever was published in between, a change is
    told once.
    """
    with transaction.atomic():
        session = Session.objects.select_for_update().get(pk=session_id)
        people = [each for each in session.registrations.active() if is_behind(each.told, session)]
        for registration in people:
            if session.status == Session.Status.CANCELLED:
                mails.session_cancelled(registration)
            else:
                mails.change(registration)
        session.registrations.filter(pk__in=[each.pk for each in people]).update(
            told=facts(session)
        )
        return sum(bool(each.email) for each in people)


def affected(formation) -> list[Registration]:
    """Whom the publication of a draft would concern: their dates are not what they were told."""
    now = timezone.now()
    drafts = {
        session.pk: session
        for session in formation.sessions.all()
        if session.pk and session.ends_at >= now
    }
    people = Registration.objects.active().filter(session__in=drafts)
    return [each for each in people if is_behind(each.told, drafts[each.session_id])]
