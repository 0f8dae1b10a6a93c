"""Figures and directory in the admin: data that staff edit outside the page tree."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .chiffres import admin as figures
from .models import Organisation

__all__ = ["OrganisationViewSet", "figures"]


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


register_snippet(OrganisationViewSet)
