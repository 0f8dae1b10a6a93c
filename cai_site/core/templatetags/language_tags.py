"""Template tags for pages in several languages."""

from django import template
from django.conf import settings

from cai_site.core.languages import is_main_language
from cai_site.core.pages import BasePage
from cai_site.core.translations import Alternate, alternates, attributes, marked

register = template.Library()


@register.simple_tag(takes_context=True)
def languages(context) -> list[Alternate]:
    """Where else to read this page: `{% languages as offered %}`; empty on a one-language site."""
    request, page = context.get("request"), context.get("page")
    return alternates(request, page if isinstance(page, BasePage) else None) if request else []


@register.simple_tag(takes_context=True)
def page_versions(context) -> list[Alternate]:
    """The published versions of this page, itself among them; empty when it is alone."""
    versions = [offered for offered in languages(context) if offered.absolute_url]
    return versions if len(versions) > 1 else []


@register.simple_tag
def french() -> str:
    """Attributes of an element whose words are data that exist in French only: `<p{% french %}>`.

    Nothing on a French page.
    """
    return "" if is_main_language() else attributes(settings.LANGUAGE_CODE)


@register.filter
def written_in(code: str) -> str:
    """Attributes of an element whose words are in the language `code`."""
    return attributes(code)


@register.filter
def said_in(text: str, code: str) -> str:
    """`text`, marked up when `code` is not the language being read."""
    return marked(text, code)
