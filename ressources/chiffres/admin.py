"""Figures in the admin: the list of indicators and the import of their values."""

from django.urls import path, reverse

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from cai_site.core.imports.views import ImportView, may_import

from .importer import FigureImporter
from .indicators import Indicator


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


register_snippet(IndicatorViewSet)


class FigureImportView(ImportView):
    """Import figures from a table."""

    importer_class = FigureImporter
    done_url_name = IndicatorViewSet.model.snippet_viewset.get_url_name("list")


class FigureImportMenuItem(MenuItem):
    """« Importer des chiffres », for those who may."""

    def is_shown(self, request) -> bool:
        return may_import(request.user, Indicator)


@hooks.register("register_admin_urls")
def figure_import_url() -> list:
    """The address of the import; Wagtail lets nobody in who may not enter the admin."""
    return [path("importer/chiffres/", FigureImportView.as_view(), name="import_figures")]


@hooks.register("register_admin_menu_item")
def figure_import_menu_item() -> MenuItem:
    """The import right below « Chiffres »."""
    return FigureImportMenuItem(
        "Importer des chiffres", reverse("import_figures"), icon_name="upload", order=301
    )
