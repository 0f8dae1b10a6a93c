"""What will happen by itself, in the order of time, for somebody who may act on it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.db.models.fields.json import KeyTextTransform
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import DraftStateMixin, Page, Revision, Site
from wagtail.permissions import policy_registry

from cai_site.core.members import name_of
from cai_site.core.organisation import SiteSettings

from .due import dated_models

MOST = 200  # events of each kind: nobody plans more, and the screen stays quick
RIGHTS = {"add", "change", "publish"}


@dataclass(frozen=True)
class Event:
    """Something that happens by itself, and where one may change it."""

    at: datetime
    what: str
    title: str
    kind: str
    edit_url: str | None
    member: str = ""

    @property
    def day(self):
        """Its day in Brussels."""
        return timezone.localdate(self.at)

    @property
    def is_late(self) -> bool:
        """Whether it should have happened: the site is trying, or stands still."""
        return self.at <= timezone.now()


def events_for(user) -> list[Event]:
    """The events that concern what `user` may write, the next first."""
    found = [*_dated(user), *_alerts(user)]
    return sorted(found, key=lambda event: event.at)[:MOST]


def _dated(user) -> Iterator[Event]:
    scheduled = _scheduled_revisions()
    find_url = AdminURLFinder(user).get_edit_url
    for model in dated_models():
        policy = policy_registry.get_by_type(model)
        mine = policy.instances_user_has_any_permission_for(user, RIGHTS)
        for row in _rows(mine, scheduled[model]):
            revision = scheduled[model].get(str(row.pk))
            title, kind = _words(row, revision)
            url, end = find_url(row), row.expire_at
            if revision:
                at, member = revision.approved_go_live_at, name_of(revision.user)
                yield Event(at, "Publication", title, kind, url, member)
                end = _moment(revision.expires)
            if end:
                yield Event(end, "Expiration", title, kind, url)


def _scheduled_revisions() -> dict[type, dict[str, Revision]]:
    """Model → id of the object → the revision that waits, of which only `expires` is read."""
    found = defaultdict(dict)
    waiting = Revision.objects.filter(approved_go_live_at__isnull=False).defer("content")
    revisions = waiting.select_related("user", "base_content_type").annotate(
        expires=KeyTextTransform("expire_at", "content")
    )
    for revision in revisions.order_by("approved_go_live_at")[:MOST]:
        found[revision.base_content_type.model_class()][revision.object_id] = revision
    return found


def _moment(text) -> datetime | None:
    """A moment as revisions keep it; None for what is none."""
    try:
        moment = parse_datetime(str(text or ""))
    except ValueError:
        return None
    return moment if moment and timezone.is_aware(moment) else None


def _rows(mine: QuerySet, scheduled: dict[str, Revision]) -> QuerySet:
    """Those that wait for their revision, or are live until a date."""
    chosen = Q(pk__in=list(scheduled)) | Q(live=True, expire_at__isnull=False)
    related = ["content_type"] if mine.model is Page else []
    return mine.filter(chosen).select_related(*related).order_by("expire_at")[:MOST]


def _words(row: DraftStateMixin, revision: Revision | None) -> tuple[str, str]:
    model = (row.specific_class if isinstance(row, Page) else None) or type(row)
    return (revision and revision.object_str) or str(row), model._meta.verbose_name


def _alerts(user) -> Iterator[Event]:
    """The beginning and the end of the alert on top of every page."""
    policy = policy_registry.get_by_type(SiteSettings)
    sites: QuerySet[Site] = policy.sites_user_has_permission_for(user, "change")
    now = timezone.now()
    shown = SiteSettings.objects.filter(site__in=sites).exclude(alert_title="")
    for settings in shown.only("site", "alert_title", "alert_from", "alert_until"):
        url = f"{AdminURLFinder(user).get_edit_url(settings)}#{SiteSettings.ALERT_TAB}"
        for at, what in (
            (settings.alert_from, "Début de l’alerte"),
            (settings.alert_until, "Fin de l’alerte"),
        ):
            if at and at > now:
                yield Event(at, what, settings.alert_title, "en haut de toutes les pages", url)
