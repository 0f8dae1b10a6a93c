"""Figures and directory in the admin: data that staff edit outside the page tree."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Indicator
from .repertoires.admin import OrganisationViewSet


class IndicatorViewSet(SnippetViewSet):
    """The indicators of the page « Chiffres »."""

    model = Indicator
    icon = "order"
    menu_label = "Chiffres"
    menu_name = "chiffres"
    menu_order = 300
    add_to_admin_menu = True
    list_display = ["name", "topic", "unit"]
    list_filter = ["topic", "themes"]


register_snippet(IndicatorViewSet)
register_snippet(OrganisationViewSet)
