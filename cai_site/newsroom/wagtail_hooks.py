"""What the newsroom adds to the admin; each part says so in its own `hooks.py`."""

from . import brand, keyboard
from .dashboard import hooks as dashboard
from .help import hooks as guide
from .publishing import hooks as publishing
from .reports import hooks as reports
from .validation import hooks as validation

__all__ = ["brand", "dashboard", "guide", "keyboard", "publishing", "reports", "validation"]
