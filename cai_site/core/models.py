"""The models of the core app, gathered from the modules that explain them."""

from .media import SiteDocument, SiteImage, SiteRendition
from .organisation import SiteSettings
from .reference import Service, Territory
from .starter.models import StarterItem

__all__ = [
    "Service",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "SiteSettings",
    "StarterItem",
    "Territory",
]
