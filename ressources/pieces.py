"""What this section offers to the bodies of pages, one at a time: an indicator with its chart."""

from wagtail.models import Locale

from cai_site.core.content_lists import page_urls
from cai_site.core.pieces import Piece, PieceKind, register

from .chiffres.drawings import drawings_of
from .chiffres.indicators import Indicator
from .chiffres.page import ChiffresPage


def indicator_choices() -> list[tuple[str, str]]:
    """(slug, name) of the French indicators, whose slugs translations share."""
    found = Indicator.objects.filter(locale=Locale.get_default()).order_by("name")
    return list(found.values_list("slug", "name"))


def indicator_piece(slug: str, title: str) -> Piece | None:
    """An indicator with its drawings, or its key figure when there is nothing to draw."""
    indicator = Indicator.with_values().filter(slug=slug).first()
    if indicator is None or indicator.latest is None:
        return None
    url = page_urls([ChiffresPage]).get(ChiffresPage, "")
    drawings = drawings_of(indicator, indicator.sorted_values)
    context = {"indicator": indicator, "drawings": drawings, "url": url, "title": title}
    return Piece("ressources/_figure.html", context)


register(
    PieceKind(
        key="chiffre",
        label="Un chiffre et son graphique",
        choices=indicator_choices,
        find=indicator_piece,
    )
)
