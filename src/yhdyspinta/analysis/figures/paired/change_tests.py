"""Whether answers of the same respondents changed (docs/methods/paired-answers.md).

Sources: W. J. Dixon, A. M. Mood: The statistical sign test. Journal of the American Statistical Association 41
(1946), 557–566. F. Wilcoxon: Individual comparisons by ranking methods. Biometrics Bulletin 1 (1945), 80–83; its
effect: D. S. Kerby: The simple difference formula. Comprehensive Psychology 3 (2014). Q. McNemar: Note on the
sampling error of the difference between correlated proportions or percentages. Psychometrika 12 (1947), 153–157.
"""

from fractions import Fraction
from math import sqrt

from yhdyspinta.analysis.errors_figures import NOT_TWO_CODES
from yhdyspinta.analysis.figures.census import refuse_tests
from yhdyspinta.analysis.figures.outcome import Effect, Outcome, without_spread
from yhdyspinta.analysis.figures.paired.complete_pairs import list_pairs
from yhdyspinta.analysis.figures.tails import binomial_half_two_sided, chi_square_upper, normal_two_sided
from yhdyspinta.analysis.tabulation.cube import PairCube
from yhdyspinta.errors import refuse


def sign_test(pairs: PairCube, *, census: bool) -> Outcome:
    """How many of those who changed went up: exact, two-sided. The statistic is their number.

    No outcome when nobody changed. Refuses a census, and items whose codes differ.
    """
    refuse_tests(census=census)
    differences = list_pairs(pairs).differences()
    up = sum(count for difference, count in differences.items() if difference > 0)
    changed = sum(count for difference, count in differences.items() if difference)
    if not changed:
        return without_spread()
    p = binomial_half_two_sided(up, changed)
    return Outcome(up, p, effect=up / changed, effect_kind=Effect.SHARE_UP)


def signed_rank_test(pairs: PairCube, *, census: bool) -> Outcome:
    """Wilcoxon's signed ranks of second − first: asymptotic, corrected for ties, without continuity correction; those
    who did not change are left out. The statistic is the sum of the ranks of those who went up.

    No outcome when nobody changed. Refuses a census, and items whose codes differ.
    """
    refuse_tests(census=census)
    differences = list_pairs(pairs).differences()
    below = ties = 0
    raised = Fraction(0)
    for size in sorted({abs(difference) for difference in differences if difference}):
        up, down = differences.get(size, 0), differences.get(-size, 0)
        tied = up + down
        raised += up * (below + Fraction(tied + 1, 2))
        below += tied
        ties += tied**3 - tied
    n = below
    if not n:
        return without_spread()
    total = Fraction(n * (n + 1), 2)
    variance = Fraction(n * (n + 1) * (2 * n + 1), 24) - Fraction(ties, 48)
    z = float(raised - total / 2) / sqrt(variance)
    effect = float(2 * raised / total - 1)
    return Outcome(float(raised), normal_two_sided(z), effect=effect, effect_kind=Effect.RANK_BISERIAL)


def mcnemar_test(pairs: PairCube, *, census: bool) -> Outcome:
    """McNemar's chi-square of two answers with two codes, without continuity correction. With few changes take
    `sign_test`, which is its exact form.

    No outcome when nobody changed. Refuses a census, other than two codes, and items whose codes differ.
    """
    refuse_tests(census=census)
    if len(pairs.first_codes) != 2:
        raise refuse(NOT_TWO_CODES, item=pairs.first, count=len(pairs.first_codes))
    complete = list_pairs(pairs)
    low, high = sorted(pairs.first_codes)
    up, down = complete.counts.get((low, high), 0), complete.counts.get((high, low), 0)
    if not up + down:
        return without_spread()
    value = (up - down) ** 2 / (up + down)
    effect = (up - down) / complete.n
    return Outcome(value, chi_square_upper(value, 1), 1, effect=effect, effect_kind=Effect.SHARE_DIFFERENCE)
