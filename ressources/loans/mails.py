"""The mails about a loan: written to the outbox in the transaction that causes them."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from wagtail.models import Site

from cai_site.core.organisation import SiteSettings
from cai_site.core.outbox.models import OutboxMessage
from cai_site.core.visitor_pages import sign

from .models import LoanRequest

SIGNED_AS = "loan"


def token(loan: LoanRequest) -> str:
    """What addresses carry instead of a number that one could guess, or of a name."""
    return sign(SIGNED_AS, loan.pk)


def received(loan: LoanRequest) -> None:
    """To the visitor: the reference, what was asked, the conditions.

    It repeats nothing that was typed but the days: an address that somebody else gave here must
    receive no words of theirs.
    """
    owner, lender = _owner(), loan.publication.loan_contact
    _write(
        loan,
        "received",
        _("Votre demande de prêt : %(tool)s"),
        recipient=loan.email,
        reply_to=_address(lender, owner),
        context={"owner": owner, "lender": lender},
    )


def to_the_lender(loan: LoanRequest) -> None:
    """To the service that lends, else to the Centre: who asks for what; the answer goes to them."""
    owner = _owner()
    if not (recipient := _address(loan.publication.loan_contact, owner)):
        return
    admin = reverse("prets:inspect", args=[loan.pk])
    _write(
        loan,
        "to_the_lender",
        _("Demande de prêt %(reference)s : %(tool)s"),
        recipient=recipient,
        reply_to=loan.email,
        context={"admin_url": settings.SITE_URL + admin, "others": list(loan.same_days)},
    )


def _owner() -> SiteSettings:
    return SiteSettings.for_site(Site.objects.get(is_default_site=True))


def _address(lender, owner: SiteSettings) -> str:
    return (lender and lender.email) or owner.email


def _write(loan: LoanRequest, kind: str, subject: str, *, context: dict, **addresses) -> None:
    with translation.override(settings.LANGUAGE_CODE):
        context = {"loan": loan, "publication": loan.publication, **context}
        body = render_to_string(f"ressources/mails/{kind}.txt", context)
        subject = subject % {"tool": loan.title, "reference": loan.reference}
    OutboxMessage.enqueue(
        key=f"loan/{loan.pk}/{kind}", subject=subject, body=body.strip() + "\n", **addresses
    )
