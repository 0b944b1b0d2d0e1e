"""# Medians and quantiles

`yhdyspinta.analysis.figures.quantiles`.

**Quantile** of p: the lowest code at which the share of answers up to it reaches p; where it is reached *exactly*,
the mean of that code and the next one that somebody chose. This is definition 2 of Hyndman and Fan: the inverse of
the distribution with averaging at its steps (`quantile(type = 2)` in R). The **median** is the quantile of ½.
Weighted, the same rule is applied to sums of weights; R survey calls it the "school" rule.

**Interpolated median.** On a scale of few steps the median jumps. It is therefore also given moved inside its code,
as if the answers of that code lay evenly from ½ below it to ½ above:

    m − ½ + (n/2 − B) / A

m the median, A the answers at m, B those below it; m itself when it lies between two codes. It is `interp.median`
of R's psych package with w = 1.

## Source

R. J. Hyndman, Y. Fan: Sample quantiles in statistical packages. *The American Statistician* 50 (1996), 361–365.
Interpolated median: W. Revelle, *psych* (R package), `interp.median`.

## Limits

- Other software may take another of the nine customary definitions: R's own default is type 7, SPSS's type 6.
- The interpolated median takes codes to be one step apart.
- Sums of weights that differ by less than a 10¹²th part are taken as equal.
"""

from fractions import Fraction

import pytest

from tests.spec.drawn_answers import draw_cube, figures, table
from yhdyspinta.analysis.figures.distribution import Distribution, list_distributions
from yhdyspinta.analysis.figures.quantiles import quantile
from yhdyspinta.analysis.figures.summaries import summarise


def answers(*counts: int) -> Distribution:
    return Distribution("q", "ALL", tuple(range(1, len(counts) + 1)), counts, (0, 0, 0, 0), sum(counts))


def test_the_median_is_the_middle_answer() -> None:
    summaries = summarise(
        draw_cube("""
            item  1  2  3  4  5
            odd   1  0  1  1  0
            even  0  2  0  2  0
            one   0  0  0  0  1
            none  0  0  0  0  0
        """)
    )

    assert figures("item n median", summaries) == table("""
        odd   3  3
        even  4  3
        one   1  5
        none  0  .
    """)


def test_the_interpolated_median_tells_apart_what_the_median_does_not() -> None:
    """`higher`: 3 − ½ + (10/2 − 1) / 6 = 3.167."""
    summaries = summarise(
        draw_cube("""
            item     1  2  3  4  5
            higher   0  1  6  3  0
            even     0  2  6  2  0
            lower    0  3  6  1  0
            between  0  5  0  5  0
        """)
    )

    assert figures("item median interpolated_median", summaries) == table("""
        higher   3  3.167
        even     3  3
        lower    3  2.833
        between  3  3
    """)


def test_a_quantile_that_falls_between_two_answers_is_their_mean() -> None:
    (drawn,) = draw_cube("""
        item  1  2  3  4  5
        q     1  1  4  2  2
    """).items
    counts = answers(*drawn.answers(0))
    assert [quantile(counts, p) for p in (0, 0.1, 0.15, 0.2, 0.6, 0.75, 0.8, 1)] == [1, 1.5, 2, 2.5, 3.5, 4, 4.5, 5]


def test_one_tenth_means_one_tenth() -> None:
    """0.1, 0.3 and 0.7 have no exact binary form; the share is reached exactly all the same."""
    tens = answers(*[1] * 10)
    assert [quantile(tens, p / 10) for p in range(1, 10)] == [p + 0.5 for p in range(1, 10)]
    assert quantile(answers(1, 1, 1), Fraction(1, 3)) == quantile(answers(1, 1, 1), 1 / 3) == 1.5


def test_a_scale_may_be_listed_downwards() -> None:
    down = Distribution("q", "ALL", (5, 4, 3, 2, 1), (2, 2, 4, 1, 1), (0, 0, 0, 0), 10)
    up = answers(1, 1, 4, 2, 2)
    assert [quantile(down, p / 20) for p in range(21)] == [quantile(up, p / 20) for p in range(21)]


@pytest.mark.parametrize("probability", [-0.1, 1.1, float("nan")])
def test_a_probability_lies_between_0_and_1(probability: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        quantile(answers(1, 1), probability)


def test_a_code_that_weighs_nothing_is_not_averaged_with() -> None:
    weighted = Distribution("q", "ALL", (1, 2, 3), (2, 1, 2), (0,) * 4, 5, (2.0, 0.0, 2.0), (2.0, 0.0, 2.0))
    assert quantile(weighted, 0.5) == 2
    assert quantile(weighted, 0.4) == 1


def test_halves_of_weights_are_halves_whatever_their_last_digit() -> None:
    """In binary numbers 0.1 + 0.7 is a little less than 0.2 + 0.6."""
    weighted = Distribution("q", "ALL", (1, 2), (2, 2), (0,) * 4, 4, (0.1 + 0.7, 0.2 + 0.6), (0.5, 0.4))
    assert quantile(weighted, 0.5) == 1.5


def test_all_is_computed_from_the_counts_of_all_groups() -> None:
    cube = draw_cube("""
        item  group  1  2  3
        q     a      3  0  0
        q     b      0  0  3
    """)
    assert [quantile(each, 0.5) for each in list_distributions(cube, cube.items[0])] == [1, 3, 2]
