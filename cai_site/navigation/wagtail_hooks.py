"""Menus in the admin's own menu: staff look for them often."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Menu


class MenuViewSet(SnippetViewSet):
    """The three menus of the site."""

    model = Menu
    icon = "list-ul"
    menu_label = "Menus"
    menu_name = "menus"
    menu_order = 250
    add_to_admin_menu = True
    list_display = ["__str__", "live"]


register_snippet(MenuViewSet)
