"""Trainings in the admin."""

from wagtail import hooks
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction

from .registrations.guards import keep_trainings_with_registrations


@hooks.register("before_delete_page")
def keep_registrations(request, page):
    """A training with registrations is not deleted, nor a page above it."""
    return keep_trainings_with_registrations(request, [page])


@hooks.register("before_bulk_action")
def keep_registrations_of_many(request, action_type, objects, action_class_instance):
    """The same for several pages at once."""
    if action_type == "delete" and isinstance(action_class_instance, PageBulkAction):
        return keep_trainings_with_registrations(request, objects)
    return None
