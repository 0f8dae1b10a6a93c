"""What the newsroom adds to the admin; each part says so in its own `hooks.py`."""

from . import brand, redirect_import
from .dashboard import hooks as dashboard
from .links import hooks as links
from .misses import hooks as misses
from .moving import hooks as moving
from .validation import hooks as validation

__all__ = ["brand", "dashboard", "links", "misses", "moving", "redirect_import", "validation"]
