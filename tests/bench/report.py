"""The table of `make bench`, and the goals that it shows as met or missed."""

from collections.abc import Callable, Iterable
from operator import attrgetter

from .results import COMMON, CONTENT, HOME, LISTING, SEARCH, THEME, Row

FLAT = 1.25  # what two runs of the same page may differ by
VENDORS = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
HEADINGS = ("queries", "median ms", "p95 ms", "req/s", "× bare, req/s", "× bare, ms")
# Goals of other tools; named here so that nobody takes them for met.
ELSEWHERE = (
    "French search, 17 of 18 on PostgreSQL, 14 on SQLite: the tests of search",
    "page cached in the application or at the proxy, first visit, delay after publishing",
)


def print_rows(rows: list[Row]) -> None:
    """One table for each database and size."""
    for vendor, size in dict.fromkeys((row.vendor, row.size) for row in rows):
        print(f"\n{VENDORS[vendor]}, {size:,} pages")
        print(f"{'':26}" + "".join(f"{heading:>15}" for heading in HEADINGS))
        for row in rows:
            if (row.vendor, row.size) == (vendor, size):
                print(
                    f"{row.name:26}{row.queries:15}{row.median:15.1f}{row.p95:15.1f}"
                    f"{row.rate:15.0f}{row.ratio_by_rate:15.1f}{row.ratio_by_ms:15.1f}"
                )


def print_goals(rows: list[Row], small: int, middle: int, large: int) -> None:
    """Every goal with the worst value found and where."""
    print("\nGoals")
    lists = {HOME, THEME, LISTING}
    queries, by_rate, median = map(attrgetter, ("queries", "ratio_by_rate", "median"))
    _goal("content page: queries", 10, _costs(rows, {CONTENT}, queries))
    _goal("content page: × bare by req/s", 25, _costs(rows, {CONTENT}, by_rate))
    _goal("home, theme, listings: queries", 15, _costs(rows, lists, queries))
    _goal("home, theme, listings: × bare by req/s", 35, _costs(rows, lists, by_rate))
    for vendor, size in (("postgresql", large), ("sqlite", middle)):
        found = [row for row in rows if (row.vendor, row.size, row.name) == (vendor, size, COMMON)]
        _goal(f"search, common word, {size:,} pages: ms", 40, _costs(found, {SEARCH}, median))
    ends = [row for row in rows if row.size in {small, large}]
    label = f"{small:,} → {large:,} pages, × the time:"
    _goal(f"{label} home, content (flat)", FLAT, _growth(ends, {HOME, CONTENT}))
    _goal(f"{label} theme, listings", 1.5, _growth(ends, {THEME, LISTING}))
    _goal(f"{label} search", 2, _growth(ends, {SEARCH}))
    for goal in ELSEWHERE:
        print(f"–  not measured here: {goal}")


def _goal(name: str, limit: float, found: Iterable[tuple[float, str]]) -> None:
    worst, where = max(found)
    print(f"{'✓' if worst <= limit else '✗'}  {name} ≤ {limit}: {worst:.4g} ({where})")


def _costs(rows: list[Row], kinds: set[str], cost: Callable[[Row], float]):
    for row in rows:
        if row.kind in kinds:
            yield cost(row), f"{row.name}, {VENDORS[row.vendor]}, {row.size:,} pages"


def _growth(rows: list[Row], kinds: set[str]):
    """How much longer each page takes on the large site, in units of the bare view."""
    first: dict[tuple[str, str], Row] = {}
    for row in rows:
        if row.kind in kinds:
            small = first.setdefault((row.vendor, row.name), row)
            if row is not small:
                yield row.ratio_by_ms / small.ratio_by_ms, f"{row.name}, {VENDORS[row.vendor]}"
