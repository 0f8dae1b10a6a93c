"""The geometry of charts: numbers become shares of a drawing, which templates print as SVG.

Lengths are percentages of the drawing, so that words keep their size on every screen (decision
0013). Both scales hold zero: a bar, or a climb, is as long as what it says.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

# Room for words around the points of a line, in per cent of the drawing.
LEFT, RIGHT, TOP, BOTTOM = 8, 90, 14, 84
# More points than this and only the ends, the highest and the lowest carry their value.
ALL_LABELS = 6


@dataclass(frozen=True)
class Item:
    """What a chart shows once: its name, its number, that number in words: « 5,29 % »."""

    label: str
    number: float
    words: str
    is_main: bool = False


@dataclass(frozen=True)
class Bar:
    """An item and its bar, from `start` over `length`, in per cent from the side of the zero."""

    item: Item
    start: float
    length: float


@dataclass(frozen=True)
class BarChart:
    """Horizontal bars, one for each item, in the order given."""

    bars: list[Bar]

    @classmethod
    def of(cls, items: Iterable[Item]) -> "BarChart":
        """The bars of items; negative ones leave the zero the other way."""
        items = list(items)
        low, high = _domain(item.number for item in items)
        span = high - low
        return cls(
            [
                Bar(
                    item,
                    _round((min(item.number, 0) - low) / span * 100),
                    _round(abs(item.number) / span * 100),
                )
                for item in items
            ]
        )


@dataclass(frozen=True)
class Point:
    """An item where it stands, in per cent from the left and from the top."""

    item: Item
    x: float
    y: float
    has_value: bool = True
    has_name: bool = True

    @property
    def above(self) -> float:
        """Where the value is written."""
        return _round(self.y - 5)


@dataclass(frozen=True)
class LineChart:
    """Points over the years, joined; `zero` is where the axis stands, from the top."""

    points: list[Point]
    zero: float

    @property
    def segments(self) -> list[tuple[Point, Point]]:
        """The lines between neighbours."""
        return list(pairwise(self.points))

    @classmethod
    def of(cls, items: Iterable[tuple[int, Item]]) -> "LineChart":
        """The line through (year, item), two at least; years stand as far apart as they are."""
        items = sorted(items, key=lambda pair: pair[0])
        low, high = _domain(item.number for _year, item in items)
        first, last = items[0][0], items[-1][0]
        years = max(last - first, 1)

        def height(number: float) -> float:
            return _round(BOTTOM - (number - low) / (high - low) * (BOTTOM - TOP))

        marked = _marked([item.number for _year, item in items])
        return cls(
            [
                Point(
                    item,
                    _round(LEFT + (year - first) / years * (RIGHT - LEFT)),
                    height(item.number),
                    place in marked,
                    len(items) <= ALL_LABELS or place in {0, len(items) - 1},
                )
                for place, (year, item) in enumerate(items)
            ],
            height(0),
        )


def _domain(numbers: Iterable[float]) -> tuple[float, float]:
    numbers = [float(number) for number in numbers]
    low, high = min(0, *numbers), max(0, *numbers)
    return (low, high) if high > low else (0, 1)


def _marked(numbers: list[float]) -> set[int]:
    """The places of the points that carry their value."""
    if len(numbers) <= ALL_LABELS:
        return set(range(len(numbers)))
    extremes = {numbers.index(max(numbers)), numbers.index(min(numbers))}
    return {0, len(numbers) - 1, *extremes}


def _round(number: float) -> float:
    return round(float(number), 2)
