"""The admin as part of this house: its colours, its menus, its own explorer and user bar."""

from django.urls import reverse
from django.utils.html import format_html

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.userbar import EditPageItem

from .listings import ExplorerViewSet

# Wagtail's own guides are in English, on its own site.
ELSEWHERE = ("whats-new-in-wagtail", "editor-guide")


@hooks.register("insert_global_admin_css")
def house_style() -> str:
    """Our colours and our letters, on every screen of the admin."""
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("newsroom/brand.css"))


@hooks.register("register_admin_viewset")
def explorer() -> ExplorerViewSet:
    """The explorer with our columns, in the place of Wagtail's."""
    return ExplorerViewSet()


@hooks.register("construct_help_menu")
def our_help_only(request, items: list) -> None:
    """No guide in English under « Aide »."""
    items[:] = [item for item in items if not item.name.startswith(ELSEWHERE)]


@hooks.register("insert_editor_js")
def keep_words_when_a_session_ends() -> str:
    """What a form does when its member has to sign in again."""
    return format_html(
        '<script src="{}" data-home="{}"></script>',
        versioned_static("newsroom/session.js"),
        reverse("wagtailadmin_home"),
    )


@hooks.register("insert_editor_js")
def keep_words_typed_during_a_save() -> str:
    """What a form does with what changed while it saved itself."""
    return format_html('<script src="{}"></script>', versioned_static("newsroom/unsaved.js"))


class SiteMenuItem(MenuItem):
    """Leads to the home page by its whole address: « / » alone begins that of every screen, and
    the menu would show this entry as the one that is open.
    """

    def render_component(self, request):
        self.url = request.build_absolute_uri("/")
        return super().render_component(request)


@hooks.register("register_admin_menu_item")
def to_the_site() -> MenuItem:
    """What visitors see, from every screen."""
    return SiteMenuItem("Voir le site", "/", name="site", icon_name="view", order=12_000)


@hooks.register("construct_wagtail_userbar", order=1000)
def edit_first(request, items: list, page) -> None:
    """« Modifier cette page » is what members want of the user bar."""
    items.sort(key=lambda item: not isinstance(item, EditPageItem))
