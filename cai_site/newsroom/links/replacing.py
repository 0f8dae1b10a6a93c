"""« Remplacer partout » : another target, in every place at once, as far as a member's rights go.

What the member may publish is published, what they may only change becomes a draft. Whatever is
locked, scheduled or being validated is left alone: publishing it would undo that.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import models, transaction

from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Page
from wagtail.permissions import policy_registry

from cai_site.newsroom.revising import revise

from .collecting import collect_from, key_of
from .models import Link, LinkUse
from .walk import Target
from .walk import replace as put


class LeftAlone(Exception):
    """Why something stays as it is."""


@dataclass
class Outcome:
    """What became of each thing in which the link stood."""

    published: list = field(default_factory=list)
    drafted: list = field(default_factory=list)
    # With the reason.
    left: list[tuple[models.Model, str]] = field(default_factory=list)


def replace_everywhere(link: Link, new: Target, user) -> Outcome:
    """Lead to `new` wherever `link` stands, and note what stands there now."""
    old, outcome = Target(link.kind, link.target), Outcome()
    for source, _ in uses_by_source(link):
        try:
            with transaction.atomic():
                is_public = _replace(source, old, new, user)
        except LeftAlone as error:
            outcome.left.append((source, str(error)))
        except ValidationError:
            outcome.left.append((source, "son contenu a une erreur : ouvrez-la pour la corriger"))
        else:
            (outcome.published if is_public else outcome.drafted).append(source)
    collect_from(*outcome.published)
    mended = LinkUse.of(key_of(source) for source in outcome.drafted)
    LinkUse.objects.filter(mended, link_id=link.pk).update(is_mended=True)
    return outcome


def uses_by_source(link: Link) -> list[tuple[models.Model, list[LinkUse]]]:
    """The pages, snippets and settings in which a link stands, with the places in each."""
    found = defaultdict(list)
    for use in link.uses.prefetch_related("source"):
        if use.source:
            found[key_of(use.source)].append(use)
    first = [(uses[0].source, uses) for uses in found.values()]
    return [(each.specific if isinstance(each, Page) else each, uses) for each, uses in first]


def what_happens(source: models.Model, user) -> str:
    """What replacing does to something, in words for the member who is about to."""
    try:
        return "publié tout de suite" if may_publish(source, user) else "enregistré en brouillon"
    except LeftAlone as error:
        return f"laissé tel quel : {error}"


def may_publish(source: models.Model, user) -> bool:
    """Whether a change is public at once. Raises LeftAlone where there can be none."""
    if isinstance(source, Page):
        return _may_publish_page(source, user)
    policy = policy_registry.get(source)
    if not policy.user_has_permission_for_instance(user, "change", source):
        raise LeftAlone("vous ne pouvez pas le modifier")
    if not isinstance(source, DraftStateMixin):
        return True
    return policy.user_has_permission_for_instance(user, "publish", source)


def _may_publish_page(page: Page, user) -> bool:
    rights = page.permissions_for_user(user)
    if not rights.can_edit():
        raise LeftAlone("vous ne pouvez pas la modifier")
    if page.workflow_in_progress:
        raise LeftAlone("la page est en cours de validation")
    if page.scheduled_revision:
        raise LeftAlone("sa publication est programmée")
    if rights.page_locked():
        raise LeftAlone("la page est verrouillée")
    return rights.can_publish()


def _replace(source: models.Model, old: Target, new: Target, user) -> bool:
    """Replace in one thing; whether visitors see it at once."""
    is_public = may_publish(source, user)
    if isinstance(source, DraftStateMixin):
        revise(source, lambda version: put(version, old, new), user, is_public=is_public)
        return is_public
    put(source, old, new)
    source.full_clean()
    source.save()
    log(source, "wagtail.edit", user=user)
    return True
