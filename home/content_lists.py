"""What this section offers to the others: the annual reports."""

from django.utils.translation import gettext_lazy as _

from cai_site.core.content_lists import Card, ContentList, register

from .rapports import RapportPage, RapportsPage


def report_card(report: RapportPage, url: str) -> Card:
    """A report as its own card."""
    return report.card


def reports(theme: str | None):
    """The newest annual reports; they are of every theme."""
    return RapportPage.objects.visible().for_cards()


register(
    ContentList(
        key="rapports",
        label=_("Rapports d’activités"),
        empty=_("Aucun rapport n’est encore en ligne."),
        link_label=_("Tous les rapports d’activités"),
        items=reports,
        card=report_card,
        page_model=RapportsPage,
        order=25,
        themed=False,
    )
)
