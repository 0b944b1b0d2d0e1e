"""Medians and quantiles (docs/methods/medians-and-quantiles.md).

Sources: R. J. Hyndman, Y. Fan: Sample quantiles in statistical packages. The American Statistician 50 (1996),
361–365, definition 2; weighted the same rule on sums of weights, as the rule "school" of R survey. The interpolated
median is that of psych::interp.median.
"""

from fractions import Fraction
from typing import Final

from yhdyspinta.analysis.figures.distribution import Distribution

_ROUNDING: Final = 1e-12
"""Sums of weights that differ less than this part of their total are equal: they may have been added in any order."""
_FINEST: Final = 10**9
"""0.1 is meant as one tenth, not as the binary number nearest to it."""
_HALF: Final = Fraction(1, 2)


def quantile(answers: Distribution, probability: float | Fraction) -> float | None:
    """The lowest code at which the share of answers reaches the probability; where it is reached exactly, the mean of
    that code and the next one that was chosen. None when the answers weigh nothing.

    ValueError when the probability is not from 0 to 1.
    """
    if not 0 <= probability <= 1:
        raise ValueError(f"a probability is from 0 to 1, not {probability}")
    steps = answers.ascending()
    part = probability if isinstance(probability, Fraction) else Fraction(probability).limit_denominator(_FINEST)
    total = answers.mass
    tolerance = 0.0 if answers.weights is None else _ROUNDING * total
    reached: float = 0
    for place, (code, mass) in enumerate(steps):
        reached += mass
        over = reached * part.denominator - total * part.numerator
        if abs(over) <= tolerance * part.denominator and place + 1 < len(steps):
            return (code + steps[place + 1][0]) / 2
        if over >= 0:
            return float(code)
    return float(steps[-1][0]) if steps else None


def median(answers: Distribution) -> float | None:
    """The quantile of one half."""
    return quantile(answers, _HALF)


def interpolated_median(answers: Distribution) -> float | None:
    """The median, moved inside its code as if the answers there lay evenly from ½ below it to ½ above.

    m − ½ + (W/2 − B) / A: m the median, W the mass of all answers, B of those below m, A of those at m; m itself when
    it lies between two codes. None when the answers weigh nothing. Codes must be one apart.
    """
    middle = median(answers)
    if middle is None:
        return None
    steps = answers.ascending()
    below = sum(mass for code, mass in steps if code < middle)
    at = sum(mass for code, mass in steps if code == middle)
    return middle - 0.5 + (answers.mass / 2 - below) / at if at else middle
