"""# Weights

A weight says how many of the population a respondent stands for. In a weighted cube each code has its number of
rows, Σw and Σw²; everything is computed from these.

| figure | formula |
|---|---|
| share | Σw of the code / Σw of the valid answers |
| mean m | Σwx / Σw |
| standard deviation | √(n/(n − 1) · Σw(x − m)² / Σw), n the number of valid answers |
| standard error | √(N/(N − 1) · Σw²(x − m)²) / Σw, N the number of rows of the whole sample |
| median, quantiles | the rule of [medians and quantiles](medians-and-quantiles.md) on Σw |
| `n`, `n_total` and counts | rows, never weights; `n_weighted` is Σw of the valid answers |

The **standard error** is the Taylor linearization for independent rows: the mean is a ratio, its error that of the
residuals w(x − m)/Σw. A group, or those who answered, is a *domain* of the sample: N counts every row of the cube,
also of the other groups and of those who did not answer. In R survey it is `svymean(na.rm = TRUE)` of
`svydesign(ids = ~1, weights = ~w)`, or of a subset of that design; the standard deviation is that of `svyvar` among
the valid answers, the median that of `svyquantile(qrule = "school")`.

Multiplying every weight by the same number changes none of these but `n_weighted`. With weights of one the mean,
the standard deviation, shares and medians are those without weights. The standard error differs from sd/√n by the
factor √(N/(N − 1) · (n − 1)/n): the domain's n is itself drawn at random.

A group that weighs nothing has counts and no other figure. A weighted census has no standard error either.

## Source

T. Lumley: *Complex Surveys. A Guide to Analysis Using R*, Wiley 2010; the R package *survey*. C.-E. Särndal, B.
Swensson, J. Wretman: *Model Assisted Survey Sampling*, Springer 1992, for linearization.

## Limits

- Strata, clusters and calibration are not in a cube: their errors differ. Use R survey for those designs.
- The errors take weights as given, not as estimated.
- There are no tests between weighted groups, and no intervals of weighted shares.
"""

import pytest

from tests.spec.drawn_answers import draw_respondents, figures, table
from yhdyspinta.analysis.figures.cells import list_cells
from yhdyspinta.analysis.figures.state_counts import list_states
from yhdyspinta.analysis.figures.summaries import summarise
from yhdyspinta.analysis.tabulation.cube import Cube, ItemCube


def test_shares_are_of_weights_and_counts_of_rows() -> None:
    cells = list_cells(
        draw_respondents("""
            answer  weight
            1       3
            2       0.5
            2       0.5
            5       4
            EOS     10
        """)
    )

    assert figures("code count weight share", cells) == table("""
        1  1  3  0.375
        2  2  1  0.125
        3  0  0  0
        4  0  0  0
        5  1  4  0.5
    """)


def test_mean_and_deviation_are_of_weights() -> None:
    """m = (1·1 + 1·2 + 2·4) / 4 = 2.75; the weighted squares add up to 6.75, and 3/2 · 6.75/4 = 2.531."""
    summaries = summarise(
        draw_respondents("""
            answer  weight
            1       1
            2       1
            4       2
        """)
    )

    assert figures("n n_weighted mean sd median", summaries) == table("""
        3  4  2.75  1.591  3
    """)


def test_the_error_is_of_residuals_and_of_all_rows() -> None:
    """The squares of 1 · (1 − 2.75), 1 · (2 − 2.75), 2 · (4 − 2.75) add up to 9.875; √(4/3 · 9.875) / 4 = 0.907."""
    summaries = summarise(
        draw_respondents("""
            answer  weight
            1       1
            2       1
            4       2
            blank   7
        """)
    )

    assert figures("n n_total mean se", summaries) == table("""
        3  4  2.75  0.907
    """)


def test_a_group_is_a_part_of_the_whole_sample() -> None:
    """The north's answers are those of the example above; N = 6 rows: √(6/5 · 9.875) / 4 = 0.861."""
    summaries = summarise(
        draw_respondents("""
            group  answer  weight
            north  1       1
            north  2       1
            north  4       2
            south  3       1
            south  5       1
            south  EOS     1
        """)
    )

    assert figures("group n mean se", summaries) == table("""
        north  3  2.75  0.861
        south  2  4     0.775
        ALL    5  3.167  0.638
    """)


def test_a_census_with_weights_has_no_standard_error() -> None:
    summaries = summarise(
        draw_respondents("""
            answer  weight
            1       1
            4       3
        """),
        census=True,
    )

    assert figures("n mean se", summaries) == table("""
        2  3.25  .
    """)


def test_one_weighted_answer_has_no_error() -> None:
    summaries = summarise(
        draw_respondents("""
            answer  weight
            4       3
            EOS     1
        """)
    )

    assert figures("n mean sd se", summaries) == table("""
        1  4  .  .
    """)


def test_what_weighs_nothing_has_counts_only() -> None:
    cube = draw_respondents("""
        answer  weight
        4       0
        5       0
        EOS     0
    """)

    assert figures("n n_total n_weighted mean sd se median top2 rank", summarise(cube)) == table("""
        2  3  0  .  .  .  .  .  .
    """)
    assert {cell.share for cell in list_cells(cube)} == {None}
    assert {state.share for state in list_states(cube)} == {None}


def test_the_shares_of_states_are_of_weights() -> None:
    states = list_states(
        draw_respondents("""
            answer     weight
            4          1
            EOS        2
            blank      1
            not-asked  4
        """)
    )

    assert figures("state count share share_of_asked", states) == table("""
        blank           1  0.125  0.25
        dont_know       1  0.25   0.5
        not_applicable  0  0      .
        not_asked       1  0.5    .
    """)


def test_the_size_of_weights_changes_nothing() -> None:
    def weigh(times: float) -> Cube:
        sums = tuple(times * w for w in (1.5, 2.25, 4.0, 0.0, 1.0, 0.0, 3.0, 0.0, 0.0))
        squares = tuple(times * times * w for w in (0.8, 2.0, 5.0, 0.0, 1.0, 0.0, 9.0, 0.0, 0.0))
        item = ItemCube("q", (1, 2, 3, 4, 5), ((3, 3, 4, 0, 1, 0, 1, 0, 0),), (sums,), (squares,))
        return Cube(("ALL",), (item,), weighted=True)

    (one,), (many,) = summarise(weigh(1)), summarise(weigh(1000))
    for figure in ("mean", "sd", "se", "median", "interpolated_median", "low", "neutral", "high", "top2", "bottom2"):
        assert getattr(one, figure) == pytest.approx(getattr(many, figure), rel=1e-13), figure
    assert many.n_weighted == 1000 * (one.n_weighted or 0)
