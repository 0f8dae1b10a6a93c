"""What happens to messages by themselves: erasure."""

from datetime import timedelta

from django.utils import timezone

import time_machine

from cai_site.core.models import OutboxMessage
from contact.messages.timely import KEPT_FOR, SPAM_KEPT_FOR, anonymise
from contact.models import ContactMessage
from tests import factories as make

from .people import send


def test_everything_personal_is_erased_after_twelve_months(reason, client):
    send(client, reason, phone="0470 00 00 00")
    message = ContactMessage.objects.get()
    message.entries.create(kind="note", text="Amina a rappelé.")
    # A mailbox that never answers keeps the words in the outbox.
    OutboxMessage.objects.update(state=OutboxMessage.State.REFUSED)
    with time_machine.travel(timezone.now() + KEPT_FOR - timedelta(hours=1)):
        assert anonymise() == "0 anonymised, 0 spam"
    with time_machine.travel(timezone.now() + KEPT_FOR + timedelta(hours=1)):
        assert anonymise(dry_run=True) == "1 to anonymise, 0 spam"
        assert anonymise() == "1 anonymised, 0 spam"
        assert anonymise() == "0 anonymised, 0 spam"
    message.refresh_from_db()
    left = [message.name, message.email, message.phone, message.message, message.note]
    assert left == [""] * 5
    assert message.ticket is None
    assert not message.entries.exists()
    assert not OutboxMessage.objects.exists()
    assert (message.reason_label, message.sender) == ("Suivre une formation", "(effacé)")


def test_spam_is_deleted_after_thirty_days(site):
    make.ContactMessageFactory().set_apart()
    kept = make.ContactMessageFactory()
    with time_machine.travel(timezone.now() + SPAM_KEPT_FOR + timedelta(hours=1)):
        assert anonymise(dry_run=True) == "0 to anonymise, 1 spam"
        assert anonymise() == "0 anonymised, 1 spam"
    assert ContactMessage.objects.get() == kept


def test_reason_that_is_gone_leaves_its_label(reason, client):
    send(client, reason)
    reason.delete()
    message = ContactMessage.objects.get()
    assert (message.reason, message.reason_label) == (None, "Suivre une formation")
