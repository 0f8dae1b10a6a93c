"""What this section adds to the admin."""

from .agenda import hooks  # noqa: F401
