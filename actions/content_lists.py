"""What this section offers to the others: its trainings."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from cai_site.core.content_lists import Card, ContentList, index_url, register

from .formations import Formation, FormationsPage


def latest_trainings(theme: str | None, limit: int) -> list[Card]:
    """The next trainings, then those without a date, of a theme or of all."""
    formations = Formation.objects.visible().for_cards()
    if theme:
        formations = formations.filter(themes__slug=theme)
    return [formation.card for formation in formations.in_period(None)[:limit]]


register(
    ContentList(
        key="formations",
        label=_("Formations"),
        empty=_("Aucune formation annoncée pour le moment."),
        link_label=_("Toutes les formations"),
        cards=latest_trainings,
        url=partial(index_url, FormationsPage),
        order=10,
    )
)
