"""The sitemap: what visitors may see, and nothing that has expired since the last job ran."""

from collections import defaultdict
from functools import reduce
from operator import or_

from django.conf import settings
from django.db.models import Q

from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page

from .visibility import visible_pages


class SiteSitemap(Sitemap):
    """Every visible page of the site, in every language, each with its translations."""

    def items(self):
        return self._pages().order_by("path").defer_streamfields().specific()

    def _pages(self):
        home = self.get_wagtail_site().root_page
        homes = home.get_translations(inclusive=True)
        below = [Q(path__startswith=path) for path in homes.values_list("path", flat=True)]
        return visible_pages(Page.objects.filter(reduce(or_, below)))

    def _urls(self, page, protocol, domain):
        urls = super()._urls(page, protocol, domain)
        if len(settings.LANGUAGES) > 1:
            alternates = self._alternates()
            for url in urls:
                url["alternates"] = alternates.get(url["location"], [])
        return urls

    def _alternates(self) -> dict[str, list[dict]]:
        """For the address of each page that has translations: the addresses of all of them."""
        groups = defaultdict(list)
        for page in self._pages().select_related("locale"):
            code, url = page.locale.language_code, page.full_url
            group = groups[page.translation_key]
            group.append({"location": url, "lang_code": code})
            if code == settings.LANGUAGE_CODE:
                group.append({"location": url, "lang_code": "x-default"})
        return {
            alternate["location"]: group
            for group in groups.values()
            for alternate in group
            if len({entry["location"] for entry in group}) > 1
        }
