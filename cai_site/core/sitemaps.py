"""The sitemap: what visitors may see, and nothing that has expired since the last job ran."""

from wagtail.contrib.sitemaps import Sitemap

from .visibility import visible_pages


class SiteSitemap(Sitemap):
    """Every visible page of the site."""

    def items(self):
        pages = self.get_wagtail_site().root_page.get_descendants(inclusive=True)
        return visible_pages(pages).order_by("path").defer_streamfields().specific()
