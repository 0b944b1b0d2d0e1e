"""Whether group means differ, without taking their variances to be equal (docs/methods/group-differences.md).

Sources: B. L. Welch: The generalization of “Student's” problem when several different population variances are
involved. Biometrika 34 (1947), 28–35; On the comparison of several mean values. Biometrika 38 (1951), 330–336.
"""

from collections.abc import Sequence
from math import fsum, sqrt, sumprod

from yhdyspinta.analysis.figures.census import refuse_tests
from yhdyspinta.analysis.figures.distribution import Distribution
from yhdyspinta.analysis.figures.moments import mean, variance
from yhdyspinta.analysis.figures.outcome import Effect, Outcome, without_spread
from yhdyspinta.analysis.figures.tails import f_upper, t_two_sided


def welch(samples: Sequence[Distribution], *, census: bool) -> Outcome:
    """Welch's t of the first − the second of two groups, Welch's analysis of variance of more.

    Each group has at least two answers. No outcome when neither of two groups has any variance, or one of more has
    none. Refuses a census.
    """
    refuse_tests(census=census)
    moments = [_moments(sample) for sample in samples]
    return _two(*moments) if len(moments) == 2 else _more(moments)


type _Moments = tuple[int, float, float]
"""Number of answers, mean, variance."""


def _moments(sample: Distribution) -> _Moments:
    centre, spread = mean(sample), variance(sample)
    if centre is None or spread is None:
        raise ValueError(f"group {sample.group} has fewer than two answers")
    return sample.n, centre, spread


def _two(first: _Moments, second: _Moments) -> Outcome:
    (n1, mean1, variance1), (n2, mean2, variance2) = first, second
    part1, part2 = variance1 / n1, variance2 / n2
    if part1 + part2 == 0:
        return without_spread()
    t = (mean1 - mean2) / sqrt(part1 + part2)
    df = (part1 + part2) ** 2 / (part1**2 / (n1 - 1) + part2**2 / (n2 - 1))
    return Outcome(t, t_two_sided(t, df), df, effect=mean1 - mean2, effect_kind=Effect.MEAN_DIFFERENCE)


def _more(moments: list[_Moments]) -> Outcome:
    if any(spread == 0 for _n, _centre, spread in moments):
        return without_spread()
    k = len(moments)
    weights = [n / spread for n, _centre, spread in moments]
    total = fsum(weights)
    centre = sumprod(weights, [each for _n, each, _spread in moments]) / total
    between = fsum(w * (each - centre) ** 2 for w, (_n, each, _spread) in zip(weights, moments, strict=True)) / (
        k - 1
    )
    lack = fsum((1 - w / total) ** 2 / (n - 1) for w, (n, _centre, _spread) in zip(weights, moments, strict=True))
    lack /= k * k - 1
    f = between / (1 + 2 * (k - 2) * lack)
    df_within = 1 / (3 * lack)
    return Outcome(f, f_upper(f, k - 1, df_within), k - 1, df_within)
