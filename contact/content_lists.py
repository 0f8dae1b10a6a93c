"""What this section offers to the others: its reception offices."""

from django.utils.translation import gettext_lazy as _

from cai_site.core.content_lists import Card, ContentList, register

from .pages import Bureau, BureauxPage


def offices(theme: str | None):
    """The offices of the published pages, in the order that staff gave them."""
    published = BureauxPage.objects.visible()
    return Bureau.objects.filter(page__in=published).order_by("page", "sort_order")


def office_card(office: Bureau, url: str) -> Card:
    """An office as a card that leads to its place in the list of offices."""
    return Card(
        title=office.name,
        url=f"{url}#bureau-{office.pk}",
        text=office.address,
        meta=office.week or office.hours or office.get_appointment_display(),
    )


register(
    ContentList(
        key="bureaux",
        label=_("Bureaux d’accueil"),
        empty=_("Les lieux seront bientôt indiqués ici."),
        link_label=_("Tous les bureaux d’accueil"),
        page_model=BureauxPage,
        items=offices,
        card=office_card,
        order=60,
        themed=False,
    )
)
