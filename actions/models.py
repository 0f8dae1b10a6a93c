"""The pages of the section « Actions/Services »."""

from .formations import Formation
from .formations_page import FormationsPage
from .services import ActionPage, ActionsPage
from .sessions import Session

__all__ = ["ActionPage", "ActionsPage", "Formation", "FormationsPage", "Session"]
