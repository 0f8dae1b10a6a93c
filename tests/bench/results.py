"""What is measured of an address; the process that measures hands it to the one that reports."""

from dataclasses import dataclass

# The kinds of addresses, by the goals that they fall under.
HOME, CONTENT, THEME, LISTING, SEARCH = "home", "content", "theme", "listing", "search"
COMMON = "search, common word"


@dataclass(frozen=True)
class Row:
    """What one address costs. Times are milliseconds; ratios are to the bare view."""

    vendor: str
    size: int
    name: str
    kind: str
    queries: int
    median: float
    p95: float
    rate: float
    ratio_by_rate: float
    ratio_by_ms: float
