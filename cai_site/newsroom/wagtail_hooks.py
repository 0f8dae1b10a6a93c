"""What the newsroom adds to the admin; each part says so in its own `hooks.py`."""

from . import branches  # noqa: F401
from .validation import hooks as validation_hooks  # noqa: F401
