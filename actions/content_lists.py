"""What this section offers to the others: its trainings."""

from django.utils.translation import gettext_lazy as _

from cai_site.core.content_lists import ContentList, register

from .formations import Formation
from .formations_page import FormationsPage, calendar_url


def trainings(theme: str | None):
    """The next trainings, then those without a date."""
    return Formation.objects.visible().about(theme).for_cards().in_period(None)


register(
    ContentList(
        key="formations",
        label=_("Formations"),
        empty=_("Aucune formation annoncée pour le moment."),
        link_label=_("Toutes les formations"),
        page_model=FormationsPage,
        items=trainings,
        card=lambda formation, url: formation.card,
        order=10,
        has_feed=True,
        calendar=calendar_url,
    )
)
