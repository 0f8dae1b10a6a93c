"""Giving places: the one module that adds, cancels and promotes registrations.

Every function locks the session first (`SELECT … FOR UPDATE`; SQLite's transactions are
immediate), so that the number of places is never exceeded and nobody is promoted twice. The mail
is written in the same transaction.
"""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from actions.sessions import Session

from . import mails
from .models import Registration


class Closed(Exception):
    """The session takes no registration: not open yet, over, cancelled, or full."""


@dataclass(frozen=True)
class Person:
    """What a registration asks for; `email` may be empty when staff write it down."""

    name: str
    email: str = ""
    phone: str = ""
    organisation: str = ""
    needs: str = ""

    def as_fields(self) -> dict[str, str]:
        """The fields of a `Registration`; addresses are compared in small letters."""
        return {**vars(self), "email": self.email.lower()}


def register(session_id: int, person: Person, ticket: str) -> Registration:
    """A visitor's registration: a place if there is one, else the waiting list.

    The same ticket gives the same registration, whatever the number of clicks. Raises `Closed`,
    Session.DoesNotExist.
    """
    with transaction.atomic():
        session = _lock(session_id)
        ticket = f"{session_id}/{ticket}"
        if done := Registration.objects.filter(ticket=ticket).first():
            return done
        state = _next_state(session)
        if state is None or not session.is_open_for_registration:
            raise Closed
        known = session.registrations.active().filter(email=person.email.lower()).first()
        registration = Registration.objects.create(
            session=session,
            ticket=ticket,
            state=Registration.State.DUPLICATE if known else state,
            **person.as_fields(),
        )
        if known:
            mails.already_registered(known, registration)
        else:
            mails.confirmation(registration)
        return registration


def add_by_staff(session_id: int, person: Person, note: str = "") -> Registration:
    """A registration that staff write down, also before and after the online dates.

    Goes to the waiting list when there is no place. Raises `Closed` for a cancelled session and
    IntegrityError for an address that is registered already.
    """
    with transaction.atomic():
        session = _lock(session_id)
        if session.status == Session.Status.CANCELLED:
            raise Closed
        registration = Registration.objects.create(
            session=session,
            state=_next_state(session) or Registration.State.WAITING,
            origin=Registration.Origin.STAFF,
            note=note,
            **person.as_fields(),
        )
        mails.confirmation(registration)
        return registration


def cancel(registration_id: int) -> bool:
    """Give a place back, and to the first who waits; False when it was cancelled before."""
    with transaction.atomic():
        session_id = Registration.objects.values_list("session", flat=True).get(pk=registration_id)
        session = _lock(session_id)
        registration = Registration.objects.get(pk=registration_id)
        if not registration.is_active:
            return False
        registration.state = Registration.State.CANCELLED
        registration.cancelled_at = timezone.now()
        registration.save(update_fields=["state", "cancelled_at"])
        mails.cancellation(registration)
        _promote(session)
        return True


def promote(session_id: int) -> int:
    """Give the free places of a session to those who wait, after staff added places."""
    with transaction.atomic():
        return _promote(_lock(session_id))


def _lock(session_id: int) -> Session:
    return Session.objects.select_for_update().get(pk=session_id)


def _next_state(session: Session) -> str | None:
    """What the next person gets: a place, a rank on the waiting list, or nothing."""
    by_status = {
        Session.Status.OPEN: Registration.State.CONFIRMED,
        Session.Status.WAITING: Registration.State.WAITING,
    }
    return by_status.get(session.current_status)


def _promote(session: Session) -> int:
    if session.is_past or session.status == Session.Status.CANCELLED:
        return 0
    promoted = 0
    waiting = session.registrations.waiting()
    free = None if session.places is None else max(session.places - session.taken, 0)
    for registration in waiting[:free]:
        registration.state = Registration.State.CONFIRMED
        registration.save(update_fields=["state"])
        mails.promotion(registration)
        promoted += 1
    return promoted
