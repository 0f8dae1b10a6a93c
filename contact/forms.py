"""The filter of the reception offices."""

from django.utils.translation import gettext_lazy as _

from cai_site.core.communes_map import municipality_choices
from cai_site.core.listings import ChoiceFilter, FilterForm


class OfficeFilterForm(FilterForm):
    """The municipality where somebody lives: one of the 38."""

    commune = ChoiceFilter(
        label=_("Quelle est votre commune ?"),
        choices=municipality_choices,
        all_label=_("Toutes les communes"),
    )
