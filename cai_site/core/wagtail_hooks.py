"""The shared data in the admin, and the style guide."""

from django.contrib.auth.models import Permission
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html

from wagtail import hooks
from wagtail.admin.auth import permission_denied
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.contrib.search_promotions.views.reports import SearchTermsReportView
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from . import settings_history  # noqa: F401
from .exports import SafeExportMixin
from .models import Service, SynonymGroup
from .rich_text import SitePageLinkHandler
from .search.unanswered import may_promote
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


class SynonymViewSet(ModelViewSet):
    """The synonyms of the visitors' search, in the menu « Paramètres »."""

    model = SynonymGroup
    icon = "search"
    menu_label = "Synonymes"
    menu_name = "synonymes"
    add_to_settings_menu = True
    list_display = ["__str__", "is_active"]
    list_per_page = 100
    copy_view_enabled = False
    inspect_view_enabled = False


class UnansweredReportView(SafeExportMixin, SearchTermsReportView):
    """The searches that found nothing, for everybody who may promote results."""

    page_title = "Recherches sans résultat"
    index_url_name = "unanswered_searches"
    index_results_url_name = "unanswered_searches_results"
    export_filename = "recherches-sans-resultat"

    def dispatch(self, request, *args, **kwargs):
        if not may_promote(request.user):
            return permission_denied(request)
        # Wagtail's report is for superusers only.
        return super(SearchTermsReportView, self).dispatch(request, *args, **kwargs)


class UnansweredMenuItem(MenuItem):
    """Shown to those who may read the report."""

    def is_shown(self, request) -> bool:
        return may_promote(request.user)


@hooks.register("register_admin_viewset")
def synonym_viewset() -> SynonymViewSet:
    """The screens of the synonyms."""
    return SynonymViewSet("synonymes")


@hooks.register("register_permissions")
def synonym_permissions():
    """Let groups be given the synonyms."""
    return Permission.objects.filter(
        content_type__app_label="core", codename__endswith="_synonymgroup"
    )


@hooks.register("register_admin_urls")
def unanswered_urls() -> list:
    """The report of the searches that found nothing."""
    report = UnansweredReportView
    return [
        path("recherches-sans-resultat/", report.as_view(), name="unanswered_searches"),
        path(
            "recherches-sans-resultat/resultats/",
            report.as_view(results_only=True),
            name="unanswered_searches_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def unanswered_menu_item() -> MenuItem:
    """The report in the menu « Rapports »."""
    url = reverse("unanswered_searches")
    return UnansweredMenuItem("Recherches sans résultat", url, icon_name="search", order=1300)


@hooks.register("construct_reports_menu")
def hide_search_terms(request, menu_items: list) -> None:
    """Wagtail's report of the same numbers, under a title that promises all searches."""
    menu_items[:] = [item for item in menu_items if item.name != "search-terms"]


@hooks.register("insert_global_admin_js")
def warn_of_heavy_images() -> str:
    """Wherever an image is chosen, also in the windows that open above a page."""
    return format_html('<script defer src="{}"></script>', static("newsroom/heavy_images.js"))
