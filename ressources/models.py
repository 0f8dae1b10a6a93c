"""The models of the section « Ressources »."""

from .actus import Actu, ActusPage
from .chiffres import ChiffresPage, Indicator, IndicatorValue
from .library import PublicationsPage, RessourcesPage
from .publications import Publication, PublicationFile
from .repertoires import Organisation, RepertoiresPage

__all__ = [
    "Actu",
    "ActusPage",
    "ChiffresPage",
    "Indicator",
    "IndicatorValue",
    "Organisation",
    "Publication",
    "PublicationFile",
    "PublicationsPage",
    "RepertoiresPage",
    "RessourcesPage",
]
