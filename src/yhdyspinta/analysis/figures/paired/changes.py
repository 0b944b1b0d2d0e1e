"""How the same respondents' answers changed from one item, or wave, to another (docs/methods/paired-answers.md)."""

from dataclasses import dataclass
from math import sqrt

from yhdyspinta.analysis.figures.paired.complete_pairs import list_pairs
from yhdyspinta.analysis.tabulation.cube import PairCube


@dataclass(frozen=True, slots=True)
class Change:
    """Second − first over complete pairs. Without any pair every figure is None."""

    first: str
    second: str
    n: int
    """Complete pairs."""
    first_n: int
    """Who answered the first item, whether or not the second."""
    second_n: int
    first_mean: float | None
    """Over complete pairs, as all that follows."""
    second_mean: float | None
    mean: float | None
    sd: float | None
    """With n − 1 in the denominator; None below two pairs."""
    se: float | None
    """sd / √n; None for a census."""
    up: float | None
    """Shares that add up to 1."""
    same: float | None
    down: float | None


def measure_change(pairs: PairCube, *, census: bool) -> Change:
    """The change from the first item to the second.

    Source: G. W. Snedecor, W. G. Cochran: Statistical Methods, 8th ed., 1989. Refuses items whose codes
    differ.
    """
    complete = list_pairs(pairs)
    n, differences, means = complete.n, complete.differences(), complete.means()
    heads = (pairs.first, pairs.second, n, complete.first_n, complete.second_n)
    if means is None:
        return Change(*heads, *(None,) * 8)
    total = sum(difference * count for difference, count in differences.items())
    squares = sum(difference * difference * count for difference, count in differences.items())
    sd = sqrt((n * squares - total * total) / (n * (n - 1))) if n > 1 else None
    up = sum(count for difference, count in differences.items() if difference > 0)
    down = sum(count for difference, count in differences.items() if difference < 0)
    se = None if census or sd is None else sd / sqrt(n)
    return Change(*heads, *means, total / n, sd, se, up / n, (n - up - down) / n, down / n)
