"""The screen « Agenda des publications »."""

from itertools import groupby
from operator import attrgetter

from django.views.generic import TemplateView

from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cai_site.core.jobs import heartbeats

from .agenda import events_for


class AgendaView(WagtailAdminTemplateMixin, TemplateView):
    """Day by day what goes live or expires; everybody sees what they may write."""

    template_name = "newsroom/admin/agenda.html"
    page_title = "Agenda des publications"
    header_icon = "calendar-alt"

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs) -> dict:
        events = events_for(self.request.user)
        days = [(day, list(found)) for day, found in groupby(events, key=attrgetter("day"))]
        return super().get_context_data(days=days, heartbeat=heartbeats()["publications"], **kwargs)
