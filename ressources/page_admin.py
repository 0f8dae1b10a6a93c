"""The pages of this section in the admin: what members begin, and where they find the others."""

from wagtail import hooks
from wagtail.admin.ui.tables import Column

from cai_site.newsroom.dashboard.creation import Creation, register_creation
from cai_site.newsroom.listings import FlatViewSet

from .actus import Actu
from .publications import Publication

register_creation(
    Creation(
        Actu,
        "Une actu",
        "Une nouvelle du Centre",
        icon="doc-full",
        order=10,
    )
)


def day(actu: Actu) -> str:
    """The date that visitors read."""
    return f"{actu.date:%d/%m/%Y}"


class ActuViewSet(FlatViewSet):
    """« Actus » in the menu."""

    model = Actu
    name = "actus"
    icon = "doc-full"
    menu_label = "Actus"
    add_label = "Écrire une actu"
    menu_order = 110
    ordering = "-date"
    list_filter = ["kind", "themes"]
    own_columns = (
        Column("kind", label="Type", accessor="get_kind_display", sort_key="kind"),
        Column("date", label="Date", accessor=day, sort_key="date"),
    )


class PublicationViewSet(FlatViewSet):
    """« Publications » in the menu."""

    model = Publication
    name = "publications"
    icon = "openquote"
    menu_label = "Publications"
    add_label = "Ajouter une publication"
    menu_order = 130
    ordering = "-year"
    list_filter = ["kind", "audiences", "themes"]
    own_columns = (
        Column("kind", label="Type", accessor="get_kind_display", sort_key="kind"),
        Column("year", label="Année", sort_key="year"),
    )


@hooks.register("register_admin_viewset")
def flat_lists() -> list:
    """The lists of news and of publications."""
    return [ActuViewSet(), PublicationViewSet()]
