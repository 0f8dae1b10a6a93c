"""The mails about a registration: written to the outbox in the transaction that causes them."""

import secrets

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from wagtail.models import Site

from actions.agenda.calendars import calendar
from actions.sessions import Session
from cai_site.core.organisation import SiteSettings
from cai_site.core.outbox.models import OutboxMessage
from cai_site.core.visitor_pages import sign

from .models import Registration
from .told import differences

SIGNED_AS = "registration"
# The kinds of mails after which the date belongs in the reader's calendar.
WITH_CALENDAR = {"confirmation", "promotion", "reminder", "change", "session_cancelled"}


def token(registration: Registration) -> str:
    """What addresses carry instead of a number that one could guess, or of a name."""
    return sign(SIGNED_AS, registration.pk)


def confirmation(registration: Registration) -> None:
    """A place, or a rank on the waiting list."""
    if registration.state == Registration.State.CONFIRMED:
        _write(registration, "confirmation", _("Votre inscription : %(training)s"))
    else:
        _write(registration, "waiting", _("Vous êtes sur la liste d’attente : %(training)s"))


def already_registered(known: Registration, again: Registration) -> None:
    """The person registered twice: one registration counts, this mail says which."""
    _write(known, "already", _("Vous avez déjà une inscription : %(training)s"), about=again.pk)


def promotion(registration: Registration) -> None:
    """A place was freed for somebody who waited."""
    _write(registration, "promotion", _("Une place s’est libérée : %(training)s"))


def cancellation(registration: Registration) -> None:
    """The person, or staff, cancelled."""
    _write(registration, "cancellation", _("Inscription annulée : %(training)s"))


def session_cancelled(registration: Registration) -> None:
    """The session will not take place."""
    subject = _("Formation annulée : %(training)s")
    _write(registration, "session_cancelled", subject, about=_publication(registration))


def change(registration: Registration) -> None:
    """The session is at another moment or place than the person was told, or on again."""
    told = registration.told
    with translation.override(settings.LANGUAGE_CODE):
        changes = differences(told, registration.session)
    _write(
        registration,
        "change",
        _("Changement : %(training)s"),
        about=_publication(registration),
        changes=changes,
        was_cancelled=told["cancelled"],
    )


def reminder(registration: Registration) -> None:
    """The session is near; one that moved to another day is recalled again."""
    day = timezone.localtime(registration.session.starts_at)
    _write(registration, "reminder", _("Rappel : %(training)s"), about=f"{day:%Y%m%d}")


def message(session: Session, subject: str, text: str, *, to_waiting: bool = False) -> int:
    """What staff tell everybody of a session; the number of mails written."""
    people = session.registrations.active() if to_waiting else session.registrations.confirmed()
    about = secrets.token_hex(4)
    for registration in (people := people.exclude(email="")):
        _write(registration, "message", f"{subject} – %(training)s", about, text=text)
    return len(people)


def _publication(registration: Registration) -> str:
    """What tells the mails of one publication from those of the next."""
    return f"{registration.session.formation.last_published_at or timezone.now():%Y%m%dT%H%M%S.%f}"


def _write(registration: Registration, kind: str, subject: str, about="", **details) -> None:
    """Write one mail; `about` tells apart those of a kind that may come more than once."""
    if not registration.email:
        return
    session = registration.session
    formation = session.formation
    owner = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    service = formation.registration_service
    with translation.override(settings.LANGUAGE_CODE):
        context = {
            "registration": registration,
            "session": session,
            "formation": formation,
            "owner": owner,
            "service": service,
            "cancel_url": settings.SITE_URL
            + reverse("registration_cancel", args=[token(registration)]),
            **details,
        }
        body = render_to_string(f"actions/mails/{kind}.txt", context)
        subject = subject % {"training": formation.title}
        invitation = {}
        if kind in WITH_CALENDAR:
            invitation = {
                "attachment_name": "formation.ics",
                "attachment_type": "text/calendar",
                "attachment": calendar(formation.title, formation.full_url, [session]).decode(),
            }
    OutboxMessage.enqueue(
        key=f"registration/{registration.pk}/{kind}" + (f"/{about}" if about else ""),
        recipient=registration.email,
        subject=subject,
        body=body.strip() + "\n",
        reply_to=(service and service.email) or owner.email,
        **invitation,
    )
