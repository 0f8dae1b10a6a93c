"""The vocabulary in the admin."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .models import Audience, Theme


class ThemeViewSet(SnippetViewSet):
    """The themes that tie content together."""

    model = Theme
    icon = "tag"
    list_display = ["name", "slug"]


class AudienceViewSet(SnippetViewSet):
    """The audiences of trainings, tools and services."""

    model = Audience
    icon = "user"
    list_display = ["name", "slug"]


class VocabularyViewSetGroup(SnippetViewSetGroup):
    """Themes and audiences under one entry of the admin's menu."""

    items = (ThemeViewSet, AudienceViewSet)
    menu_label = "Vocabulaire"
    menu_icon = "tag"
    menu_name = "vocabulaire"
    menu_order = 320


register_snippet(VocabularyViewSetGroup)
