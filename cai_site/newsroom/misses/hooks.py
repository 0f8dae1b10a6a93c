"""What missed addresses add to the admin: their report, and the form that leads to."""

from django.urls import path, reverse

from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .desk import MissReportView, RedirectMissedView, may_redirect


class MissedAddressesMenuItem(MenuItem):
    """Shown to those who may read the report."""

    def is_shown(self, request) -> bool:
        return may_redirect(request.user)


@hooks.register("register_admin_urls")
def miss_urls() -> list:
    """The report, and the form of a redirect filled in."""
    report = MissReportView
    return [
        path("adresses-introuvables/", report.as_view(), name="missed_addresses"),
        path(
            "adresses-introuvables/resultats/",
            report.as_view(results_only=True),
            name="missed_addresses_results",
        ),
        path(
            "adresses-introuvables/rediriger/",
            RedirectMissedView.as_view(),
            name="redirect_missed",
        ),
    ]


@hooks.register("register_reports_menu_item")
def missed_addresses_menu_item() -> MenuItem:
    """The report in the menu « Rapports »."""
    url = reverse("missed_addresses")
    title = MissReportView.page_title
    return MissedAddressesMenuItem(title, url, icon_name=MissReportView.header_icon, order=1200)
