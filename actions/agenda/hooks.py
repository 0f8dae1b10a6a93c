"""Where staff find « Dupliquer avec de nouvelles dates »: the editor, its header, the explorer."""

from django.urls import path, reverse

from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.ui.menus.pages import PageMenuItem

from ..formations import Formation
from .duplication_view import LABEL, DuplicateView


def is_training(page) -> bool:
    """Whether a page, specific or not, is a training."""
    return issubclass(page.specific_class or type(page), Formation)


class DuplicateButton(PageMenuItem):
    """The entry of the menus of a training; the view checks the permissions on its parent."""

    label = LABEL
    icon_name = "copy"
    url_name = "duplicate_formation"

    def is_shown(self, user) -> bool:
        return self.page.permissions_for_user(user).can_copy()


class DuplicateMenuItem(ActionMenuItem):
    """The entry of the editor's own menu, beside « Publier »."""

    label = LABEL
    name = "action-duplicate"
    icon_name = "copy"
    order = 25

    def is_shown(self, context) -> bool:
        page = context.get("page")
        return (
            context["view"] == "edit"
            and is_training(page)
            and self.get_user_page_permissions_tester(context).can_copy()
        )

    def get_url(self, parent_context) -> str:
        return reverse("duplicate_formation", args=[parent_context["page"].pk])


@hooks.register("register_admin_urls")
def duplication_url() -> list:
    """Its address; Wagtail lets nobody in who may not enter the admin."""
    view = DuplicateView.as_view()
    return [path("formations/<int:page_id>/dupliquer/", view, name="duplicate_formation")]


@hooks.register("register_page_action_menu_item")
def duplication_in_editor() -> ActionMenuItem:
    """In the editor's menu of actions."""
    return DuplicateMenuItem()


@hooks.register("register_page_header_buttons")
def duplication_in_header(page, user, view_name, next_url=None):
    """In the menu at the top of the editor and of the explorer."""
    if is_training(page):
        yield DuplicateButton(page=page, priority=35)


@hooks.register("register_page_listing_more_buttons")
def duplication_in_explorer(page, user, next_url=None):
    """In the menu of each training of the explorer."""
    if is_training(page):
        yield DuplicateButton(page=page, priority=25)
