"""What Wagtail opens to whoever may enter the admin, closed to those whom it does not concern.

Their links are shown to nobody else; their addresses were open all the same. The table of
tests/roles is what shows whether something stands open.
"""

from collections.abc import Callable, Iterable

from django.apps import apps
from django.shortcuts import get_object_or_404
from django.utils.deprecation import MiddlewareMixin

from wagtail.admin.auth import permission_denied, user_has_any_page_permission
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cai_site.core.middleware import is_admin

# Whether a member may, given what the address names.
Gate = Callable[..., bool]
FILES = ("add", "change", "choose")
ACTIONS = ("add", "change", "delete", "publish", "bulk_delete", "lock", "unlock")


def _has(permission: str) -> Gate:
    return lambda user, **kwargs: user.has_perm(permission)


def _handles_files(model: Callable) -> Gate:
    return lambda user, **kwargs: policy_registry.get_by_type(model()).user_has_any_permission(
        user, FILES
    )


def _writes(user, **kwargs) -> bool:
    return user_has_any_page_permission(user)


def _acts_on(user, app_label: str, model_name: str, **kwargs) -> bool:
    try:
        model = apps.get_model(app_label, model_name)
    except LookupError:
        return True  # Wagtail answers that there is no such thing
    return policy_registry.get_by_type(model).user_has_any_permission(user, ACTIONS)


def _moves(user, page_to_move_id: int, **kwargs) -> bool:
    page = get_object_or_404(Page, pk=page_to_move_id)
    return page.permissions_for_user(user).can_move()


def _cancels(user, page_id: int) -> bool:
    page = get_object_or_404(Page, pk=page_id)
    state = page.current_workflow_state
    return bool(state and (user.is_superuser or state.user_can_cancel(user)))


def _named(names: Iterable[str], gate: Gate, before: str = "") -> dict[str, Gate]:
    return {f"{before}{name}": gate for name in names}


LISTING = ("listing", "detail", "find")
GATES: dict[str, Gate] = {
    **_named(
        ("task_chooser", "task_chooser_results", "task_chooser_create", "task_chosen"),
        _has("wagtailcore.change_workflow"),
        "wagtailadmin_workflows:",
    ),
    **_named(
        ("chooser", "chooserresults"),
        _has("wagtailsearchpromotions.change_searchpromotion"),
        "wagtailsearchpromotions:",
    ),
    **_named(LISTING, _handles_files(get_image_model), "wagtailadmin_api:images:"),
    **_named(LISTING, _handles_files(get_document_model), "wagtailadmin_api:documents:"),
    **_named(("", "_child", "_search", "_chosen_multiple"), _writes, "wagtailadmin_choose_page"),
    "wagtail_bulk_action": _acts_on,
    "wagtailadmin_pages:choose_parent": _writes,
    "wagtailadmin_pages:move_confirm": _moves,
    "wagtailadmin_pages:confirm_workflow_cancellation": _cancels,
    "wagtailadmin_error_test": lambda user: user.is_superuser,
}


class GatesMiddleware(MiddlewareMixin):
    """Refuses, before the view, those who do not pass its gate."""

    def process_view(self, request, view, args, kwargs):
        if not is_admin(request) or not request.user.is_authenticated:
            return None
        gate = GATES.get(request.resolver_match.view_name)
        if gate and not gate(request.user, **kwargs):
            return permission_denied(request)
        return None
