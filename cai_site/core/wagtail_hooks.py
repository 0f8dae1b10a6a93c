"""The shared data in the admin."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Service
from .rich_text import SitePageLinkHandler


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
