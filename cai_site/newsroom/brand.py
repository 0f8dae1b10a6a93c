"""The admin in the colours of the site."""

from django.utils.html import format_html

from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static


@hooks.register("insert_global_admin_css")
def house_style() -> str:
    """Our colours and our letters, on every screen of the admin."""
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("newsroom/brand.css"))
