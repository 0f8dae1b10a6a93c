"""What happens to messages by itself: erasure."""

from datetime import timedelta

from django.utils import timezone

from .models import ContactMessage

KEPT_FOR = timedelta(days=365)  # after it came (reliability bar, 4.9)
SPAM_KEPT_FOR = timedelta(days=30)


def anonymise(*, dry_run: bool = False) -> str:
    """Erase who wrote and what, twelve months after; delete spam thirty days after it was found."""
    now = timezone.now()
    spam = ContactMessage.objects.filter(is_spam=True, spam_since__lt=now - SPAM_KEPT_FOR)
    unwanted = spam.count() if dry_run else spam.expunge()
    old = ContactMessage.objects.filter(created_at__lt=now - KEPT_FOR)
    return f"{old.anonymise(dry_run=dry_run)}, {unwanted} spam"
