"""One definition of what a visitor may see, for every list, menu, feed and search."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q
from django.utils import timezone

from wagtail.models import CollectionViewRestriction, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet


def visible_pages(pages):
    """The pages of a queryset that an anonymous visitor may read, without a further query.

    Live, not past their expiry even when the scheduler is late, and neither they nor an
    ancestor under a view restriction. Wagtail's own `.public()` runs a query of its own each
    time and builds one condition per restriction.
    """
    restriction_above = PageViewRestriction.objects.annotate(
        page_path=ExpressionWrapper(OuterRef("path"), output_field=CharField()),
    ).filter(page_path__startswith=F("page__path"))
    return pages.filter(
        Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now()),
        ~Exists(restriction_above),
        live=True,
    )


def visible_documents(documents):
    """The documents of a queryset that are in no restricted collection."""
    restriction_above = CollectionViewRestriction.objects.annotate(
        collection_path=ExpressionWrapper(OuterRef("collection__path"), output_field=CharField()),
    ).filter(collection_path__startswith=F("collection__path"))
    return documents.filter(~Exists(restriction_above))


class SitePageQuerySet(PageQuerySet):
    """The queryset of every page type of this site."""

    def visible(self):
        """Only what an anonymous visitor may read."""
        return visible_pages(self)


SitePageManager = PageManager.from_queryset(SitePageQuerySet)
