"""What waits for an approval is called to mind, once."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.utils import timezone, translation

from wagtail.models import TaskState, get_default_page_content_type
from wagtail.users.models import UserProfile

from cai_site.core.outbox.models import OutboxMessage

REMIND_AFTER = timedelta(days=3)


def remind() -> str:
    """Write to those who may approve a page that has waited for three days.

    Runs as often as wanted: the outbox takes one reminder for each page submitted and reader.
    """
    waiting = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        started_at__lte=timezone.now() - REMIND_AFTER,
        workflow_state__base_content_type=get_default_page_content_type(),
    ).select_related("workflow_state__requested_by", "task")
    written = 0
    for state in waiting.prefetch_related("workflow_state__content_object"):
        written += sum(_write(state, reader) for reader in _readers(state))
    return f"{written} reminders"


def _readers(state: TaskState) -> list:
    groups = getattr(state.task.specific, "groups", None)
    if groups is None:
        return []
    members = get_user_model().objects.filter(groups__in=groups.all(), is_active=True)
    return [
        member
        for member in members.exclude(email="").distinct()
        if UserProfile.get_for_user(member).submitted_notifications
    ]


def _write(state: TaskState, reader) -> bool:
    page = state.workflow_state.content_object
    context = {
        "page": page,
        "author": state.workflow_state.requested_by,
        "user": reader,
        "since": state.started_at,
        "site_url": settings.SITE_URL,
    }
    with translation.override(settings.LANGUAGE_CODE):
        body = render_to_string("newsroom/mails/validation_reminder.txt", context)
    return OutboxMessage.enqueue(
        key=f"validation/{state.pk}/{reader.pk}",
        recipient=reader.email,
        subject=f"À valider depuis trois jours\u00a0: {page.get_admin_display_title()}",
        body=body.strip() + "\n",
    )
