"""The pages of the section « Actions/Services »."""

from .formations import Formation, FormationsPage, Session
from .services import ActionPage, ActionsPage

__all__ = ["ActionPage", "ActionsPage", "Formation", "FormationsPage", "Session"]
