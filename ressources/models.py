"""The models of the section « Ressources »."""

from .actus import Actu, ActusPage
from .chiffres import ChiffresPage, Indicator, IndicatorValue
from .publications import Publication, PublicationsPage, RessourcesPage
from .repertoires import Organisation, RepertoiresPage

__all__ = [
    "Actu",
    "ActusPage",
    "ChiffresPage",
    "Indicator",
    "IndicatorValue",
    "Organisation",
    "Publication",
    "PublicationsPage",
    "RepertoiresPage",
    "RessourcesPage",
]
