"""How stored rich text becomes HTML."""

from django.utils.html import escape

from wagtail.rich_text.pages import PageLinkHandler

from .memo import memo


class SitePageLinkHandler(PageLinkHandler):
    """Prints links to pages; a link to an unpublished page keeps its words and no address."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        ids = [int(pk) if (pk := str(attrs.get("id"))).isdigit() else 0 for attrs in attrs_list]
        known = memo().page_urls(set(ids))
        return [f'<a href="{escape(known[pk])}">' if known[pk] else "<a>" for pk in ids]
