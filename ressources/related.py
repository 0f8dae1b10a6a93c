"""Pages of the same kind and themes, for whoever has read one to the end."""

from dataclasses import replace

from cai_site.core.content_lists import Card

MAX_RELATED = 3


def related_cards(page, candidates) -> list[Card]:
    """Cards, without pictures, of the first of `candidates` that share a theme with `page`.

    `candidates` are pages of its model in the order wanted; `page` is left out. One query,
    whatever their number.
    """
    field = page._meta.get_field("themes")
    name, theme = field.m2m_field_name(), field.m2m_reverse_field_name()
    ties = field.remote_field.through.objects
    themes = ties.filter(**{name: page.pk}).values(theme)
    pages = ties.filter(**{f"{theme}__in": themes}).values(name)
    found = candidates.filter(pk__in=pages).exclude(pk=page.pk)[:MAX_RELATED]
    return [replace(one.card, image=None) for one in found]
