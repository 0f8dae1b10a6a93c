"""Blocks of every form move with the keyboard."""

from django.utils.html import format_html

from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static


@hooks.register("insert_editor_js")
def move_blocks() -> str:
    """Alt+↑ and Alt+↓, beside the arrows that Wagtail has."""
    script = versioned_static("newsroom/move_blocks.js")
    return format_html('<script type="module" src="{}"></script>', script)
