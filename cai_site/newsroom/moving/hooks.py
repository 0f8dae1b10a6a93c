"""« Renommer, déplacer » among the actions of a page, in the place of « Déplacer »."""

from django.urls import path, reverse

from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from .desk import PlaceView, may_place


class PlaceButton(Button):
    """Shown to who may rename and move the page."""

    def __init__(self, page: Page, **kwargs):
        self.page = page
        url = reverse("page_place", args=[page.pk])
        super().__init__(PlaceView.page_title, url=url, icon_name="arrow-right-full", **kwargs)

    def is_shown(self, user) -> bool:
        return self.page.depth > 2 and may_place(self.page, user)


@hooks.register("register_admin_urls")
def place_url() -> list:
    """The screen."""
    return [path("adresse/<int:pk>/", PlaceView.as_view(), name="page_place")]


@hooks.register("register_page_listing_more_buttons")
def in_listings(page, user, next_url=None):
    """In the menu of each line."""
    yield PlaceButton(page, priority=3)


@hooks.register("register_page_header_buttons")
def in_headers(page, user, view_name, next_url=None):
    """In the menu above a page."""
    yield PlaceButton(page, priority=12)
