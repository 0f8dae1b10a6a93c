"""How to reach the Centre, where it receives people, and help against racism."""

from cai_site.core.starter.content import StarterContent

from . import help_page, pages

CONTENT = StarterContent(
    pages=[help_page.AIDE, pages.CONTACT, pages.BUREAUX], snippets=help_page.FOUND_FIRST
)
