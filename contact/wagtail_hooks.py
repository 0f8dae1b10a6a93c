"""What visitors write, in the admin."""

from .messages import hooks as messages
from .reports import hooks as reports

__all__ = ["messages", "reports"]
