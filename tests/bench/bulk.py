"""Writing many pages at once, as the tree stores them."""

from django.contrib.contenttypes.models import ContentType

from wagtail.models import Page

BATCH = 500


def add_children(parent: Page, pages: list[Page]) -> None:
    """Write unsaved pages of one type below `parent`, in order, after those it has.

    Does what `add_child` does to the tables of the tree, in two statements a page less work per
    sibling: `add_child` reads and rewrites the parent every time. No signal handler runs, so
    nothing is indexed for search.
    """
    if not pages:
        return
    parent.refresh_from_db()
    last = parent.get_last_child()
    taken = Page._str2int(last.path[-Page.steplen :]) if last else 0
    content_type = ContentType.objects.get_for_model(pages[0])
    for step, page in enumerate(pages, start=taken + 1):
        page.path = Page._get_path(parent.path, parent.depth + 1, step)
        page.depth = parent.depth + 1
        page.url_path = f"{parent.url_path}{page.slug}/"
        page.content_type = content_type
        page.locale_id = parent.locale_id
        page.draft_title = page.title
    columns = [field.attname for field in Page._meta.concrete_fields]
    rows = [Page(**{name: getattr(page, name) for name in columns}) for page in pages]
    for page, row in zip(pages, Page.objects.bulk_create(rows, batch_size=BATCH), strict=True):
        page.pk = page.id = page.page_ptr_id = row.pk
        # Raw: the row of the base table is there already.
        page.save_base(raw=True, force_insert=True)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))


def link(pages: list, relation: str, targets_of) -> None:
    """Fill a many-to-many field: `targets_of(page)` gives the objects of each page."""
    field = pages[0]._meta.get_field(relation)
    through = field.remote_field.through
    source, target = field.m2m_column_name(), field.m2m_reverse_name()
    through.objects.bulk_create(
        [
            through(**{source: page.pk, target: found.pk})
            for page in pages
            for found in targets_of(page)
        ],
        batch_size=BATCH,
    )
