"""Writing to the Centre: the one function that keeps what a visitor sent."""

import re

from django.db import transaction

from . import mails
from .models import ContactMessage

MAX_LINKS = 2
_LINK = re.compile(r"https?://(?:www\.)?|www\.", re.IGNORECASE)
_MARKUP = re.compile(r"<a\s|\[/?(url|link)\b", re.IGNORECASE)


def receive(written: dict, ticket: str) -> ContactMessage:
    """The message of a visitor, with its two mails, in one transaction.

    `written`: message, email, phone, name, reason, reason_label, service. The same ticket gives
    the same message, whatever the number of clicks. What looks like advertising is kept, marked,
    and told to nobody until staff say that it is none.
    """
    with transaction.atomic():
        message, is_new = ContactMessage.objects.get_or_create(
            ticket=ticket,
            defaults=written,
        )
        if is_new and looks_like_spam(message.message):
            message.set_apart()
        elif is_new:
            mails.tell(message)
    return message


def looks_like_spam(text: str) -> bool:
    """Whether a text is full of links, or has the markup of forums and pages."""
    return len(_LINK.findall(text)) > MAX_LINKS or bool(_MARKUP.search(text))
