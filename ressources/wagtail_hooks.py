"""Figures and directory in the admin: data that staff edit outside the page tree."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Indicator, Organisation


class IndicatorViewSet(SnippetViewSet):
    """The indicators of the page « Chiffres »."""

    model = Indicator
    icon = "order"
    menu_label = "Chiffres"
    menu_name = "chiffres"
    menu_order = 300
    add_to_admin_menu = True
    list_display = ["name", "topic", "unit"]
    list_filter = ["topic", "themes"]


class OrganisationViewSet(SnippetViewSet):
    """The organisations of the directory."""

    model = Organisation
    icon = "site"
    menu_label = "Répertoire"
    menu_name = "repertoire"
    menu_order = 310
    add_to_admin_menu = True
    list_display = ["name", "kind", "verified_on", "is_published"]
    list_filter = ["kind", "is_published", "themes"]


register_snippet(IndicatorViewSet)
register_snippet(OrganisationViewSet)
