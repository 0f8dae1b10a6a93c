"""The models of the newsroom, gathered from the modules that explain them."""

from .links.models import Link, LinkUse
from .misses.models import MissedAddress

__all__ = ["Link", "LinkUse", "MissedAddress"]
