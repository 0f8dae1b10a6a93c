"""The Atom feed of a theme: everything that the sections offer on it."""

from django.http import Http404
from django.utils.translation import get_language

from cai_site.core.content_lists import themed_keys
from cai_site.core.feeds import ContentFeed, Subject

from .models import ThematiquePage
from .vocabulary import Theme


class ThemeFeed(ContentFeed):
    """Trainings, publications, figures, news and organisations of one theme, newest first."""

    def subject(self, theme: str) -> Subject:
        """The theme of a slug, in the language being read; raises Http404 for another slug."""
        found = Theme.objects.filter(slug=theme, locale__language_code=get_language()).first()
        if found is None:
            raise Http404
        pages = ThematiquePage.objects.visible().filter(theme=found).order_by("path")
        page = pages.first()
        return Subject(found.name, page.url if page else "", themed_keys(), theme)
