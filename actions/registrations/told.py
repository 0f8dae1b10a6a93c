"""What a registered person was told of a date, and what is different now."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from actions.sessions import Session
from cai_site.core.dates import moment_range


@dataclass(frozen=True)
class Difference:
    """A fact of a date that changed, in words."""

    label: str
    old: str
    new: str


def facts(session: Session) -> dict[str, str | bool]:
    """What people plan by: « starts_at » and « ends_at » (ISO 8601, UTC), « where » in French,
    « cancelled ». Two of them are equal when nothing changed."""
    with translation.override(settings.LANGUAGE_CODE):
        return {
            "starts_at": session.starts_at.astimezone(UTC).isoformat(),
            "ends_at": session.ends_at.astimezone(UTC).isoformat(),
            "where": session.where,
            "cancelled": session.status == Session.Status.CANCELLED,
        }


def is_behind(told: dict, session: Session) -> bool:
    """Whether somebody who was told so would come at the wrong moment, or to the wrong place.

    Who knows that a date is cancelled need not know when it would have been; of somebody about
    whom nothing is known nobody can tell.
    """
    now = facts(session)
    return bool(told) and told != now and not (told["cancelled"] and now["cancelled"])


def differences(told: dict, session: Session) -> list[Difference]:
    """The moment and the place, before and now, in the active language; only what changed."""
    now = facts(session)
    found = []
    if any(told[name] != now[name] for name in ("starts_at", "ends_at")):
        found.append(Difference(_("Date et heure"), _moment(told), _moment(now)))
    if told["where"] != now["where"]:
        unknown = _("à confirmer")
        found.append(Difference(_("Lieu"), told["where"] or unknown, now["where"] or unknown))
    return found


def _moment(known: dict) -> str:
    return moment_range(
        datetime.fromisoformat(known["starts_at"]), datetime.fromisoformat(known["ends_at"])
    )
