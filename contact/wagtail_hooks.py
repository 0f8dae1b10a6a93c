"""The messages of visitors in the admin."""

from .messages import hooks as messages

__all__ = ["messages"]
