"""What visitors find of this section beside its pages: organisations and figures."""

from django.db.models import Exists, OuterRef
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from cai_site.core.search.kinds import DataKind, register

from .chiffres.indicators import Indicator, IndicatorValue
from .chiffres.page import ChiffresPage
from .repertoires import Organisation, RepertoiresPage


def organisations(language: str):
    """The published organisations of a language."""
    return Organisation.objects.filter(is_published=True, locale__language_code=language)


def figures(language: str):
    """The indicators of a language that have a value: the others have nothing to show."""
    values = IndicatorValue.objects.order_by().filter(indicator=OuterRef("pk"))
    return Indicator.objects.filter(Exists(values), locale__language_code=language)


register(
    DataKind(
        model=Organisation,
        label=_("Organisations"),
        page_model=RepertoiresPage,
        visible=organisations,
        address=lambda url, slug: f"{url}{slug}/",
    )
)
register(
    DataKind(
        model=Indicator,
        label=_("Chiffres"),
        page_model=ChiffresPage,
        visible=figures,
        address=lambda url, slug: f"{url}?{urlencode({'indicateur': slug})}",
    )
)
