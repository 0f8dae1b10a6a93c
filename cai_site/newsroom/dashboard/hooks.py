"""What the dashboard changes of Wagtail's first screen."""

from wagtail import hooks

from . import creation, guide, pages, searches  # noqa: F401
from .panel import panels_for


@hooks.register("construct_homepage_panels", order=1000)
def only_our_panels(request, panels: list) -> None:
    """Our panels in the place of Wagtail's."""
    panels[:] = panels_for(request)


@hooks.register("construct_homepage_summary_items", order=1000)
def no_counters(request, items: list) -> None:
    """How many pages, images and documents there are helps nobody to begin."""
    items.clear()
