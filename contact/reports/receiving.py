"""What visitors do: tell, come back with the receipt, add. Nothing leaves here unsealed."""

import base64
import hashlib
import hmac
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from wagtail.models import Site

from cai_site.core.organisation import SiteSettings
from cai_site.core.outbox.models import OutboxMessage

from .files import Attachment
from .models import CaseKey, Report, ReportEntry, ReportFile
from .sealing import FILE_BLOCK, Receipt, new_number, new_salt, public_key_of, seal, unseal

_TRIES = 20  # for a number that is free
# Tried when nobody has the number typed, so that the answer takes as long (B16).
_NO_SALT = bytes(16)


class ClosedError(Exception):
    """No report can be taken: the team has no key."""


def receive(words: dict, attachments: list[Attachment], ticket: str) -> Receipt:
    """Keep a report, with its files and the mails that tell the team, in one transaction.

    The same ticket is the same report and the same receipt. What changed between two clicks is
    kept as an addition. Raises ClosedError.
    """
    key = CaseKey.current()
    if key is None:
        raise ClosedError
    for _try in range(_TRIES):
        if report := Report.objects.filter(ticket_digest=_digest(ticket)).first():
            receipt = Receipt.of_ticket(report.number, ticket)
            add(report, receipt, words, attachments, ticket)
            return receipt
        receipt = Receipt.of_ticket(new_number(), ticket)
        try:
            _create(key, receipt, ticket, words, attachments)
        except IntegrityError:
            continue  # the number is taken, or another click came first
        return receipt
    raise ClosedError


@transaction.atomic
def _create(key, receipt, ticket, words, attachments) -> None:
    salt = new_salt()
    report = Report.objects.create(
        number=receipt.number,
        key=key,
        sealed=seal(words, bytes(key.public_key)),
        receipt_salt=salt,
        receipt_key=public_key_of(receipt.private_key(salt)),
        ticket_digest=_digest(ticket),
        digest=_mark(receipt, words, attachments, ticket),
    )
    _keep(report, attachments)
    _tell(report, "new", f"Nouveau signalement {report}")


def add(report: Report, receipt: Receipt, words: dict, attachments: list, ticket: str) -> bool:
    """Keep what the person adds; False for a second click on the same form."""
    mark = _mark(receipt, words, attachments, ticket)
    with transaction.atomic():
        report = Report.objects.select_for_update().select_related("key").get(pk=report.pk)
        known = [
            report.digest,
            *report.entries.exclude(digest=None).values_list("digest", flat=True),
        ]
        if mark in map(bytes, known):
            return False
        entry = ReportEntry.objects.create(
            report=report,
            kind=ReportEntry.Kind.ADDITION,
            sealed=seal(words, bytes(report.key.public_key)),
            digest=mark,
        )
        _keep(report, attachments)
        report.touched_on, report.has_news = timezone.localdate(), True
        if report.state == Report.State.CLOSED:
            report.move_to(Report.State.IN_PROGRESS)
        report.save(update_fields=["touched_on", "has_news"])
        _tell(report, f"addition/{entry.pk}", f"Du nouveau au signalement {report}")
    return True


def find(receipt: Receipt | None) -> tuple[Report, bytes] | None:
    """The report of a receipt with the key to its answers; None when it opens nothing."""
    receipt = receipt or Receipt("", "")
    report = Report.objects.filter(number=receipt.number).first()
    private = receipt.private_key(report.receipt_salt if report else _NO_SALT)
    expected = bytes(report.receipt_key) if report else bytes(32)
    if not hmac.compare_digest(public_key_of(private), expected):
        return None
    return report, private


@dataclass(frozen=True)
class Answer:
    """What the team says to the person."""

    text: str
    written_on: date


def answers(report: Report, private_key: bytes) -> list[Answer]:
    """The answers to a report, opened, the newest first."""
    entries = report.entries.filter(kind=ReportEntry.Kind.ANSWER).order_by("-pk")
    return [
        Answer(unseal(entry.sealed_for_person, private_key)["text"], entry.written_on)
        for entry in entries
    ]


def handlers():
    """The members of the team that handles reports: by their group, a superuser is not enough."""
    permission = Q(groups__permissions__codename="handle_report")
    return get_user_model().objects.filter(permission, is_active=True).distinct()


def _digest(ticket: str) -> str:
    return hashlib.sha256(ticket.encode()).hexdigest()


def _mark(receipt: Receipt, words: dict, attachments: list, ticket: str) -> bytes:
    files = [hashlib.sha256(attachment.data).hexdigest() for attachment in attachments]
    # The same words on a form of another moment are meant: « non » after « oui » after « non ».
    return receipt.digest({"words": words, "files": files, "ticket": ticket})


def _keep(report: Report, attachments: list[Attachment]) -> None:
    for attachment in attachments:
        content = {
            "name": attachment.name,
            "kind": attachment.kind,
            "data": base64.b64encode(attachment.data).decode(),
        }
        sealed = seal(content, bytes(report.key.public_key), FILE_BLOCK)
        ReportFile.objects.create(report=report, sealed=sealed)


def _tell(report: Report, kind: str, subject: str) -> None:
    """A number, and not a word more."""
    tell_team(f"report/{report.pk}/{kind}", subject)


def tell_team(about: str, subject: str) -> None:
    """To each member of the team, or to the Centre: a mail that has nothing but a subject."""
    addresses = {user.email for user in handlers() if user.email}
    if not addresses and (site := Site.objects.filter(is_default_site=True).first()):
        addresses = {SiteSettings.for_site(site).email} - {""}
    for address in sorted(addresses):
        key = f"{about}/{_digest(address)[:12]}"
        # An account with a wrong address must not cost a report.
        with suppress(ValidationError):
            OutboxMessage.enqueue(key, address, subject, f"{subject}.\n", leaves_no_trace=True)
