"""Publications of a training whose date changed, and the mails that leave."""

from datetime import timedelta

from django.core import mail

from actions.models import Formation, Session
from cai_site.core.outbox.delivery import deliver
from tests import factories as make

LATER = timedelta(hours=1)
MOVED = {"starts_at": make.in_days(12, 13), "ends_at": make.in_days(12, 17)}


def draft(session: Session, **changed):
    """A revision of the training with the session changed."""
    formation = Formation.objects.get(pk=session.formation_id)
    [edited] = formation.sessions.all()
    for name, value in changed.items():
        setattr(edited, name, value)
    formation.sessions = [edited]
    return formation.save_revision()


def sent() -> list:
    """The mails that left since the last call."""
    mail.outbox.clear()
    deliver()
    return mail.outbox


def publish(session: Session, **changed) -> list:
    draft(session, **changed).publish()
    return sent()
