"""What this section offers to the others: publications, figures, news, organisations."""

from django.utils.translation import gettext_lazy as _

from cai_site.core.content_lists import Card, ContentList, register
from cai_site.core.reference import phone_words

from .actus import Actu, ActusPage
from .chiffres.indicators import Indicator, IndicatorValue
from .chiffres.page import ChiffresPage
from .library import PublicationsPage
from .publications import Publication
from .repertoires import Organisation, RepertoiresPage


def organisation_card(organisation: Organisation, url: str) -> Card:
    """An organisation as a card that leads to its page in the directory."""
    return Card(
        title=organisation.name,
        url=f"{url}{organisation.slug}/",
        text=organisation.services,
        kicker=organisation.get_kind_display(),
        meta=phone_words(organisation.phone),
    )


def value_card(value: IndicatorValue, url: str) -> Card:
    """An indicator as a card: its latest value, with the source."""
    return Card(
        title=value.indicator.name,
        url=f"{url}?indicateur={value.indicator.slug}",
        text=value.value_label,
        kicker=_("Chiffre"),
        meta=f"{value.territory}, {value.when}. {value.source}",
    )


def _of_theme(items, theme: str | None):
    return items.filter(themes__slug=theme) if theme else items


def page_card(page: Publication | Actu, url: str) -> Card:
    """A publication or a news item as its own card."""
    return page.card


def publications(theme: str | None):
    """The newest publications."""
    return _of_theme(Publication.objects.visible().for_cards(), theme)


def news(theme: str | None):
    """The newest news that has not expired."""
    return _of_theme(Actu.objects.visible().current().for_cards(), theme)


def organisations(theme: str | None):
    """The organisations, in alphabetical order."""
    return _of_theme(Organisation.published(), theme)


def figures(theme: str | None):
    """The latest value of each indicator, in the order of the figures page."""
    return IndicatorValue.latest_of(_of_theme(Indicator.in_language(), theme))


register(
    ContentList(
        key="publications",
        label=_("Outils et publications"),
        empty=_("Aucune publication sur ce thème pour le moment."),
        link_label=_("Tous les outils et publications"),
        items=publications,
        card=page_card,
        page_model=PublicationsPage,
        order=20,
        has_feed=True,
    )
)
register(
    ContentList(
        key="chiffres",
        label=_("Chiffres"),
        empty=_("Aucun chiffre sur ce thème pour le moment."),
        link_label=_("Tous les chiffres"),
        items=figures,
        card=value_card,
        page_model=ChiffresPage,
        order=30,
        dated_by="verified_on",
    )
)
register(
    ContentList(
        key="actus",
        label=_("Actualités"),
        empty=_("Aucune actualité pour le moment."),
        link_label=_("Toutes les actualités"),
        items=news,
        card=page_card,
        page_model=ActusPage,
        order=40,
        dated_by="date",
        has_feed=True,
    )
)
register(
    ContentList(
        key="organisations",
        label=_("Répertoire"),
        empty=_("Aucune organisation sur ce thème pour le moment."),
        link_label=_("Tout le répertoire"),
        items=organisations,
        card=organisation_card,
        page_model=RepertoiresPage,
        order=50,
        dated_by="verified_on",
    )
)
