"""« Renommer, déplacer » among the actions of a page."""

from django.urls import path

from wagtail import hooks
from wagtail.admin.ui.menus.pages import PageMenuItem

from .desk import PlaceView, may_place


class PlaceMenuItem(PageMenuItem):
    """Shown to who may rename and move the page."""

    label = PlaceView.page_title
    icon_name = PlaceView.header_icon
    url_name = "page_place"

    def is_shown(self, user) -> bool:
        return self.page.depth > 2 and may_place(self.page, user)


@hooks.register("register_admin_urls")
def place_url() -> list:
    """The screen."""
    return [path("adresse/<int:pk>/", PlaceView.as_view(), name="page_place")]


@hooks.register("register_page_listing_more_buttons")
def in_listings(page, user, next_url=None):
    """In the menu of each line."""
    yield PlaceMenuItem(page=page, priority=3)


@hooks.register("register_page_header_buttons")
def in_headers(page, user, view_name, next_url=None):
    """In the menu above a page."""
    yield PlaceMenuItem(page=page, priority=12)
