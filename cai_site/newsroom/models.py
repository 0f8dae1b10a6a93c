"""What the newsroom keeps; each part has its own module."""

from .granting import GivenRight

__all__ = ["GivenRight"]
