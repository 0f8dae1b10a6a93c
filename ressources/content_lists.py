"""What this section offers to the others: publications, figures, news, organisations."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from cai_site.core.content_lists import Card, ContentList, index_url, register

from .actus import Actu, ActusPage
from .chiffres import ChiffresPage, Indicator
from .publications import Publication, PublicationsPage
from .repertoires import Organisation, RepertoiresPage


def organisation_card(organisation: Organisation, url: str) -> Card:
    """An organisation as a card that leads to its entry in the directory."""
    return Card(
        title=organisation.name,
        url=f"{url}#{organisation.slug}",
        text=organisation.services,
        kicker=organisation.get_kind_display(),
        meta=organisation.phone,
    )


def indicator_card(indicator: Indicator, url: str) -> Card:
    """An indicator as a card: its latest value, with the source."""
    latest = indicator.latest
    return Card(
        title=indicator.name,
        url=f"{url}#{indicator.slug}",
        text=latest.value_label if latest else "",
        kicker=str(_("Chiffre")),
        meta=f"{latest.territory}, {latest.when}. {latest.source}" if latest else "",
    )


def _of_theme(items, theme: str | None):
    return items.filter(themes__slug=theme) if theme else items


def latest_publications(theme: str | None, limit: int) -> list[Card]:
    """The newest publications."""
    items = _of_theme(Publication.objects.visible().for_cards(), theme)
    return [item.card for item in items[:limit]]


def latest_news(theme: str | None, limit: int) -> list[Card]:
    """The newest news that has not expired."""
    items = _of_theme(Actu.objects.visible().current().for_cards(), theme)
    return [item.card for item in items[:limit]]


def organisations(theme: str | None, limit: int) -> list[Card]:
    """The organisations, in alphabetical order."""
    items = list(_of_theme(Organisation.published(), theme)[:limit])
    url = index_url(RepertoiresPage, None) if items else ""
    return [organisation_card(item, url) for item in items]


def indicators(theme: str | None, limit: int) -> list[Card]:
    """The indicators, in the order of the figures page."""
    items = list(_of_theme(Indicator.with_values(), theme)[:limit])
    url = index_url(ChiffresPage, None) if items else ""
    return [indicator_card(item, url) for item in items]


register(
    ContentList(
        key="publications",
        label=_("Outils et publications"),
        empty=_("Aucune publication sur ce thème pour le moment."),
        link_label=_("Tous les outils et publications"),
        cards=latest_publications,
        url=partial(index_url, PublicationsPage),
        order=20,
    )
)
register(
    ContentList(
        key="chiffres",
        label=_("Chiffres"),
        empty=_("Aucun chiffre sur ce thème pour le moment."),
        link_label=_("Tous les chiffres"),
        cards=indicators,
        url=partial(index_url, ChiffresPage),
        order=30,
    )
)
register(
    ContentList(
        key="actus",
        label=_("Actualités"),
        empty=_("Aucune actualité pour le moment."),
        link_label=_("Toutes les actualités"),
        cards=latest_news,
        url=partial(index_url, ActusPage),
        order=40,
    )
)
register(
    ContentList(
        key="organisations",
        label=_("Répertoire"),
        empty=_("Aucune organisation sur ce thème pour le moment."),
        link_label=_("Tout le répertoire"),
        cards=organisations,
        url=partial(index_url, RepertoiresPage),
        order=50,
    )
)
