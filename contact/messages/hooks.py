"""What messages add to the admin: their menu, screens and permissions."""

from wagtail import hooks

from . import dashboard  # noqa: F401
from .desk import ContactMessageViewSet


@hooks.register("register_admin_viewset")
def contact_messages() -> ContactMessageViewSet:
    """« Messages » in the menu."""
    return ContactMessageViewSet()
