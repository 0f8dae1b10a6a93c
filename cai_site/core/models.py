"""The models of the core app, gathered from the modules that explain them."""

from .jobs import JobRun
from .media import SiteDocument, SiteImage, SiteRendition
from .organisation import SiteSettings
from .outbox.models import OutboxMessage
from .reference import Service, Territory
from .starter.models import StarterItem

__all__ = [
    "JobRun",
    "OutboxMessage",
    "Service",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "SiteSettings",
    "StarterItem",
    "Territory",
]
