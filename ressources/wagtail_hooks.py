"""Figures and directory in the admin: data that staff edit outside the page tree."""

from wagtail.snippets.models import register_snippet

from .chiffres import admin as figures
from .repertoires.admin import OrganisationViewSet

__all__ = ["OrganisationViewSet", "figures"]

register_snippet(OrganisationViewSet)
