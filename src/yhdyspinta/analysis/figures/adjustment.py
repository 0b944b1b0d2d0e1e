"""Probabilities corrected for the number of tests (docs/methods/group-differences.md).

Sources: S. Holm: A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6
(1979), 65–70. Y. Benjamini, Y. Hochberg: Controlling the false discovery rate. Journal of the Royal Statistical
Society B 57 (1995), 289–300.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import accumulate


class Adjustment(StrEnum):
    HOLM = "holm"
    """Keeps the probability of any false finding."""
    BENJAMINI_HOCHBERG = "benjamini-hochberg"
    """Keeps the expected part of false findings among the findings."""


def adjust(probabilities: Sequence[float | None], method: Adjustment) -> tuple[float | None, ...]:
    """The adjusted probabilities in the given order. None, a test that could not be made, stays None and is not
    counted."""
    places = [place for place, value in enumerate(probabilities) if value is not None]
    known = [value for value in probabilities if value is not None]
    adjusted = dict(zip(places, _METHODS[method](known), strict=True))
    return tuple(adjusted.get(place) for place in range(len(probabilities)))


def holm(probabilities: Sequence[float]) -> list[float]:
    """The i-th smallest of m times m − i + 1, never below a smaller one's, at most 1."""
    m = len(probabilities)
    order = sorted(range(m), key=probabilities.__getitem__)
    steps = accumulate(((m - i) * probabilities[place] for i, place in enumerate(order)), max)
    return _back_in_order(order, steps)


def benjamini_hochberg(probabilities: Sequence[float]) -> list[float]:
    """The i-th smallest of m times m / i, never above a larger one's, at most 1."""
    m = len(probabilities)
    order = sorted(range(m), key=probabilities.__getitem__, reverse=True)
    steps = accumulate((m / (m - i) * probabilities[place] for i, place in enumerate(order)), min)
    return _back_in_order(order, steps)


def _back_in_order(order: Sequence[int], steps: Iterable[float]) -> list[float]:
    by_place = dict(zip(order, steps, strict=True))
    return [min(1.0, by_place[place]) for place in range(len(order))]


_METHODS = {Adjustment.HOLM: holm, Adjustment.BENJAMINI_HOCHBERG: benjamini_hochberg}
