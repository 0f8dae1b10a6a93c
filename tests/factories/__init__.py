"""One factory for every page type and every data model; what they make is French and valid."""

from .access import *  # noqa: F403
from .data import *  # noqa: F403
from .newsroom import *  # noqa: F403
from .pages import *  # noqa: F403
from .people import *  # noqa: F403
from .reports import *  # noqa: F403
from .rows import *  # noqa: F403
from .sections import *  # noqa: F403
from .values import full_body, in_days, pdf, pdf_bomb, stream, territory

__all__ = ["full_body", "in_days", "pdf", "pdf_bomb", "stream", "territory"]
