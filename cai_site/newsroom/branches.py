"""Whoever looks after a page and what is below it does not take the page itself away.

Wagtail lets those who may publish a page unpublish and delete it too: the offices, the list of
trainings, the help page. It takes the right to publish beside it.
"""

from wagtail import hooks
from wagtail.admin.auth import permission_denied
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction


def keeps(user, page) -> bool:
    """Whether a page must stay on the site for all that this member may do."""
    return page.live and not page.get_parent().permissions_for_user(user).can_publish_subpage()


@hooks.register("before_delete_page")
@hooks.register("before_unpublish_page")
def keep_page(request, page):
    """One page."""
    return permission_denied(request) if keeps(request.user, page) else None


@hooks.register("before_bulk_action")
def keep_pages(request, action_type, objects, action_class_instance):
    """Several at once."""
    takes_away = action_type in {"delete", "unpublish"}
    if not takes_away or not isinstance(action_class_instance, PageBulkAction):
        return None
    kept = any(keeps(request.user, page) for page in objects)
    return permission_denied(request) if kept else None
