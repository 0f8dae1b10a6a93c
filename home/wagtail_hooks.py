"""What this section adds to the admin."""

from . import page_admin

__all__ = ["page_admin"]
