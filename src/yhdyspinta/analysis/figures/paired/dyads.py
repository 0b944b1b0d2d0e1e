"""How the two sides of a dyad see the same thing (docs/methods/dyads.md)."""

from dataclasses import dataclass

from yhdyspinta.analysis.figures.paired.complete_pairs import list_pairs
from yhdyspinta.analysis.tabulation.cube import PairCube


@dataclass(frozen=True, slots=True)
class Gap:
    """First side − second side over the dyads in which both answered. Without any every figure is None."""

    first: str
    second: str
    n: int
    """Dyads in which both sides answered."""
    first_n: int
    """In which the first side answered, whether or not the second."""
    second_n: int
    first_mean: float | None
    """Over the dyads in which both answered, as all that follows."""
    second_mean: float | None
    mean: float | None
    mean_absolute: float | None
    equal: float | None
    """The share in which both gave the same answer."""
    within_one: float | None
    """The share in which the answers are at most 1 apart."""


def measure_gap(pairs: PairCube) -> Gap:
    """The gap between the sides.

    Source: D. A. Kenny, D. A. Kashy, W. L. Cook: Dyadic Data Analysis, 2006. Refuses items whose codes
    differ.
    """
    complete = list_pairs(pairs)
    n, means = complete.n, complete.means()
    heads = (pairs.first, pairs.second, n, complete.first_n, complete.second_n)
    if means is None:
        return Gap(*heads, *(None,) * 6)
    differences = complete.differences()
    rise = sum(difference * count for difference, count in differences.items())
    distance = sum(abs(difference) * count for difference, count in differences.items())
    near = sum(count for difference, count in differences.items() if abs(difference) <= 1)
    return Gap(*heads, *means, -rise / n, distance / n, differences.get(0, 0) / n, near / n)
