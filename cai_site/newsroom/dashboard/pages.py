"""The panels about pages: those to approve, those left in draft, those to read again."""

from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, Q
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from django.utils.timesince import timesince

from wagtail.models import Page, TaskState, WorkflowState
from wagtail.permissions import policy_registry

from cai_site.core.members import name_of
from cai_site.core.reviews import pages_to_review

from .panel import DashboardPanel, Link, Row, register

# Somebody waits for an answer; after this long the panel says so.
PATIENCE = timedelta(days=3)


def edit_url(pk: int | str) -> str:
    """The form of a page."""
    return reverse("wagtailadmin_pages:edit", args=[pk])


def since(moment) -> str:
    """« il y a 2 jours »: the greatest unit is enough on a dashboard."""
    return f"il y a {timesince(moment, depth=1)}"


def editable_pages(user):
    """The pages that a member may change."""
    return policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")


@register
class ApprovalPanel(DashboardPanel):
    """The texts that colleagues proposed, and that this member may approve."""

    name = "a-valider"
    title = "À valider"
    icon = "circle-check"
    order = 20

    def get_entries(self):
        pages = ContentType.objects.get_for_model(Page)
        states = TaskState.objects.reviewable_by(self.user)
        waiting = states.filter(workflow_state__base_content_type=pages)
        return waiting.select_related("revision__user").order_by("started_at")

    def get_row(self, state: TaskState) -> Row:
        url = edit_url(state.revision.object_id)
        author = name_of(state.revision.user)
        is_late = timezone.now() - state.started_at >= PATIENCE
        said = f"depuis {timesince(state.started_at, depth=1)}"
        return Row(
            title=state.revision.object_str,
            url=url,
            status=f"Attend {said}" if is_late else "",
            details=[
                f"Proposé par {author}" if author else "Proposé",
                *([] if is_late else [said]),
            ],
            action=Link("Examiner", url),
        )


@register
class DraftPanel(DashboardPanel):
    """What this member began and the site does not show yet, and what they locked."""

    name = "mes-brouillons"
    title = "Mes brouillons"
    icon = "edit"
    order = 30
    limit = 8

    def get_entries(self):
        asked_for = (
            WorkflowState.objects.active()
            .filter(
                requested_by=self.user, base_content_type=ContentType.objects.get_for_model(Page)
            )
            .values(page_pk=Cast("object_id", IntegerField()))
        )
        mine = (
            Q(has_unpublished_changes=True, latest_revision__user=self.user)
            | Q(locked=True, locked_by=self.user)
            | Q(pk__in=asked_for)
        )
        known = Page.objects.filter(mine, alias_of=None, pk__in=editable_pages(self.user))
        recent = known.order_by("-latest_revision_created_at", "-pk")
        return recent.prefetch_workflow_states().annotate_approved_schedule()

    def get_row(self, page: Page) -> Row:
        changed = page.latest_revision_created_at
        return Row(
            title=page.draft_title,
            url=edit_url(page.pk),
            status=self._status(page),
            details=[f"Modifié {since(changed)}"] if changed else [],
        )

    def _status(self, page: Page) -> str:
        """What stands between this page and the public."""
        if page._approved_schedule:
            return "Programmé"
        if page.locked and page.locked_by_id == self.user.pk:
            return "Verrouillé par vous"
        if state := page.current_workflow_state:
            corrected = state.status == WorkflowState.STATUS_NEEDS_CHANGES
            return "À corriger" if corrected else "En validation"
        return "Modifications non publiées" if page.live else "Jamais publié"


@register
class ReviewPanel(DashboardPanel):
    """The pages whose date of review has passed, or that nobody touched for a year."""

    name = "a-revoir"
    title = "À revoir"
    icon = "calendar-check"
    order = 40

    def get_entries(self):
        return pages_to_review(timezone.localdate(), editable_pages(self.user))

    @property
    def more(self) -> Link:
        return Link("Toutes les pages par ancienneté", reverse("wagtailadmin_reports:aging_pages"))

    def get_row(self, page: dict) -> Row:
        day = f"{page['due']:%d/%m/%Y}"
        planned = f"À revoir depuis le {day}"
        untouched = f"Pas modifiée depuis le {day}"
        service = page["kept_by"]
        return Row(
            title=page["title"],
            url=edit_url(page["pk"]),
            details=[planned if page["is_planned"] else untouched, *([service] if service else [])],
        )
