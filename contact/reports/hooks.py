"""What reports add to the admin: the case desk."""

from wagtail import hooks

from .desk import ReportViewSet


@hooks.register("register_admin_viewset")
def reports() -> ReportViewSet:
    """« Signalements » in the menu of those who handle them."""
    return ReportViewSet()
