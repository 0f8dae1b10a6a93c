"""EcoIndex: how much a page weighs on phones, networks and servers, from 100 (nothing) to 0.

The quantiles of half a million pages and the grades are those of
https://github.com/cnumr/ecoindex_reference (ecoindex_reference.json), the formula that of
https://github.com/cnumr/GreenIT-Analysis (script/ecoIndex.js).
"""

from itertools import pairwise

DOM_QUANTILES = [0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076]
DOM_QUANTILES += [1237, 1459, 1801, 2479, 594601]
REQUEST_QUANTILES = [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170]
REQUEST_QUANTILES += [205, 281, 3920]
SIZE_QUANTILES = [0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47]
SIZE_QUANTILES += [1448.32, 1648.27, 1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73]
SIZE_QUANTILES += [5400.08, 8037.54, 223212.26]
GRADE_A = 80  # a score above it


def _position(quantiles: list[float], value: float) -> float:
    """Where `value` stands among the twentieths of all pages, 0 to 20."""
    for number, (low, high) in enumerate(pairwise(quantiles)):
        if value < high:
            return number + (value - low) / (high - low)
    return len(quantiles) - 1


def score(*, elements: int, requests: int, kilobytes: float) -> float:
    """The EcoIndex of a page: its elements weigh three, its requests two, its bytes one."""
    positions = (
        3 * _position(DOM_QUANTILES, elements)
        + 2 * _position(REQUEST_QUANTILES, requests)
        + _position(SIZE_QUANTILES, kilobytes)
    )
    return 100 - 5 * positions / 6
