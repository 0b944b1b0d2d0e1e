"""# Mean, standard deviation and standard error

`yhdyspinta.analysis.figures.moments`; `summaries.summarise` gives them for every item and group. With codes x and
how many answered each, over the n valid answers:

| figure | formula |
|---|---|
| mean m | Σx / n |
| standard deviation sd | √(Σ(x − m)² / (n − 1)) |
| standard error se | sd / √n |

Both sums are taken in whole numbers, (nΣx² − (Σx)²) / (n(n − 1)), and divided once, so nothing is lost to rounding
however large n is.

The standard error says how far the mean of a *sample* may lie from that of the whole population. A **census** has
no sampling error: its standard error is none, not 0.

## Source

G. W. Snedecor, W. G. Cochran: *Statistical Methods*, 8th ed., Iowa State University Press 1989.

## Limits

- The mean of a scale takes its steps to be equally far apart. Print the distribution, and the median, beside it.
- A nominal item, whose codes are only names, has counts and shares and none of these.
- se holds for a simple random sample; for weights see [weights](weights.md). No correction for a finite population.
"""

from tests.spec.drawn_answers import draw_cube, figures, table
from yhdyspinta.analysis.figures.summaries import summarise


def test_mean_deviation_and_error_of_a_sample() -> None:
    """(2 + 3 + 3 + 3 + 4 · 6 + 5 + 5) / 12 = 3.75."""
    summaries = summarise(
        draw_cube("""
            item   1  2  3  4  5  EOS  blank
            trust  0  1  3  6  2  1    1
        """)
    )

    assert figures("n mean sd se", summaries) == table("""
        12  3.75  0.866  0.25
    """)


def test_a_census_has_no_standard_error() -> None:
    summaries = summarise(
        draw_cube("""
            item   1  2  3  4  5
            trust  0  1  3  6  2
        """),
        census=True,
    )

    assert figures("n mean sd se", summaries) == table("""
        12  3.75  0.866  .
    """)


def test_one_answer_has_a_mean_and_no_deviation() -> None:
    summaries = summarise(
        draw_cube("""
            item   1  2  3  4  5  blank
            trust  0  0  0  1  0  9
        """)
    )

    assert figures("n mean sd se", summaries) == table("""
        1  4  .  .
    """)


def test_equal_answers_deviate_by_nothing() -> None:
    summaries = summarise(
        draw_cube("""
            item   1  2  3
            trust  0  7  0
        """)
    )

    assert figures("n mean sd se", summaries) == table("""
        7  2  0  0
    """)


def test_without_answers_there_is_no_figure() -> None:
    summaries = summarise(
        draw_cube("""
            item   1  2  3  EOS  blank
            trust  0  0  0  4    5
        """)
    )

    assert figures("n n_total mean sd se median low rank", summaries) == table("""
        0  9  .  .  .  .  .  .
    """)


def test_the_mean_of_all_is_of_all_answers_not_of_the_means() -> None:
    summaries = summarise(
        draw_cube("""
            item   group  1  2  3
            trust  south  1  0  0
            trust  north  0  0  3
        """)
    )

    assert figures("group n mean", summaries) == table("""
        south  1  1
        north  3  3
        ALL    4  2.5
    """)


def test_a_nominal_item_has_counts_only() -> None:
    """`form` is nominal."""
    summaries = summarise(
        draw_cube("""
            item   1  2  3  EOS
            form   1  0  3  2
        """),
        nominal=("form",),
    )

    assert figures("n n_total dont_know mean sd median top2 rank", summaries) == table("""
        4  6  2  .  .  .  .  .
    """)


def test_nothing_is_lost_in_large_numbers() -> None:
    """A billion answers half and half, one step apart: sd is ½ · √(n / (n − 1))."""
    (summary,) = summarise(
        draw_cube("""
            item   98         99
            trust  500000000  500000000
        """)
    )

    assert summary.mean == 98.5
    assert summary.sd == 0.5 * (1_000_000_000 / 999_999_999) ** 0.5
