"""The models of the section « Ressources »."""

from .actus import Actu, ActusPage
from .chiffres import ChiffresPage, Indicator, IndicatorValue
from .publications import Publication, PublicationsPage, RessourcesPage
from .repertoires import Organisation, OrganisationService, RepertoiresPage

__all__ = [
    "Actu",
    "ActusPage",
    "ChiffresPage",
    "Indicator",
    "IndicatorValue",
    "Organisation",
    "OrganisationService",
    "Publication",
    "PublicationsPage",
    "RepertoiresPage",
    "RessourcesPage",
]
