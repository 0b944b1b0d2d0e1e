"""# Confidence intervals

`yhdyspinta.analysis.figures.intervals`, for **samples** only: a census is refused (YP-FIGURES-002).

- **Mean**: m ± t · se, t the quantile of Student's distribution with n − 1 degrees of freedom; weighted, with the
  rows of the group − 1 and the Taylor error of [weights](weights.md).
- **Share** of unweighted counts: Wilson's interval, the shares p that a normal test would not reject, (p̂ + z²/2n ±
  z√(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n). It never leaves 0–1, and says something when nobody or everybody gave the
  answer.

The level is 95 % unless another is chosen. Without a standard error, or without answers, there is no interval.

## Source

G. W. Snedecor, W. G. Cochran: *Statistical Methods*, 8th ed., 1989. E. B. Wilson, *JASA* 22 (1927), 209–212;
recommended by L. D. Brown, T. T. Cai, A. DasGupta: Interval estimation for a binomial proportion, *Statistical
Science* 16 (2001), 101–133.

## Limits

- A simple random sample is assumed, and no correction is made for a finite population.
- The interval of a mean may leave the scale when nearly all gave its end.
- There is no interval for weighted shares.
"""

import tomllib
from pathlib import Path

import pytest

from tests.spec.drawn_answers import draw_cube, figures, table
from yhdyspinta.analysis.figures.cells import list_cells
from yhdyspinta.analysis.figures.intervals import mean_interval, share_interval
from yhdyspinta.analysis.figures.summaries import summarise
from yhdyspinta.errors import Refusal

PUBLISHED = tomllib.loads(
    (Path(__file__).parents[1] / "reference" / "figures" / "published.toml").read_text(encoding="utf-8")
)


def test_the_interval_of_a_mean() -> None:
    """3.75 ± 2.201 · 0.25."""
    (summary,) = summarise(
        draw_cube("""
            item   1  2  3  4  5
            trust  0  1  3  6  2
        """)
    )
    interval = mean_interval(summary.mean, summary.se, summary.n - 1, census=False)

    assert figures("low high", [interval]) == table("""
        3.2  4.3
    """)


def test_the_interval_of_a_share() -> None:
    """Of the share of each code."""
    cells = list_cells(
        draw_cube("""
            item   1  2   3
            trust  0  10  10
        """)
    )
    intervals = [share_interval(cell.count, 20, census=False) for cell in cells]

    assert figures("low high", intervals) == table("""
        0      0.161
        0.299  0.701
        0.299  0.701
    """)


def test_a_higher_level_gives_a_wider_interval() -> None:
    wide, narrow = (share_interval(7, 23, census=False, level=level) for level in (0.99, 0.9))
    assert wide is not None
    assert narrow is not None
    assert wide.low < narrow.low < 7 / 23 < narrow.high < wide.high


def test_published_intervals_come_out() -> None:
    """Newcombe: 81 of 263: 0.2553–0.3662, and three more."""
    for told in PUBLISHED["wilson"]["intervals"]:
        interval = share_interval(told["count"], told["n"], census=False)
        assert interval is not None
        assert (round(interval.low, 4), round(interval.high, 4)) == (told["low"], told["high"])


def test_a_census_has_no_intervals() -> None:
    with pytest.raises(Refusal, match="YP-FIGURES-002"):
        mean_interval(3.5, 0.2, 22, census=True)
    with pytest.raises(Refusal, match="YP-FIGURES-002"):
        share_interval(7, 23, census=True)


def test_without_an_error_or_answers_there_is_no_interval() -> None:
    assert mean_interval(4.0, None, 0, census=False) is None
    assert mean_interval(None, None, -1, census=False) is None
    assert share_interval(0, 0, census=False) is None


@pytest.mark.parametrize("level", [0, 1, 95])
def test_a_level_lies_between_0_and_1(level: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        share_interval(1, 2, census=False, level=level)


def test_more_than_all_is_no_share() -> None:
    with pytest.raises(ValueError, match="3 of 2"):
        share_interval(3, 2, census=False)
