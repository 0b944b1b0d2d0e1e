"""# Dyads: how the two sides see the same thing

At an interface an employment area and a wellbeing services county answer the same statement about their
cooperation. `yhdyspinta.analysis.figures.paired.dyads.measure_gap` compares their answers, interface by interface,
from a cube of pairs. The gap is **first side − second side**, over the dyads in which **both answered**.

| figure | formula |
|---|---|
| mean gap | Σ(first − second) / n: does one side see it brighter? |
| mean absolute gap | Σ\\|first − second\\| / n: how far apart are they, whoever is brighter? |
| equal | the share of dyads with the same answer |
| within one | the share of dyads at most one step apart |

A mean gap of 0 does not say that the sides agree; the mean absolute gap does. Three numbers of answers are given:
n, the dyads in which both answered, and how many answered on each side at all. A gap is shown only with them.

The dyads of Finland are a census: there are no tests. For a sample of dyads take
[paired answers](paired-answers.md).

## Source

D. A. Kenny, D. A. Kashy, W. L. Cook: *Dyadic Data Analysis*, Guilford 2006.

## Limits

- An organisation that answers for several interfaces is in several dyads: they are not independent.
- A side that did not answer leaves its dyad out. When few answered, the others may differ.
- Sides whose scales differ are refused (YP-FIGURES-010).
"""

import pytest

from tests.spec.drawn_answers import draw_pairs, figures, table
from yhdyspinta.analysis.figures.paired.dyads import measure_gap
from yhdyspinta.errors import Refusal


def test_the_gap_between_the_sides() -> None:
    """Six dyads: 5–3, 4–3, 4–4, 4–4, 3–4, 2–1. The gaps add up to 3 and are 5 without their signs."""
    gap = measure_gap(
        draw_pairs("""
            area/county  1  2  3  4  5  blank
            1            0  0  0  0  0  0
            2            1  0  0  0  0  0
            3            0  0  0  1  0  2
            4            0  0  1  2  0  0
            5            0  0  1  0  0  0
            EOS          0  0  0  1  0  0
        """)
    )

    assert figures("first_n second_n n first_mean second_mean", [gap]) == table("""
        8  7  6  3.667  3.167
    """)
    assert figures("n mean mean_absolute equal within_one", [gap]) == table("""
        6  0.5  0.833  0.333  0.833
    """)


def test_gaps_both_ways_cancel_in_the_mean_and_not_in_the_absolute_mean() -> None:
    gap = measure_gap(
        draw_pairs("""
            area/county  1  2  3  4  5
            1            0  0  0  0  2
            2            0  0  0  0  0
            3            0  0  0  0  0
            4            0  0  0  0  0
            5            2  0  0  0  0
        """)
    )

    assert figures("n mean mean_absolute equal within_one", [gap]) == table("""
        4  0  4  0  0
    """)


def test_when_no_dyad_is_complete_there_is_no_gap() -> None:
    gap = measure_gap(
        draw_pairs("""
            area/county  1  2  blank
            1            0  0  4
            2            0  0  1
            blank        3  0  2
        """)
    )

    assert figures("n first_n second_n first_mean mean mean_absolute equal within_one", [gap]) == table("""
        0  5  3  .  .  .  .  .
    """)


def test_one_dyad_has_a_gap() -> None:
    gap = measure_gap(
        draw_pairs("""
            area/county  1  2  3
            1            0  0  0
            2            0  0  0
            3            0  1  0
        """)
    )

    assert figures("n first_mean second_mean mean mean_absolute equal within_one", [gap]) == table("""
        1  3  2  1  1  0  1
    """)


def test_exchanging_the_sides_turns_the_gap() -> None:
    one = draw_pairs("""
        area/county  1  2  3
        1            2  1  4
        2            0  3  0
        3            5  0  1
    """)
    other = draw_pairs("""
        county/area  1  2  3
        1            2  0  5
        2            1  3  0
        3            4  0  1
    """)
    there, back = measure_gap(one), measure_gap(other)
    assert (there.mean, there.first_mean, there.mean_absolute) == (
        -(back.mean or 0),
        back.second_mean,
        back.mean_absolute,
    )


def test_sides_with_different_scales_are_refused() -> None:
    different = draw_pairs("""
        area/county  1  2  3
        1            2  1  4
        2            0  3  0
    """)
    with pytest.raises(Refusal, match="YP-FIGURES-010"):
        measure_gap(different)
