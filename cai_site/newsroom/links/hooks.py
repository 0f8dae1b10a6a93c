"""What the links add to the admin: their report, its screens, a panel of the dashboard."""

from django.urls import path, reverse

from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import panel  # noqa: F401
from .desk import FixView, LinkReportView, LookView, VouchView, may_repair


class BrokenLinksMenuItem(MenuItem):
    """Shown to those who may read the report."""

    def is_shown(self, request) -> bool:
        return may_repair(request.user)


@hooks.register("register_admin_urls")
def link_urls() -> list:
    """The report and what is done with each link."""
    report = LinkReportView
    return [
        path("liens-casses/", report.as_view(), name="broken_links"),
        path(
            "liens-casses/resultats/",
            report.as_view(results_only=True),
            name="broken_links_results",
        ),
        path("liens-casses/<int:pk>/", FixView.as_view(), name="fix_link"),
        path("liens-casses/<int:pk>/verifier/", LookView.as_view(), name="look_at_link"),
        path("liens-casses/<int:pk>/marche/", VouchView.as_view(), name="vouch_for_link"),
    ]


@hooks.register("register_reports_menu_item")
def broken_links_menu_item() -> MenuItem:
    """The report in the menu « Rapports »."""
    url = reverse("broken_links")
    return BrokenLinksMenuItem(LinkReportView.page_title, url, icon_name="link", order=1100)
