"""Confidence intervals of a mean and of a share, for samples only (docs/methods/intervals.md).

Sources: G. W. Snedecor, W. G. Cochran: Statistical Methods, 8th ed., 1989. E. B. Wilson: Probable inference, the law
of succession, and statistical inference. Journal of the American Statistical Association 22 (1927), 209–212.
"""

from dataclasses import dataclass
from math import sqrt
from typing import Final

from yhdyspinta.analysis.figures.census import refuse_intervals
from yhdyspinta.analysis.figures.tails import normal_quantile, t_quantile

LEVEL: Final = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    low: float
    high: float


def mean_interval(
    mean: float | None, se: float | None, df: int, *, census: bool, level: float = LEVEL
) -> Interval | None:
    """mean ± t · se, with Student's t of `df` degrees of freedom. None when there is no standard error.

    `df` is n − 1, in a weighted cube the number of its rows − 1.

    Refuses a census. ValueError when the level is not between 0 and 1.
    """
    refuse_intervals(census=census)
    tail = _upper_tail(level)
    if mean is None or se is None or df < 1:
        return None
    reach = t_quantile(tail, df) * se
    return Interval(mean - reach, mean + reach)


def share_interval(count: int, n: int, *, census: bool, level: float = LEVEL) -> Interval | None:
    """Wilson's interval of the share count / n, for unweighted counts. None when n is 0.

    Refuses a census. ValueError when the level is not between 0 and 1, or count not between 0 and n.
    """
    refuse_intervals(census=census)
    z = normal_quantile(_upper_tail(level))
    if not 0 <= count <= n:
        raise ValueError(f"{count} of {n} is no share")
    if n == 0:
        return None
    share = count / n
    centre = share + z * z / (2 * n)
    reach = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    # Rounding would leave the ends of 0 and 1 a last digit away.
    return Interval((centre - reach) / scale if count else 0.0, (centre + reach) / scale if count < n else 1.0)


def _upper_tail(level: float) -> float:
    if not 0 < level < 1:
        raise ValueError(f"a level is between 0 and 1, not {level}")
    return (1 + level) / 2
