"""What the newsroom keeps; each part has its own module."""

from .checks.acronyms import Acronym
from .checks.readings import PageReading
from .granting import GivenRight
from .links.models import Link, LinkUse
from .misses.models import MissedAddress

__all__ = ["Acronym", "GivenRight", "Link", "LinkUse", "MissedAddress", "PageReading"]
