"""The themes, and what the site says of each on its first day."""

from cai_site.core.starter.content import StarterContent

from . import daily_life, equality, learning, movement, pages, protection
from .vocabulary import SNIPPETS

MODULES = (daily_life, equality, learning, movement, protection)
# The order of the menu is alphabetical.
THEME_PAGES = sorted(
    (page for module in MODULES for page in module.PAGES), key=lambda page: page.path
)
CONTENT = StarterContent(pages=[pages.INDEX, *THEME_PAGES], snippets=SNIPPETS)
