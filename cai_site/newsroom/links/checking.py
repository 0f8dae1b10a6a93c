"""When links are looked at, and what becomes of them: broken, doubtful, or in order."""

import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.db.models import F, Q
from django.utils import timezone

from .inside import ask_site, is_inside, verdicts_of_chosen
from .models import Link
from .outside import Answer, Verdict, ask

State = Link.State
AGAIN = timedelta(days=7)  # what is in order
TROUBLED_AGAIN = timedelta(days=1)  # what is not
# How long a member who tried an address is believed, rather than the robot that it refuses.
VOUCHED_FOR = timedelta(days=180)
A_RUN = 40  # addresses, so that a run lasts a minute or two
A_HOST = 5  # addresses of the same site in a run
PAUSE = 1  # second between two of them
HANDS = 4  # sites asked at the same time
# A run in which so many sites are silent, and none answers, says that we are cut off.
ALL_SILENT = 3
# What a look at a link may change.
FOUND = ("title", "state", "reason", "checked_at", "first_failed_at")


def check_due() -> str:
    """Look at the links whose turn it is; what is on this site, always."""
    check_chosen()
    now = timezone.now()
    due = list(_due(now)[: A_RUN * A_HOST])
    for link in (link for link in due if is_inside(link.target)):
        judge(link, ask_site(link.target), now)
    asked = _ask_all([link for link in due if not is_inside(link.target)])
    if _is_cut_off(asked):
        return "no site answers: nothing is noted"
    for link, verdict in asked.items():
        judge(link, verdict, now)
    return f"{len(asked)} addresses"


def check_chosen() -> None:
    """Look at the pages and documents that were chosen: they are on this site."""
    links = list(Link.objects.exclude(kind=Link.Kind.ADDRESS))
    now = timezone.now()
    for link, (title, verdict) in verdicts_of_chosen(links).items():
        before = (link.title, link.state, link.reason)
        link.title = title[:255]
        _apply(link, verdict, now)
        if before != (link.title, link.state, link.reason):
            _keep(link)


def look(link: Link) -> None:
    """Look at one link at once, whenever its turn is."""
    if not link.is_address:
        check_chosen()
        link.refresh_from_db()
    else:
        judge(link, verdict_on(link.target), timezone.now())


def verdict_on(address: str) -> Verdict:
    """What an address of this site, or of another, says of itself now."""
    return ask_site(address) if is_inside(address) else ask(address)


def judge(link: Link, verdict: Verdict, now: datetime) -> None:
    """Keep what was found."""
    _apply(link, verdict, now)
    _keep(link)


def _keep(link: Link) -> None:
    """Write what was found; never a row that is gone meanwhile."""
    found = {name: getattr(link, name) for name in FOUND}
    Link.objects.filter(pk=link.pk).update(**found)


def _apply(link: Link, verdict: Verdict, now: datetime) -> None:
    """What a verdict makes of a link: silence is a break only when it lasts a day."""
    link.checked_at, link.reason = now, verdict.reason[:120]
    if verdict.answer is Answer.FINE:
        link.state, link.first_failed_at = State.FINE, None
        return
    link.first_failed_at = link.first_failed_at or now
    if verdict.answer is Answer.GONE:
        link.state = State.BROKEN
    elif verdict.answer is Answer.SILENT:
        lasts = now - link.first_failed_at >= TROUBLED_AGAIN
        link.state = State.BROKEN if lasts else State.FAILING
    else:
        is_vouched = link.vouched_at and now - link.vouched_at < VOUCHED_FOR
        link.state = State.FINE if is_vouched else State.DOUBTFUL


def _due(now: datetime):
    """The addresses whose turn it is, those that wait longest first."""
    settled = Q(state__in=[State.FINE, State.DOUBTFUL])
    turn = (
        Q(checked_at=None)
        | Q(settled, checked_at__lte=now - AGAIN)
        | Q(~settled, checked_at__lte=now - TROUBLED_AGAIN)
    )
    addresses = Link.objects.filter(turn, kind=Link.Kind.ADDRESS)
    return addresses.order_by(F("checked_at").asc(nulls_first=True), "pk")


def _ask_all(links: list[Link]) -> dict[Link, Verdict]:
    """Ask about addresses: a site at a time, one after the other, and several sites at once."""
    of_host = defaultdict(list)
    for link in links:
        of_host[_host(link)].append(link)
    chosen = [each for group in of_host.values() for each in group[:A_HOST]][:A_RUN]
    groups = [[link for link in chosen if _host(link) == host] for host in of_host]
    with ThreadPoolExecutor(HANDS) as hands:
        return {link: verdict for said in hands.map(_ask_group, groups) for link, verdict in said}


def _host(link: Link) -> str:
    try:
        return urlsplit(link.target).hostname or ""
    except ValueError:
        return ""


def _ask_group(links: list[Link]) -> list[tuple[Link, Verdict]]:
    said = []
    for link in links:
        if said:
            time.sleep(PAUSE)
        said.append((link, ask(link.target)))
    return said


def _is_cut_off(asked: dict[Link, Verdict]) -> bool:
    hosts = {_host(link) for link in asked}
    is_heard = any(verdict.is_heard for verdict in asked.values())
    return not is_heard and len(hosts) >= ALL_SILENT
