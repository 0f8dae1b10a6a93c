"""Figures, directory and loans in the admin: data that staff edit outside the page tree."""

from wagtail.snippets.models import register_snippet

from . import page_admin
from .chiffres import admin as figures
from .loans import hooks as loans
from .repertoires.admin import OrganisationViewSet

__all__ = ["OrganisationViewSet", "figures", "loans", "page_admin"]

register_snippet(OrganisationViewSet)
