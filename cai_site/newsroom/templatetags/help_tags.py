"""The way from a screen of the admin to the page of the guide that explains it."""

from django import template

from cai_site.newsroom.help.guide import Section, section_for

register = template.Library()


@register.simple_tag(takes_context=True)
def help_section(context) -> Section | None:
    """The section for the screen that is shown; None when there is none, or no request."""
    match = getattr(getattr(context, "request", None), "resolver_match", None)
    return section_for(match.view_name) if match else None
