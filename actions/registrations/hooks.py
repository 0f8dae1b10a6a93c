"""What registrations add to the admin: their menu, permissions, and a guard on deleting."""

from django.contrib.auth.models import Permission

from wagtail import hooks
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction

from .desk import RegistrationsViewSet
from .guards import keep_trainings_with_registrations


@hooks.register("register_admin_viewset")
def registrations() -> RegistrationsViewSet:
    """« Inscriptions » in the menu."""
    return RegistrationsViewSet()


@hooks.register("register_permissions")
def registration_permissions():
    """What groups may be given: see, change, export."""
    return Permission.objects.filter(
        content_type__app_label="actions",
        codename__in=["view_registration", "change_registration", "export_registration"],
    )


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
