"""Figures, directory and loans in the admin: data that staff edit outside the page tree."""

from wagtail.snippets.models import register_snippet

from .chiffres import admin as figures
from .loans import hooks as loans
from .repertoires.admin import OrganisationViewSet

__all__ = ["OrganisationViewSet", "figures", "loans"]

register_snippet(OrganisationViewSet)
