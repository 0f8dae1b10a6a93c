"""Asking for a loan: the one function that writes what a visitor sent."""

from django.db import transaction

from ressources.publications import Publication

from . import mails
from .models import LoanRequest


def ask(publication: Publication, asked: dict, ticket: str) -> LoanRequest:
    """The request of a visitor, with its two mails, in one transaction.

    `asked`: name, email, phone, organisation, starts_on, ends_on, message. The same ticket gives
    the same request, whatever the number of clicks.
    """
    with transaction.atomic():
        loan, is_new = LoanRequest.objects.get_or_create(
            ticket=f"{publication.pk}/{ticket}", defaults={"publication": publication, **asked}
        )
        if is_new:
            mails.received(loan)
            mails.to_the_lender(loan)
    return loan
