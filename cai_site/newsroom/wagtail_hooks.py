"""What the newsroom adds to the admin; each part says so in its own `hooks.py`."""

from . import branches, brand
from .dashboard import hooks as dashboard
from .validation import hooks as validation

__all__ = ["branches", "brand", "dashboard", "validation"]
