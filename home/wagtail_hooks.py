"""What this section adds to the admin."""

from .deposit import hooks as deposit_hooks  # noqa: F401
