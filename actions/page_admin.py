"""The pages of this section in the admin: what members begin, and where they find the others."""

from django.utils import timezone

from wagtail import hooks
from wagtail.admin.ui.tables import Column

from cai_site.newsroom.dashboard.creation import Creation, register_creation
from cai_site.newsroom.listings import FlatView, FlatViewSet

from .formations import Formation

register_creation(
    Creation(
        Formation,
        "Une formation",
        "Une fiche avec ses dates",
        icon="date",
        order=20,
    )
)


class FormationsView(FlatView):
    """All trainings, with their dates."""

    def annotate_queryset(self, pages):
        return super().annotate_queryset(pages.for_cards())


def next_date(formation: Formation) -> str:
    """The next date of a training, else the last one."""
    if formation.next_start:
        return f"{timezone.localtime(formation.next_start):%d/%m/%Y}"
    if formation.last_start:
        return f"Passée ({timezone.localtime(formation.last_start):%d/%m/%Y})"
    return "À fixer"


class FormationViewSet(FlatViewSet):
    """« Formations » in the menu."""

    model = Formation
    name = "formations"
    icon = "date"
    menu_label = "Formations"
    add_label = "Créer une formation"
    menu_order = 120
    index_view_class = FormationsView
    list_filter = ["audiences", "themes"]
    own_columns = (Column("next_date", label="Prochaine date", accessor=next_date),)


@hooks.register("register_admin_viewset")
def flat_lists() -> FormationViewSet:
    """The list of trainings."""
    return FormationViewSet()
