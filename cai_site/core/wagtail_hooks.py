"""The shared data in the admin, and the style guide."""

from django.urls import path, reverse

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Service
from .rich_text import SitePageLinkHandler
from .style_guide.views import style_guide


class ServiceViewSet(SnippetViewSet):
    """The services of the Centre, with their generic contacts."""

    model = Service
    icon = "group"
    list_display = ["name", "phone", "email"]
    menu_label = "Services du Centre"


register_snippet(ServiceViewSet)


@hooks.register("register_rich_text_features", order=1000)
def resolve_page_links_together(features) -> None:
    """Print internal links with our handler; the editor keeps Wagtail's own."""
    features.register_link_type(SitePageLinkHandler)


@hooks.register("register_admin_urls")
def style_guide_url() -> list:
    """The style guide's address; Wagtail lets nobody in who may not enter the admin."""
    return [path("guide-de-style/", style_guide, name="style_guide")]


@hooks.register("register_help_menu_item")
def style_guide_menu_item() -> MenuItem:
    """The style guide in the menu « Aide »."""
    return MenuItem("Guide de style", reverse("style_guide"), icon_name="view", order=500)
