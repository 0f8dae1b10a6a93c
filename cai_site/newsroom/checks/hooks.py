"""The content checks and the table of acronyms in the admin."""

from django.contrib.auth.models import Permission
from django.utils.html import format_html

from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.viewsets.model import ModelViewSet

from . import report  # noqa: F401
from .acronyms import Acronym
from .checker import HouseCheckerItem


@hooks.register("construct_wagtail_userbar")
def use_house_checks(request, items: list, page) -> None:
    """Our checker in the place of Wagtail's, beside the page and around its preview."""
    items[:] = [
        HouseCheckerItem(page, in_editor=item.in_editor)
        if isinstance(item, ContentCheckerItem)
        else item
        for item in items
    ]


@hooks.register("insert_editor_js")
def panel_script() -> str:
    """Fills the panel « Vérifications » of the editor."""
    return format_html('<script src="{}" defer></script>', versioned_static("js/checks_panel.js"))


class AcronymViewSet(ModelViewSet):
    """The acronyms that staff know, in the menu « Paramètres »."""

    model = Acronym
    icon = "openquote"
    menu_label = "Sigles"
    menu_name = "sigles"
    add_to_settings_menu = True
    list_display = ["acronym", "meaning"]
    search_fields = ["acronym", "meaning"]
    list_per_page = 100
    copy_view_enabled = False
    inspect_view_enabled = False


@hooks.register("register_admin_viewset")
def acronym_viewset() -> AcronymViewSet:
    """The screens of the acronyms."""
    return AcronymViewSet("sigles")


@hooks.register("register_permissions")
def acronym_permissions():
    """Let groups be given the acronyms."""
    return Permission.objects.filter(
        content_type__app_label="newsroom", codename__endswith="_acronym"
    )
