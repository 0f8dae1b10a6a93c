"""Grows one site and measures it at every size."""

import statistics
import sys
import time

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from .addresses import addresses
from .counting import asked
from .generate import grow
from .load import HOST, BadAnswer, Server, serve
from .results import SEARCH, Row

ROUNDS = 3
LATENCIES = 20  # requests a round: at least 50 altogether
RATE_SECONDS = 0.8
BARE_LATENCIES = 30
BARE_RATE_SECONDS = 0.4
WARM_UP = 3  # requests to each address before anything counts


def measure(sizes: list[int]) -> list[Row]:
    """The costs of the site at each of `sizes`, which are in ascending order."""
    _say("tables and starter content")
    call_command("migrate", verbosity=0)
    call_command("load_starter_content", verbosity=0)
    call_command("update_index", verbosity=0)
    rows: list[Row] = []
    before = 0
    for size in sizes:
        _say(f"{size} pages: writing them")
        grow(before, size)
        before = size
        # Only the search has a goal at a size between the first and the last.
        rows += _measure(size, None if size in {sizes[0], sizes[-1]} else {SEARCH})
    return rows


def _measure(size: int, kinds: set[str] | None) -> list[Row]:
    targets = addresses(kinds)
    _say(f"{size} pages: counting queries")
    queries = {target: _queries(target.path) for target in targets}
    connection.close()
    _say(f"{size} pages: measuring {len(targets)} addresses")
    with (
        serve("cai_site.wsgi", "tests.bench.settings") as site,
        serve("django.core.wsgi:get_wsgi_application()", "tests.bench.bare") as bare,
    ):
        return [
            Row(
                vendor=connection.vendor,
                size=size,
                name=target.name,
                kind=target.kind,
                queries=queries[target],
                **_costs(site, bare, target.path),
            )
            for target in targets
        ]


def _queries(path: str) -> int:
    """The number of queries of a request, once all caches are warm."""
    client = Client(SERVER_NAME=HOST)
    for _ in range(WARM_UP):
        with CaptureQueriesContext(connection) as captured:
            answer = client.get(path)
        if answer.status_code != 200:
            raise BadAnswer(f"{path}: {answer.status_code}")
    return asked(captured)


def _costs(site: Server, bare: Server, path: str) -> dict[str, float]:
    """The columns of a `Row` that a clock measures.

    The machine's speed drifts within minutes: each round measures both sites, one after the
    other, and the ratios are medians of the rounds'.
    """
    # Each worker warms up its own caches, and nobody knows which one answers.
    site.rate(path, RATE_SECONDS)
    times, rates, by_rate, by_ms = [], [], [], []
    for _ in range(ROUNDS):
        bare_times = bare.latencies("/", BARE_LATENCIES)
        site_times = site.latencies(path, LATENCIES)
        bare_rate = bare.rate("/", BARE_RATE_SECONDS)
        site_rate = site.rate(path, RATE_SECONDS)
        times += site_times
        rates.append(site_rate)
        by_rate.append(bare_rate / site_rate)
        by_ms.append(statistics.median(site_times) / statistics.median(bare_times))
    return {
        "median": statistics.median(times),
        "p95": statistics.quantiles(times, n=20)[-1],
        "rate": statistics.median(rates),
        "ratio_by_rate": statistics.median(by_rate),
        "ratio_by_ms": statistics.median(by_ms),
    }


def _say(what: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {connection.vendor}: {what}", file=sys.stderr, flush=True)
