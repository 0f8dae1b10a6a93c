"""Which drawings show values best, told by their shape: a map, bars, a line, or none."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cai_site.core.charts import BarChart, Item, LineChart
from cai_site.core.communes_map import CommunesMap, Place, communes_map, levels, shapes
from cai_site.core.reference import Territory

from .indicators import Indicator, IndicatorValue, french_number

# One or two values say more as numbers than as a drawing; many bars less than a map or a table.
MIN_VALUES, MAX_BARS = 3, 15


@dataclass(frozen=True)
class Drawing:
    """A chart or a map with its words. `kind`: « map », « bars » or « line ».

    `sources` are (name, address or "") of what it shows.
    """

    kind: str
    chart: BarChart | LineChart | CommunesMap
    title: str
    conclusion: str = ""
    sources: tuple[tuple[str, str], ...] = ()


def drawings_of(indicator: Indicator, values: Iterable[IndicatorValue]) -> list[Drawing]:
    """The drawings of `values`, all of one indicator.

    A map takes one query, for the municipalities. Its tiles are no links: what is written in them
    would have to be part of their names (WCAG 2.5.3), and the form says the same.
    """
    values = list(values)
    newest = [value for value in values if value.year == max(each.year for each in values)]
    found = [_map(indicator, newest), _bars(indicator, newest), _line(indicator, values)]
    return [drawing for drawing in found if drawing]


def _map(indicator: Indicator, values: list[IndicatorValue]) -> Drawing | None:
    """The municipalities, for the breakdown that most of them have."""
    local = [value for value in values if value.territory.kind == Territory.Kind.MUNICIPALITY]
    if not local:
        return None
    breakdown, _count = Counter(value.breakdown for value in local).most_common(1)[0]
    known = {}
    for value in local:
        if value.breakdown == breakdown:
            known.setdefault(value.territory.nis_code, value)
    if len(known) < MIN_VALUES:
        return None
    classes, bounds = levels({code: value.value for code, value in known.items()})
    unit = indicator.unit
    legend = [
        (
            level,
            _("De %(low)s à %(high)s") % {"low": french_number(low), "high": _with(high, unit)}
            if low != high
            else _with(low, unit),
        )
        for level, low, high in bounds
    ]
    places = {
        code: Place(
            classes[code],
            value.number,
            value.value_label,
        )
        for code, value in known.items()
    }
    legend = [(0, _("Pas de donnée")), *legend] if len(known) < len(shapes()) else legend
    title = _title(indicator, breakdown, local[0].when)
    return Drawing(
        "map", communes_map(places, legend=legend), title, sources=_sources(known.values())
    )


def _bars(indicator: Indicator, values: list[IndicatorValue]) -> Drawing | None:
    """Territories and breakdowns of one year, the largest first."""
    if not MIN_VALUES <= len(values) <= MAX_BARS:
        return None
    territories = {value.territory_id for value in values}
    breakdowns = {value.breakdown for value in values}
    labels = [_label(value, len(territories) > 1, len(breakdowns) > 1) for value in values]
    twice = {label for label, count in Counter(labels).items() if count > 1}
    items = [
        Item(
            f"{label} ({value.source})" if label in twice else label,
            float(value.value),
            value.value_label,
            _is_main(value, len(territories) > 1, len(breakdowns) > 1),
        )
        for label, value in zip(labels, values, strict=True)
    ]
    items.sort(key=lambda item: (not (item.is_main and len(breakdowns) > 1), -item.number))
    where = "" if len(territories) > 1 else str(values[0].territory)
    title = _title(indicator, where or next(iter(breakdowns)), values[0].when)
    # The parts of a whole are no race.
    conclusion = _extremes(values) if len(breakdowns) == 1 else ""
    return Drawing("bars", BarChart.of(items), title, conclusion, _sources(values))


def _line(indicator: Indicator, values: list[IndicatorValue]) -> Drawing | None:
    """The longest series of years, the first entered among equals."""
    series = defaultdict(dict)
    for value in values:
        series[value.territory_id, value.breakdown].setdefault(value.year, value)
    by_year = max(series.values(), key=len, default={})
    if len(by_year) < MIN_VALUES:
        return None
    years = sorted(by_year)
    first, last = by_year[years[0]], by_year[years[-1]]
    items = [
        (year, Item(str(year), float(value.value), value.number)) for year, value in by_year.items()
    ]
    conclusion = _("De %(before)s en %(first)s à %(after)s en %(last)s.") % {
        "before": first.value_label,
        "first": first.year,
        "after": last.value_label,
        "last": last.year,
    }
    span = f"{first.year}–{last.year}"
    return Drawing(
        "line",
        LineChart.of(items),
        _title(indicator, last.place, span),
        conclusion,
        _sources(by_year.values()),
    )


def _with(number, unit: str) -> str:
    return IndicatorValue(value=number, indicator=Indicator(unit=unit)).value_label


def _title(indicator: Indicator, what: str, when: str) -> str:
    return ", ".join(part for part in (indicator.name, what, when) if part)


def _label(value: IndicatorValue, has_territories: bool, has_breakdowns: bool) -> str:
    parts = [str(value.territory)] if has_territories else []
    if has_breakdowns:
        parts.append(value.breakdown or _("Total"))
    text = ", ".join(parts) or value.place
    return text[:1].upper() + text[1:]


def _is_main(value: IndicatorValue, has_territories: bool, has_breakdowns: bool) -> bool:
    """The province among others, the total among its parts."""
    if has_territories:
        return value.territory.kind == Territory.Kind.PROVINCE and not value.breakdown
    return has_breakdowns and not value.breakdown


def _sources(values: Iterable[IndicatorValue]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((value.source, value.source_url) for value in values))


def _extremes(values: Iterable[IndicatorValue]) -> str:
    ordered = sorted(values, key=lambda value: value.value)
    low, high = ordered[0], ordered[-1]
    if low.value == high.value:
        return ""
    return _("Le plus haut : %(high)s. Le plus bas : %(low)s.") % {
        "high": f"{high.place}, {high.value_label}",
        "low": f"{low.place}, {low.value_label}",
    }
