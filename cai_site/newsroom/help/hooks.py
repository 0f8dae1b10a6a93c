"""What « Aide » adds to the admin: its addresses, its menu, the first steps on the dashboard."""

from django.urls import include, path, reverse

from wagtail import hooks
from wagtail.admin.menu import DismissibleMenuItem, MenuItem

from .first_steps import FirstStepsPanel
from .views import IndexView, SectionView


@hooks.register("register_admin_urls")
def help_urls() -> list:
    """`/admin/aide/`, and a page below it for each section."""
    views = [
        path("", IndexView.as_view(), name="index"),
        path("<slug:slug>/", SectionView.as_view(), name="section"),
    ]
    return [path("aide/", include((views, "aide")))]


@hooks.register("register_help_menu_item")
def guide_menu_item() -> MenuItem:
    """The guide, first in the menu « Aide »."""
    return MenuItem("Mode d’emploi", reverse("aide:index"), icon_name="help", order=100)


@hooks.register("construct_help_menu")
def hide_wagtails_guides(request, menu_items: list) -> None:
    """Wagtail's news and guide are in English, and of screens that ours does not have."""
    menu_items[:] = [item for item in menu_items if not isinstance(item, DismissibleMenuItem)]


@hooks.register("construct_homepage_panels")
def show_first_steps(request, panels: list) -> None:
    """A newcomer reads the first steps before everything else."""
    panel = FirstStepsPanel(request.user)
    if panel.is_shown():
        panels.insert(0, panel)
