"""The pages of the home section."""

from .accueil import HomePage
from .histoire import HistoirePage, TimelineEvent
from .institution import (
    EquipePage,
    Mandate,
    MandatsPage,
    Mission,
    MissionsPage,
    TeamFunction,
)
from .presentation import (
    BrandFile,
    BrandVersion,
    ContentPage,
    LogoPage,
    PlanDuSitePage,
    PresentationPage,
    QuiSommesNousPage,
)
from .rapports import PerspectivesPage, RapportPage, RapportsPage

__all__ = [
    "BrandFile",
    "BrandVersion",
    "ContentPage",
    "EquipePage",
    "HistoirePage",
    "HomePage",
    "LogoPage",
    "Mandate",
    "MandatsPage",
    "Mission",
    "MissionsPage",
    "PerspectivesPage",
    "PlanDuSitePage",
    "PresentationPage",
    "QuiSommesNousPage",
    "RapportPage",
    "RapportsPage",
    "TeamFunction",
    "TimelineEvent",
]
