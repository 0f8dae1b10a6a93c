"""What the newsroom adds to the admin; each part says so in its own `hooks.py`."""

from .validation import hooks as validation_hooks  # noqa: F401
