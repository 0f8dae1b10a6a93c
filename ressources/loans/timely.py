"""What happens to requests by itself: erasure."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from cai_site.core.visitor_requests import KEPT_AFTER

from .models import LoanRequest

# Who has a tool that never came back is known for a year: somebody has to ask for it.
UNRETURNED_KEPT_AFTER = timedelta(days=365)


def anonymise(*, dry_run: bool = False) -> str:
    """Erase who asked, three months after the end: return, refusal, or last day without answer."""
    today, state = timezone.localdate(), LoanRequest.State
    over = Q(closed_on__lt=today - KEPT_AFTER)
    over |= Q(state=state.ASKED, ends_on__lt=today - KEPT_AFTER)
    over |= Q(state=state.LENT, ends_on__lt=today - UNRETURNED_KEPT_AFTER)
    return LoanRequest.objects.filter(over).anonymise(dry_run=dry_run)
