"""The models of the core app, gathered from the modules that explain them."""

from .media import DocumentText, SiteDocument, SiteImage, SiteRendition
from .organisation import SiteSettings
from .reference import Service, Territory
from .search.synonyms import SynonymGroup
from .starter.models import StarterItem

__all__ = [
    "DocumentText",
    "Service",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "SiteSettings",
    "StarterItem",
    "SynonymGroup",
    "Territory",
]
