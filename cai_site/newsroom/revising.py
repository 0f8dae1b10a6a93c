"""A small change to what is public, beside a draft that somebody has begun."""

from collections.abc import Callable

from wagtail.models import DraftStateMixin


def revise(
    source: DraftStateMixin, change: Callable[[DraftStateMixin], object], user, *, is_public: bool
) -> None:
    """Make a change to the draft of something, and to what visitors read if `is_public`.

    What else the draft holds stays a draft. `source` is as it is in the database. Raises
    ValidationError for what cannot be saved.
    """
    draft = source.get_latest_revision_as_object() if source.has_unpublished_changes else None
    if is_public:
        change(source)
        source.save_revision(user=user, log_action=True).publish(user=user)
        if draft is None:
            return
    draft = draft or source.get_latest_revision_as_object()
    change(draft)
    draft.save_revision(user=user, log_action=True)
