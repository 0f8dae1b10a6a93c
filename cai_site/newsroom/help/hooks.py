"""What « Aide » adds to the admin: its addresses, its menu, the panel of the first steps."""

from django.urls import include, path, reverse

from wagtail import hooks
from wagtail.admin.menu import DismissibleMenuItem, MenuItem

from . import first_steps  # noqa: F401
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
    return MenuItem("Guide de l’équipe", reverse("aide:index"), icon_name="help", order=100)


@hooks.register("construct_help_menu")
def hide_wagtails_guides(request, menu_items: list) -> None:
    """Wagtail's news and guide are in English, and of screens that ours does not have."""
    menu_items[:] = [item for item in menu_items if not isinstance(item, DismissibleMenuItem)]
