"""The directory: organisations, what they offer, and the page that finds them."""

from .organisation import Organisation
from .page import RepertoiresPage
from .service import OrganisationService

__all__ = ["Organisation", "OrganisationService", "RepertoiresPage"]
