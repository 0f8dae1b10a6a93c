"""What the newsroom adds to the admin; each part says so in its own `hooks.py`."""

from .checks import hooks as checks_hooks  # noqa: F401
