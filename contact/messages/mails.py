"""The mails about a message: written to the outbox in the transaction that causes them."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from wagtail.models import Site

from cai_site.core.organisation import SiteSettings
from cai_site.core.outbox.models import OutboxMessage
from cai_site.core.visitor_pages import sign

from .models import ContactMessage, MessageEntry

SIGNED_AS = "message"


def token(message: ContactMessage) -> str:
    """What addresses carry instead of a number that one could guess, or of a name."""
    return sign(SIGNED_AS, message.pk)


def tell(message: ContactMessage) -> None:
    """To the visitor who gave an address: the reference. To the service: what they wrote.

    The first repeats nothing that was typed: an address that somebody else gave must receive no
    words of theirs.
    """
    owner = _owner()
    mailbox = _mailbox(message, owner)
    message.is_told = True
    message.save(update_fields=["is_told"])
    if message.email:
        subject = _("Nous avons reçu votre message : %(reference)s")
        _write(message, "received", subject, recipient=message.email, reply_to=mailbox)
    if mailbox:
        admin_url = settings.SITE_URL + reverse("messages:inspect", args=[message.pk])
        _write(
            message,
            "to_the_service",
            _("Message du site %(reference)s : %(reason)s"),
            recipient=mailbox,
            reply_to=message.email,
            context={"admin_url": admin_url},
        )


def answer(entry: MessageEntry) -> None:
    """To the visitor: what a member of the team answers. Their reply goes to the service."""
    message = entry.message
    _write(
        message,
        f"answer/{entry.pk}",
        _("Votre message %(reference)s"),
        template="answer",
        recipient=message.email,
        reply_to=_mailbox(message, _owner()),
        context={"text": entry.text},
    )


def _owner() -> SiteSettings:
    return SiteSettings.for_site(Site.objects.get(is_default_site=True))


def _mailbox(message: ContactMessage, owner: SiteSettings) -> str:
    return (message.service and message.service.email) or owner.email


def _write(
    message: ContactMessage,
    kind: str,
    subject: str,
    *,
    template: str = "",
    context: dict | None = None,
    **addresses,
) -> None:
    with translation.override(settings.LANGUAGE_CODE):
        context = {"message": message, "owner": _owner(), **(context or {})}
        body = render_to_string(f"contact/mails/{template or kind}.txt", context)
        reason = message.reason_label or "sans motif"
        subject = subject % {"reference": message.reference, "reason": reason}
    OutboxMessage.enqueue(
        key=f"message/{message.pk}/{kind}", subject=subject, body=body.strip() + "\n", **addresses
    )
