"""The pages of the section « Actions/Services », and who registered for its trainings."""

from .formations import Formation
from .formations_page import FormationsPage
from .registrations.models import Registration
from .services import ActionPage, ActionsPage
from .sessions import Session

__all__ = ["ActionPage", "ActionsPage", "Formation", "FormationsPage", "Registration", "Session"]
