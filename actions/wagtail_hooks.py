"""What this section adds to the admin."""

from . import page_admin  # noqa: F401
from .agenda import hooks as agenda_hooks  # noqa: F401
from .registrations import hooks as registration_hooks  # noqa: F401
