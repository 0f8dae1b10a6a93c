"""The themes, and what the site says of each on its first day."""

from cai_site.core.starter.content import StarterContent

from . import daily_life, pages, society, stay
from .vocabulary import SNIPPETS

# The order of the menu is alphabetical.
THEME_PAGES = sorted([*stay.PAGES, *daily_life.PAGES, *society.PAGES], key=lambda page: page.path)
CONTENT = StarterContent(pages=[pages.INDEX, *THEME_PAGES], snippets=SNIPPETS)
