"""What the newsroom adds to the admin; each part says so in its own `hooks.py`."""

from .publishing import hooks as publishing

__all__ = ["publishing"]
