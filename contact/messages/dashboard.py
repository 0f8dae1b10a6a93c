"""Messages on the dashboard of those who answer them."""

from django.db.models import Q
from django.urls import reverse
from django.utils.timesince import timesince

from wagtail.permissions import policy_registry

from cai_site.newsroom.dashboard.panel import DashboardPanel, Link, Row, register

from .models import ContactMessage

State = ContactMessage.State


@register
class MessagesPanel(DashboardPanel):
    """The new ones, and those that this member answers; who wrote is said in the inbox alone."""

    name = "messages"
    title = "Messages"
    icon = "mail"
    order = 60

    @property
    def is_allowed(self) -> bool:
        policy = policy_registry.get_by_type(ContactMessage)
        return policy.user_has_any_permission(self.user, {"view", "change"})

    def get_entries(self):
        mine_or_new = Q(state=State.NEW) | Q(assignee=self.user)
        return ContactMessage.objects.open().filter(mine_or_new).select_related("service")

    def get_row(self, message: ContactMessage) -> Row:
        is_mine = message.assignee_id == self.user.pk
        return Row(
            title=message.reason_label or "Sans motif",
            url=reverse("messages:inspect", args=[message.pk]),
            status="Confié à vous" if is_mine else "Nouveau",
            details=[
                f"Reçu il y a {timesince(message.created_at, depth=1)}",
                *([message.service_name] if message.service_name else []),
            ],
        )

    @property
    def more(self) -> Link:
        return Link("Tous les messages", reverse("messages:index"))
