"""What the newsroom adds to the admin; each part says so in its own `hooks.py`."""

from . import brand, keyboard
from .dashboard import hooks as dashboard
from .publishing import hooks as publishing
from .validation import hooks as validation

__all__ = ["brand", "dashboard", "keyboard", "publishing", "validation"]
