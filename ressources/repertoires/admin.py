"""The directory in the admin: its entries, their import, and those to check again."""

from django.urls import path, reverse
from django.utils.functional import cached_property

from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.widgets import Button
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

import django_filters

from cai_site.core.imports.views import ImportView, may_import
from cai_site.newsroom.reports.base import Report
from cai_site.newsroom.reports.base import register as register_report

from .importer import OrganisationImporter
from .organisation import Organisation
from .service_importer import ServiceImporter

CHECKS = [("a-verifier", "À vérifier"), ("a-jour", "À jour")]


class OrganisationFilterSet(WagtailFilterSet):
    """The filters of the list, with the entries that nobody has checked for a year."""

    verification = django_filters.ChoiceFilter(
        label="Vérification", choices=CHECKS, method="by_check", empty_label="Toutes"
    )

    class Meta:
        model = Organisation
        fields = ["kind", "is_published", "themes"]

    def by_check(self, queryset, name, value):
        """Keep the entries to check, or the others."""
        stale = Organisation.stale().values("pk")
        found = queryset.filter(pk__in=stale)
        return found if value == "a-verifier" else queryset.exclude(pk__in=stale)


class OrganisationIndexView(IndexView):
    """The list, with the way to import."""

    @cached_property
    def header_more_buttons(self):
        buttons = [*super().header_more_buttons]
        if may_import(self.request.user, Organisation):
            buttons += [
                Button(label, url=reverse(name), icon_name="upload", priority=priority)
                for label, name, priority in (
                    ("Importer un tableau", "import_organisations", 60),
                    ("Importer les services", "import_services", 61),
                )
            ]
        return buttons


class OrganisationViewSet(SnippetViewSet):
    """The organisations of the directory."""

    model = Organisation
    icon = "site"
    menu_label = "Répertoire"
    menu_name = "repertoire"
    menu_order = 310
    add_to_admin_menu = True
    index_view_class = OrganisationIndexView
    filterset_class = OrganisationFilterSet
    list_display = [
        "name",
        "kind",
        Column("check_label", label="Vérification", sort_key="verified_on"),
        "is_published",
    ]


class OrganisationImportView(ImportView):
    """Import organisations from a table."""

    importer_class = OrganisationImporter
    done_url_name = "wagtailsnippets_ressources_organisation:list"


class ServiceImportView(OrganisationImportView):
    """Import their services, from a table of its own."""

    importer_class = ServiceImporter


@register_report
class StaleOrganisationsReport(Report):
    """The published entries that nobody has checked for a year, oldest first."""

    model = Organisation
    slug = "fiches-a-verifier"
    page_title = "Fiches à vérifier"
    header_icon = "time"
    menu_order = 700
    actions = ("add", "change", "delete")
    default_ordering = "verified_on"
    columns = [
        TitleColumn(
            "name",
            label="Organisation",
            get_url=lambda entry: reverse(
                "wagtailsnippets_ressources_organisation:edit", args=[entry.pk]
            ),
        ),
        Column("get_kind_display", label="Type"),
        Column("check_label", label="Vérification", sort_key="verified_on"),
        Column("source", label="Source"),
    ]
    list_export = ["name", "slug", "verified_on", "source", "phone", "email", "website"]
    export_headings = {
        "name": "Organisation",
        "slug": "Identifiant",
        "verified_on": "Vérifié le",
        "source": "Source",
        "phone": "Téléphone",
        "email": "Courriel",
        "website": "Site",
    }

    def get_base_queryset(self):
        return Organisation.stale().order_by("verified_on", "slug")


@hooks.register("register_admin_urls")
def directory_urls() -> list:
    """The addresses of the imports."""
    return [
        path("importer/repertoire/", OrganisationImportView.as_view(), name="import_organisations"),
        path("importer/services/", ServiceImportView.as_view(), name="import_services"),
    ]
