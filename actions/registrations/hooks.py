"""What registrations add to the admin: their menu, permissions, who is told, and a guard."""

from django.contrib.auth.models import Permission
from django.utils import timezone

from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction

from actions.formations import Formation

from .changes import affected
from .desk import RegistrationsViewSet
from .guards import keep_trainings_with_registrations
from .models import Registration


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


@hooks.register("before_publish_page")
def say_who_is_told(request, page) -> None:
    """How many people a publication writes to because their date changed, and whom it cannot."""
    _say_who_is_told(request, [page])


@hooks.register("before_bulk_action")
def say_who_is_told_of_many(request, action_type, objects, action_class_instance) -> None:
    """The same for several pages at once, with those below them when these are published too."""
    if action_type != "publish" or not isinstance(action_class_instance, PageBulkAction):
        return
    pages = list(objects)
    if action_class_instance.cleaned_form.cleaned_data["include_descendants"]:
        for page in objects:
            below = page.get_descendants().not_live().type(Formation)
            pages += filter(action_class_instance.check_perm, below)
    trainings = {page.pk: page for page in pages if page.specific_class is Formation}
    _say_who_is_told(request, [page.get_latest_revision_as_object() for page in trainings.values()])


@hooks.register("before_edit_page")
def say_whom_an_approval_concerns(request, page) -> None:
    """The same to who opens a draft in moderation: Wagtail has no hook at its approval."""
    if request.method == "GET" and isinstance(page, Formation) and page.current_workflow_task:
        opening = "La date, le lieu ou le statut change. À la publication, "
        _say(request, affected(page), opening)


def _say_who_is_told(request, pages) -> None:
    now = timezone.now()
    people = [
        person
        for page in pages
        if isinstance(page, Formation) and not (page.go_live_at and page.go_live_at > now)
        for person in affected(page)
    ]
    _say(request, people, "La date, le lieu ou le statut change\u00a0: ")


def _say(request, people: list[Registration], opening: str) -> None:
    silent = sum(not each.email for each in people)
    if written := len(people) - silent:
        messages.info(
            request,
            opening
            + _counted(
                written,
                "1 personne inscrite ou en attente reçoit un courriel.",
                f"{written} personnes inscrites ou en attente reçoivent un courriel.",
            ),
        )
    if silent:
        messages.warning(
            request,
            _counted(
                silent,
                "1 personne concernée n’a pas d’adresse de courriel\u00a0: téléphonez-lui",
                f"{silent} personnes concernées n’ont pas d’adresse de courriel\u00a0: "
                "téléphonez-leur",
            )
            + " (menu «\u00a0Inscriptions\u00a0»).",
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


def _counted(number: int, one: str, many: str) -> str:
    return one if number == 1 else many
