"""Whether groups answer alike, code by code (docs/methods/group-differences.md).

Sources: K. Pearson, Philosophical Magazine 50 (1900), 157–175. V: H. Cramér: Mathematical Methods of Statistics,
1946, chapter 21. The expected count of 5: W. G. Cochran: Some methods for strengthening the common χ² tests.
Biometrics 10 (1954), 417–451.
"""

from collections.abc import Sequence
from math import fsum, sqrt
from typing import Final

from yhdyspinta.analysis.figures.census import refuse_tests
from yhdyspinta.analysis.figures.distribution import Distribution
from yhdyspinta.analysis.figures.outcome import Effect, Note, Outcome, without_spread
from yhdyspinta.analysis.figures.tails import chi_square_upper

_ENOUGH: Final = 5


def chi_square(samples: Sequence[Distribution], *, census: bool) -> Outcome:
    """Pearson's chi-square of groups × codes without continuity correction, over the codes that anyone chose.

    Each group has an answer. No outcome when all chose the same code. Refuses a census.
    """
    refuse_tests(census=census)
    columns = [column for column in zip(*(sample.counts for sample in samples), strict=True) if any(column)]
    if len(columns) < 2:
        return without_spread()
    rows = [sample.n for sample in samples]
    n = sum(rows)
    pairs = [(seen, row * sum(column) / n) for column in columns for seen, row in zip(column, rows, strict=True)]
    value = fsum((seen - expected) ** 2 / expected for seen, expected in pairs)
    small = any(expected < _ENOUGH for _seen, expected in pairs)
    df = (len(rows) - 1) * (len(columns) - 1)
    return Outcome(
        value,
        chi_square_upper(value, df),
        df,
        effect=sqrt(value / (n * (min(len(rows), len(columns)) - 1))),
        effect_kind=Effect.CRAMERS_V,
        notes=(Note.SMALL_EXPECTED,) if small else (),
    )
