"""A report in the menu « Rapports », and the register by which sections add theirs."""

from functools import cached_property

from django.urls import URLPattern, path, reverse

from wagtail.admin.menu import MenuItem
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import policy_registry

from cai_site.core.exports import SafeExportMixin


class Report(SafeExportMixin, ReportView):
    """A list of what somebody should look at, with filters, that leaves as a safe spreadsheet.

    `slug` is its address below `/admin/rapports/` and its name in the namespace `rapports`. Who may
    do one of `actions` to something of `model` sees the report, with what they may do it to.
    """

    slug = ""
    menu_order = 0
    actions: tuple[str, ...] = ("change",)
    nothing_left = "Rien à faire\u00a0: tout est en ordre."

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.index_url_name = f"rapports:{cls.slug}"
        cls.index_results_url_name = f"rapports:{cls.slug}_results"
        cls.any_permission_required = cls.actions
        cls.export_filename = cls.slug

    @classmethod
    def policy(cls):
        """Who may do what to the model."""
        return policy_registry.get_by_type(cls.model)

    @classmethod
    def is_open_to(cls, user) -> bool:
        """Whether a member may read the report."""
        return cls.policy().user_has_any_permission(user, cls.actions)

    @classmethod
    def urls(cls) -> list[URLPattern]:
        """The report, and its lines alone for the filters."""
        return [
            path(f"{cls.slug}/", cls.as_view(), name=cls.slug),
            path(
                f"{cls.slug}/resultats/",
                cls.as_view(results_only=True),
                name=f"{cls.slug}_results",
            ),
        ]

    @classmethod
    def menu_item(cls) -> MenuItem:
        """Its entry in « Rapports »."""
        return ReportMenuItem(cls)

    @cached_property
    def permission_policy(self):
        return self.policy()

    def get_base_queryset(self):
        return self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, self.actions
        )

    @cached_property
    def no_results_message(self) -> str:
        return "Rien ne répond à ces filtres." if self.is_filtering else self.nothing_left


class ReportMenuItem(MenuItem):
    """Shown to those who may read the report."""

    def __init__(self, report: type[Report]):
        self.report = report
        url, icon = reverse(report.index_url_name), report.header_icon
        super().__init__(report.page_title, url, icon_name=icon, order=report.menu_order)

    def is_shown(self, request) -> bool:
        return self.report.is_open_to(request.user)


reports: list[type[Report]] = []


def register(report: type[Report]) -> type[Report]:
    """Add a report to the menu « Rapports »; works as a decorator."""
    reports.append(report)
    return report
