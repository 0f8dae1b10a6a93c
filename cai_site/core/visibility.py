"""One definition of what a visitor may see, for every list, menu, feed and search."""

from django.conf import settings
from django.db.models import BooleanField, F, Func, Q
from django.utils import timezone

from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from .languages import content_language


class BelowRestriction(Func):
    """Whether a tree path is at or below one that a row of `restrictions` names.

    Written out: a list is filtered with it several times a request, and building this sub-select
    with the ORM costs more than running it.
    """

    template = (
        "EXISTS(SELECT 1 FROM %(restrictions)s r INNER JOIN %(tree)s t ON t.id = r.%(column)s "
        "WHERE %(expressions)s LIKE t.path || '%%%%')"
    )
    output_field = BooleanField()


def is_restricted() -> BelowRestriction:
    """Whether a page, or one above it, is under a view restriction."""
    return BelowRestriction(
        "path",
        restrictions="wagtailcore_pageviewrestriction",
        tree="wagtailcore_page",
        column="page_id",
    )


def visible_pages(pages):
    """The pages of a queryset that an anonymous visitor may read, without a further query.

    Live, not past their expiry even when the scheduler is late, neither they nor an ancestor
    under a view restriction, and in the language of their tree: Wagtail puts aliases of French
    pages above a translation whose parents wait for theirs. Wagtail's own `.public()` runs a query
    of its own each time and builds one condition per restriction.
    """
    visible = pages.filter(
        Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now()),
        ~is_restricted(),
        live=True,
    )
    if len(settings.LANGUAGES) == 1:
        return visible
    return visible.filter(Q(alias_of=None) | Q(alias_of__locale=F("locale")))


def retired_pages(pages):
    """The pages of a queryset that visitors could read, and that are off the site for good.

    Unpublished, or past their expiry. Never a draft that was never published, a page under a
    restriction, whose past nobody shall learn, nor one that is scheduled to come back.
    """
    now = timezone.now()
    unpublished = Q(live=False, first_published_at__isnull=False)
    expired = Q(expired=True) | Q(live=True, expire_at__lte=now)
    back = Q(go_live_at__gt=now)
    return pages.filter(unpublished | expired, ~is_restricted()).exclude(back)


def visible_documents(documents):
    """The documents of a queryset that are in no restricted collection."""
    restricted = BelowRestriction(
        "collection__path",
        restrictions="wagtailcore_collectionviewrestriction",
        tree="wagtailcore_collection",
        column="collection_id",
    )
    return documents.filter(~restricted)


class SitePageQuerySet(PageQuerySet):
    """The queryset of every page type of this site."""

    def visible(self):
        """Only what an anonymous visitor may read, in the language being read."""
        visible = visible_pages(self)
        if len(settings.LANGUAGES) == 1:
            return visible
        return visible.filter(locale__language_code=content_language())


SitePageManager = PageManager.from_queryset(SitePageQuerySet)
