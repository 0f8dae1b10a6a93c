"""Lists of pages in the admin: when each appears and disappears, when it should be read again."""

from django.conf import settings
from django.db.models import CharField, OuterRef, Q, Subquery
from django.db.models.functions import Cast
from django.utils import timezone

from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.pages.listing import ExplorableIndexView, IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet
from wagtail.models import Page, Revision

import django_filters


class PublicationColumn(BaseColumn):
    """Since when visitors see the page, from when they will, until when."""

    cell_template_name = "newsroom/admin/publication_cell.html"

    def get_cell_context_data(self, instance, parent_context) -> dict:
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "page": instance}


class ReviewColumn(BaseColumn):
    """When the page should be read again; marked once that day has come."""

    cell_template_name = "newsroom/admin/review_cell.html"

    def get_cell_context_data(self, instance, parent_context) -> dict:
        context = super().get_cell_context_data(instance, parent_context)
        # Wagtail's root, and pages of types that are gone, have no such date.
        day = getattr(instance, "review_on", None)
        return {**context, "day": day, "is_due": bool(day) and day <= timezone.localdate()}


# Titles that a search keeps of a list: more than anybody reads.
MAX_FOUND = 1000
# What the databases have numbers for.
MAX_DIGITS = 18

PUBLICATION = PublicationColumn("publication", label="Publication", sort_key="first_published_at")
REVIEW = ReviewColumn("review", label="À revoir le")


def with_our_columns(columns: list) -> list:
    """Wagtail's columns, with the publication and the review before the status."""
    return [*columns[:-1], PUBLICATION, REVIEW, columns[-1]]


class ListMixin:
    """Reads with each page when it will be published; no number in the address is too big."""

    def get_filterset_kwargs(self) -> dict:
        kwargs = super().get_filterset_kwargs()
        kwargs["data"] = data = kwargs["data"].copy()
        for name, values in data.lists():
            data.setlist(name, [value for value in values if not _is_beyond_numbers(value)])
        return kwargs

    def annotate_queryset(self, pages):
        planned = Revision.page_revisions.filter(
            object_id=Cast(OuterRef("pk"), output_field=CharField()),
            approved_go_live_at__isnull=False,
        )
        return (
            super()
            .annotate_queryset(pages)
            .annotate(planned_for=Subquery(planned.values("approved_go_live_at")[:1]))
        )


class ExplorerView(ListMixin, ExplorableIndexView):
    """The pages below a page."""

    base_columns = with_our_columns(ExplorableIndexView.base_columns)


class ExplorerViewSet(PageViewSet):
    """The explorer of every type of page."""

    model = Page
    index_view_class = ExplorerView


def _is_beyond_numbers(value: str) -> bool:
    return value.isdigit() and len(value) > MAX_DIGITS


class State(django_filters.ChoiceFilter):
    """What visitors see of a page."""

    CHOICES = {
        "en-ligne": ("En ligne", Q(live=True)),
        "programmees": ("Programmées", Q(planned_for__isnull=False)),
        "brouillons": ("Avec un brouillon", Q(has_unpublished_changes=True)),
        "retirees": ("Expirées", Q(live=False, expired=True)),
    }

    def __init__(self, **kwargs):
        choices = [(value, label) for value, (label, _) in self.CHOICES.items()]
        super().__init__(label="État", choices=choices, **kwargs)

    def filter(self, pages, value: str):
        return pages.filter(self.CHOICES[value][1]) if value in self.CHOICES else pages


class DueFilter(django_filters.ChoiceFilter):
    """The pages whose day of review has come."""

    def __init__(self, **kwargs):
        super().__init__(label="À revoir", choices=[("oui", "Maintenant")], **kwargs)

    def filter(self, pages, value: str):
        return pages.filter(review_on__lte=timezone.localdate()) if value else pages


class FlatFilterSet(WagtailFilterSet):
    """What every flat list can be narrowed by; those of a type come before."""

    state = State()
    due = DueFilter()


class FlatView(ListMixin, IndexView):
    """All pages of a type, wherever they stand."""

    base_filterset_class = FlatFilterSet

    @property
    def show_locale_labels(self) -> bool:
        """Whether there is more than one language to tell apart."""
        return len(settings.WAGTAIL_CONTENT_LANGUAGES) > 1

    def search_queryset(self, queryset):
        """By the words of titles; Wagtail's search refuses columns and filters of our own."""
        if not self.is_searching:
            return queryset
        found = self.model.objects.only("pk").autocomplete(self.search_query)[:MAX_FOUND]
        return queryset.filter(pk__in=[page.pk for page in found])


class FlatViewSet(PageListingViewSet):
    """The list of all pages of a type, in the menu, with what their editors look for.

    A type gives `own_columns`, which stand after the title, `list_filter` and the words of the
    button that adds one.
    """

    index_view_class = FlatView
    filterset_class = PageListingViewSet.UNDEFINED
    add_to_admin_menu = True
    own_columns: tuple = ()
    add_label = ""

    @property
    def columns(self) -> list:
        checkbox, title, _, updated, status = FlatView.base_columns
        return [checkbox, title, *self.own_columns, PUBLICATION, REVIEW, updated, status]

    def get_index_view_kwargs(self, **kwargs) -> dict:
        return super().get_index_view_kwargs(add_item_label=self.add_label, **kwargs)
