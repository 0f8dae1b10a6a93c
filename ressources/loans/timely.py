"""What happens to requests by itself: erasure."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from .models import LoanRequest

KEPT_AFTER = timedelta(days=92)  # three months after the end, as registrations
# Who has a tool that never came back is known for a year: somebody has to ask for it.
UNRETURNED_KEPT_AFTER = timedelta(days=365)
PERSONAL = ("name", "email", "phone", "organisation", "message", "note")


def anonymise(*, dry_run: bool = False) -> str:
    """Erase who asked, three months after the end: return, refusal, or last day without answer."""
    today, state = timezone.localdate(), LoanRequest.State
    over = Q(closed_on__lt=today - KEPT_AFTER)
    over |= Q(state=state.ASKED, ends_on__lt=today - KEPT_AFTER)
    over |= Q(state=state.LENT, ends_on__lt=today - UNRETURNED_KEPT_AFTER)
    past = LoanRequest.objects.filter(over, anonymised_at=None)
    if dry_run:
        return f"{past.count()} to anonymise"
    blank = dict.fromkeys(PERSONAL, "")
    done = past.update(**blank, ticket=None, anonymised_at=timezone.now())
    return f"{done} anonymised"
