"""Whether one group's answers tend to be higher, from their order alone (docs/methods/group-differences.md).

Sources: H. B. Mann, D. R. Whitney: On a test of whether one of two random variables is stochastically larger than the
other. Annals of Mathematical Statistics 18 (1947), 50–60. W. H. Kruskal, W. A. Wallis: Use of ranks in one-criterion
variance analysis. Journal of the American Statistical Association 47 (1952), 583–621. Common-language effect: K. O.
McGraw, S. P. Wong, Psychological Bulletin 111 (1992), 361–365. Epsilon squared: M. Tomczak, E. Tomczak: The need to
report effect size estimates revisited. Trends in Sport Sciences 21 (2014), 19–25.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import sqrt

from yhdyspinta.analysis.figures.census import refuse_tests
from yhdyspinta.analysis.figures.distribution import Distribution
from yhdyspinta.analysis.figures.outcome import Effect, Outcome, without_spread
from yhdyspinta.analysis.figures.tails import chi_square_upper, normal_two_sided


def rank_sum(samples: Sequence[Distribution], *, census: bool) -> Outcome:
    """Mann and Whitney's U of the first of two groups, Kruskal and Wallis's H of more.

    Both asymptotic, corrected for ties, without continuity correction.

    Each group has an answer. No outcome when all chose the same code. Refuses a census.
    """
    refuse_tests(census=census)
    sizes = [sample.n for sample in samples]
    n = sum(sizes)
    sums, ties = _sum_ranks(samples)
    untied = n**3 - n - ties
    if untied == 0:
        return without_spread()
    return _two(sizes, sums[0], n, untied) if len(samples) == 2 else _more(sizes, sums, n, untied)


def _sum_ranks(samples: Sequence[Distribution]) -> tuple[list[Fraction], int]:
    """The sum of ranks of each group, equal answers sharing the mean of their ranks, and Σ(t³ − t) over the ties."""
    sums = [Fraction(0) for _sample in samples]
    below = ties = 0
    for place in sorted(range(len(samples[0].codes)), key=samples[0].codes.__getitem__):
        tied = sum(sample.counts[place] for sample in samples)
        rank = below + Fraction(tied + 1, 2)
        sums = [total + rank * sample.counts[place] for total, sample in zip(sums, samples, strict=True)]
        below += tied
        ties += tied**3 - tied
    return sums, ties


def _two(sizes: list[int], rank_total: Fraction, n: int, untied: int) -> Outcome:
    first, second = sizes
    u = rank_total - Fraction(first * (first + 1), 2)
    variance = Fraction(first * second * untied, 12 * n * (n - 1))
    z = float(u - Fraction(first * second, 2)) / sqrt(variance)
    effect = float(u / (first * second))
    return Outcome(float(u), normal_two_sided(z), effect=effect, effect_kind=Effect.COMMON_LANGUAGE)


def _more(sizes: list[int], sums: list[Fraction], n: int, untied: int) -> Outcome:
    squares = sum((total * total / size for total, size in zip(sums, sizes, strict=True)), Fraction(0))
    uncorrected = 12 * squares / (n * (n + 1)) - 3 * (n + 1)
    h = float(uncorrected * (n**3 - n) / untied)
    df = len(sizes) - 1
    return Outcome(h, chi_square_upper(h, df), df, effect=h / (n - 1), effect_kind=Effect.EPSILON_SQUARED)
