"""Template tags of the menus."""

from django import template

from cai_site.navigation.resolve import Menus, menus_for

register = template.Library()


@register.simple_tag(takes_context=True)
def menus(context) -> Menus:
    """The site's menus for this request: `{% menus as nav %}`, then `nav.main`…"""
    request = context.get("request")
    return menus_for(request, context.get("page")) if request else Menus()
