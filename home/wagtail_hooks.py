"""What this section adds to the admin."""

from . import page_admin
from .deposit import hooks as deposit

__all__ = ["deposit", "page_admin"]
