"""What loans add to the admin: their menu, screens and permissions."""

from wagtail import hooks

from .desk import LoanRequestViewSet


@hooks.register("register_admin_viewset")
def loan_requests() -> LoanRequestViewSet:
    """« Demandes de prêt » in the menu."""
    return LoanRequestViewSet()
