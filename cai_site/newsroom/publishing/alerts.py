"""The mail about something that could not go live or expire: once a day."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from wagtail.models import Site

from cai_site.core.organisation import SiteSettings
from cai_site.core.outbox.models import OutboxMessage

from ..roles import Role

AGENDA = "publication_agenda"


def tell(key: str, title: str, act: str, error: Exception) -> bool:
    """Write to Communication, or else to the Centre; False when they were told today.

    `act` is « published » or « expired ». Only the class of the error is told: its text may quote
    what the object says.
    """
    context = {
        "title": title,
        "act": act,
        "error": type(error).__name__,
        "agenda_url": settings.SITE_URL + reverse(AGENDA),
    }
    body = render_to_string("newsroom/publication_failed.txt", context)
    subject = f"À corriger\u00a0: «\u00a0{title or 'sans titre'}\u00a0», programmation en échec"
    today = timezone.localdate()
    written = [
        OutboxMessage.enqueue(f"programmation/{key}/{today}/{number}", address, subject, body)
        for number, address in enumerate(_addresses())
    ]
    return any(written)


def _addresses() -> list[str]:
    team = get_user_model().objects.filter(groups__name=Role.COMMUNICATION, is_active=True)
    addresses = team.exclude(email="").order_by("email").values_list("email", flat=True)
    owner = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    return list(addresses) or [owner.email][: bool(owner.email)]
