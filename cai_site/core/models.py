"""The models of the core app, gathered from the modules that explain them."""

from .jobs import JobRun
from .limits import LimitCount
from .media import DocumentText, SiteDocument, SiteImage, SiteRendition
from .organisation import SiteSettings
from .outbox.models import OutboxMessage
from .reference import Service, Territory
from .search.synonyms import SynonymGroup
from .starter.models import StarterItem

__all__ = [
    "DocumentText",
    "JobRun",
    "LimitCount",
    "OutboxMessage",
    "Service",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "SiteSettings",
    "StarterItem",
    "SynonymGroup",
    "Territory",
]
