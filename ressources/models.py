"""The models of the section « Ressources »."""

from .actus import Actu, ActusPage
from .chiffres.indicators import Indicator, IndicatorValue
from .chiffres.page import ChiffresPage
from .library import PublicationsPage, RessourcesPage
from .loans.models import LoanRequest
from .publications import Publication, PublicationFile
from .repertoires import Organisation, OrganisationService, RepertoiresPage

__all__ = [
    "Actu",
    "ActusPage",
    "ChiffresPage",
    "Indicator",
    "IndicatorValue",
    "LoanRequest",
    "Organisation",
    "OrganisationService",
    "Publication",
    "PublicationFile",
    "PublicationsPage",
    "RepertoiresPage",
    "RessourcesPage",
]
