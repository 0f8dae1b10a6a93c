"""What reports add to the admin, and those of Wagtail that are left out of its menu."""

from django.urls import include, path

from wagtail import hooks

from . import media, pages  # noqa: F401
from .base import reports

# « Pages à revoir » says more than the first; the others count what only developers know.
HIDDEN = {"aging-pages", "page-types-usage", "workflow-tasks"}


@hooks.register("register_admin_urls")
def report_urls() -> list:
    """`/admin/rapports/…/`."""
    urls = [url for report in reports for url in report.urls()]
    return [path("rapports/", include((urls, "rapports")))]


@hooks.register("construct_reports_menu")
def our_menu(request, menu_items: list) -> None:
    """Ours, for those who may read them; and of Wagtail's, what the others do not say better."""
    kept = [item for item in menu_items if item.name not in HIDDEN]
    ours = [report.menu_item() for report in reports]
    menu_items[:] = [*kept, *(item for item in ours if item.is_shown(request))]
