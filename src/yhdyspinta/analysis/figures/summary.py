"""The figures of one item in one group."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Summary:
    """What `yhdyspinta analyse` prints about an item in a group. Shares are fractions of the valid answers.

    A figure that cannot be computed (no answers; one answer for `sd`; a census for `se`) is None.
    """

    item: str
    group: str | None
    n: int
    """Valid answers."""
    n_total: int
    """Rows: answers and every state."""
    blank: int
    dont_know: int
    not_applicable: int
    not_asked: int
    mean: float | None
    sd: float | None
    """With n − 1 in the denominator."""
    se: float | None
    median: float | None
    interpolated_median: float | None
    low: float | None
    """Share of answers below the centre."""
    neutral: float | None
    high: float | None
    top2: float | None
    bottom2: float | None
    rank: int | None
    """Place among the items of the group by mean, from the highest; ties share the smallest place."""
    n_weighted: float | None = None
    """Σw of the valid answers, in a weighted cube."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One code of one item in one group. `code` is a number, or a merged class such as `4-5`."""

    item: str
    group: str | None
    code: int | str
    count: int
    share: float | None
    """Of the valid answers; weighted in a weighted cube. None when nobody answered."""
    weight: float | None = None
    """Σw, in a weighted cube."""
