"""The buttons below the editor: first what a member most likely came for."""

from wagtail.admin.action_menu import SubmitForModerationMenuItem
from wagtail.models import WorkflowState

APPROVE, PUBLISH, SUBMIT = "approve", "action-publish", "action-submit"
FIRST = ["action-page-locked", "action-locked", APPROVE, "reject", PUBLISH, SUBMIT]
LAST = {"action-save-draft", "action-save"}


class SubmitMenuItem(SubmitForModerationMenuItem):
    """« Soumettre à validation », whatever the workflow is called."""

    def get_context_data(self, parent_context) -> dict:
        context = super().get_context_data(parent_context)
        page = context.get("page")
        state = page.current_workflow_state if page else None
        sent_back = state and state.status == WorkflowState.STATUS_NEEDS_CHANGES
        context["label"] = "Soumettre à nouveau" if sent_back else "Soumettre à validation"
        return context


def arrange(items: list) -> None:
    """Put the items of a menu in our order.

    Whoever may approve does not publish beside: that would cancel the workflow, and nobody would
    tell the author.
    """
    if any(item.name == APPROVE for item in items):
        items[:] = [item for item in items if item.name != PUBLISH]
    for place, item in enumerate(items):
        if isinstance(item, SubmitForModerationMenuItem):
            items[place] = SubmitMenuItem(item.order)
        elif item.name == APPROVE:  # Wagtail says « Approuver et Publier »
            item.label = str(item.label).strip().capitalize()
    items.sort(key=lambda item: _rank(item.name))


def _rank(name: str | None) -> int:
    if name in FIRST:
        return FIRST.index(name)
    return len(FIRST) + (name in LAST)
