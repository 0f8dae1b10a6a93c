"""What the newsroom adds to the admin; each part says so in its own `hooks.py`."""

from . import branches, brand, keyboard, redirect_import
from .checks import hooks as checks
from .dashboard import hooks as dashboard
from .help import hooks as guide
from .links import hooks as links
from .misses import hooks as misses
from .moving import hooks as moving
from .publishing import hooks as publishing
from .reports import hooks as reports
from .validation import hooks as validation

__all__ = [
    "branches",
    "brand",
    "checks",
    "dashboard",
    "guide",
    "keyboard",
    "links",
    "misses",
    "moving",
    "publishing",
    "redirect_import",
    "reports",
    "validation",
]
