"""The filters of the directory."""

from django.utils.translation import gettext_lazy as _

from cai_site.core.communes_map import municipality_choices
from cai_site.core.listings import ChoiceFilter, FilterForm, FlagFilter
from thematiques.vocabulary import audience_choices, theme_choices

from .organisation import Organisation
from .vocabulary import SPOKEN_LANGUAGES, ServiceKind


class OrganisationFilterForm(FilterForm):
    """Where, what, for whom, in which language, and what must hold: free, step-free, open, late."""

    commune = ChoiceFilter(
        label=_("Commune"), choices=municipality_choices, all_label=_("Toutes les communes")
    )
    service = ChoiceFilter(
        label=_("Service"), choices=ServiceKind.choices, all_label=_("Tous les services")
    )
    theme = ChoiceFilter(label=_("Thème"), choices=theme_choices, all_label=_("Tous les thèmes"))
    public = ChoiceFilter(
        label=_("Public"), choices=audience_choices, all_label=_("Tous les publics")
    )
    langue = ChoiceFilter(
        label=_("Langue parlée"), choices=SPOKEN_LANGUAGES, all_label=_("Toutes les langues")
    )
    type = ChoiceFilter(
        label=_("Type d’organisation"),
        choices=Organisation.Kind.choices,
        all_label=_("Tous les types"),
    )
    gratuit = FlagFilter(label=_("Gratuit"))
    acces = FlagFilter(label=_("Accès sans marche"))
    ouvert = FlagFilter(label=_("Ouvert maintenant"))
    soir = FlagFilter(label=_("Le soir"))
