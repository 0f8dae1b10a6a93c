"""The panel « Liens cassés » of the dashboard."""

from django.urls import reverse

from cai_site.newsroom.dashboard.panel import DashboardPanel, Row, register
from cai_site.newsroom.dashboard.panel import Link as Way

from .desk import LinkReportView, may_repair
from .models import Link


@register
class BrokenLinksPanel(DashboardPanel):
    """The broken links that no draft has replaced yet, those that stand in most places first."""

    name = "liens-casses"
    title = LinkReportView.page_title
    icon = LinkReportView.header_icon
    order = 50

    @property
    def is_allowed(self) -> bool:
        return may_repair(self.user)

    def get_entries(self):
        known = Link.objects.with_uses().to_repair()
        return known.prefetch_related("uses__source").order_by("-use_count", "target")

    def get_row(self, link: Link) -> Row:
        url = reverse("fix_link", args=[link.pk])
        return Row(
            title=link.name,
            url=url,
            status=link.reason,
            details=[f"Dans : {link.places}"],
            action=Way("Remplacer partout", url),
        )

    @property
    def more(self) -> Way:
        return Way("Tous les liens à revoir", reverse("broken_links"))
