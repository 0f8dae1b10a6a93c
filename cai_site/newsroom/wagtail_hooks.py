"""What the newsroom adds to the admin; each part says so in its own `hooks.py`."""

from .help import hooks as help_hooks  # noqa: F401
