"""Pages of the same kind and themes, for whoever has read one to the end."""

from cai_site.core.content_lists import Card, prefetch_renditions

MAX_RELATED = 3


def related_cards(page, candidates) -> list[Card]:
    """Cards of the first of `candidates` that share a theme with `page`, itself left out.

    `candidates` are pages of its model in the order wanted; two queries, whatever their number.
    """
    themes = [theme.pk for theme in page.themes.all()]
    if not themes:
        return []
    field = page._meta.get_field("themes")
    ties = field.remote_field.through.objects.filter(theme__in=themes)
    found = candidates.filter(pk__in=ties.values(field.m2m_field_name())).exclude(pk=page.pk)
    cards = [one.card for one in found[:MAX_RELATED]]
    prefetch_renditions(cards)
    return cards
