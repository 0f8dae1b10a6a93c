"""The shared data in the admin."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Service


class ServiceViewSet(SnippetViewSet):
    """The services of the Centre, with their generic contacts."""

    model = Service
    icon = "group"
    list_display = ["name", "phone", "email"]
    menu_label = "Services du Centre"


register_snippet(ServiceViewSet)
