"""What the newsroom keeps; each part has its own module."""

from .granting import GivenRight
from .links.models import Link, LinkUse
from .misses.models import MissedAddress

__all__ = ["GivenRight", "Link", "LinkUse", "MissedAddress"]
