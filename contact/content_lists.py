"""What this section offers to the others: its reception offices."""

from django.utils.translation import gettext_lazy as _

from cai_site.core.content_lists import Card, ContentList, register

from .pages import Bureau, BureauxPage


def _page() -> BureauxPage | None:
    return BureauxPage.objects.visible().first()


def offices(theme: str | None, limit: int) -> list[Card]:
    """The offices, in the order that staff gave them."""
    page = _page()
    if page is None:
        return []
    items: list[Bureau] = page.office_list[:limit]
    return [
        Card(
            title=office.name,
            url=f"{page.url}#bureau-{office.pk}",
            text=office.address,
            meta=office.hours or office.get_appointment_display(),
        )
        for office in items
    ]


def offices_url(theme: str | None) -> str:
    """The address of the page of the offices."""
    page = _page()
    return page.url if page else ""


register(
    ContentList(
        key="bureaux",
        label=_("Bureaux d’accueil"),
        empty=_("Les lieux seront bientôt indiqués ici."),
        link_label=_("Tous les bureaux d’accueil"),
        cards=offices,
        url=offices_url,
        order=60,
        themed=False,
    )
)
