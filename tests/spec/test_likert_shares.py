"""# Shares about the centre, and of the two ends

`yhdyspinta.analysis.figures.likert_shares`; `summaries.summarise` gives them for every item and group.

| figure | the share of valid answers whose code is |
|---|---|
| `low` | below the centre |
| `neutral` | the centre itself |
| `high` | above the centre |
| `top2` | one of the two highest of the scale |
| `bottom2` | one of the two lowest of the scale |

The **centre** is the middle code of the scale; with an even number of codes it lies halfway between the middle two,
and nobody is neutral. Another centre may be chosen: a code, or a number between two codes. One outside the scale of
an item is refused (YP-FIGURES-003).

low + neutral + high = 1. Top and bottom go by the scale, not by the answers that were given; of a scale with two
codes or one they are everything.

## Source

J. Bryer, K. Speerschneider: *likert* (R package), argument `center`. Top-2 and bottom-2 boxes are customary in
reports of surveys.

## Limits

- "High" is high in code. Whether that is good depends on the question and on the scale's direction.
- "Don't know" is no neutral answer: it is not in these shares at all.
"""

import pytest

from tests.spec.drawn_answers import draw_cube, figures, table
from yhdyspinta.analysis.figures.summaries import summarise
from yhdyspinta.errors import Refusal


def test_the_middle_code_of_an_odd_scale_is_neutral() -> None:
    summaries = summarise(
        draw_cube("""
            item   1  2  3  4  5  EOS
            trust  1  2  3  3  1  4
        """)
    )

    assert figures("low neutral high bottom2 top2", summaries) == table("""
        0.3  0.3  0.4  0.3  0.4
    """)


def test_nobody_is_neutral_on_an_even_scale() -> None:
    summaries = summarise(
        draw_cube("""
            item   1  2  3  4  5  6
            trust  1  2  1  3  1  2
        """)
    )

    assert figures("low neutral high bottom2 top2", summaries) == table("""
        0.4  0  0.6  0.3  0.3
    """)


def test_the_centre_can_be_chosen() -> None:
    """The centre is 4."""
    summaries = summarise(
        draw_cube("""
            item   1  2  3  4  5
            trust  1  2  3  3  1
        """),
        centre=4,
    )

    assert figures("low neutral high", summaries) == table("""
        0.6  0.3  0.1
    """)


def test_the_centre_may_lie_between_two_codes() -> None:
    """The centre is 3.5."""
    summaries = summarise(
        draw_cube("""
            item   1  2  3  4  5
            trust  1  2  3  3  1
        """),
        centre=3.5,
    )

    assert figures("low neutral high", summaries) == table("""
        0.6  0  0.4
    """)


def test_the_ends_are_those_of_the_scale_not_of_the_answers() -> None:
    summaries = summarise(
        draw_cube("""
            item   1  2  3  4  5
            trust  0  0  5  0  0
        """)
    )

    assert figures("bottom2 top2", summaries) == table("""
        0  0
    """)


def test_a_scale_of_two_codes_is_all_top_and_all_bottom() -> None:
    summaries = summarise(
        draw_cube("""
            item  0  1
            used  3  1
        """)
    )

    assert figures("low neutral high bottom2 top2", summaries) == table("""
        0.75  0  0.25  1  1
    """)


def test_a_scale_of_one_code_is_all_neutral() -> None:
    summaries = summarise(
        draw_cube("""
            item  1
            used  3
        """)
    )

    assert figures("low neutral high bottom2 top2", summaries) == table("""
        0  1  0  1  1
    """)


@pytest.mark.parametrize("centre", [0.5, 6, float("nan")])
def test_a_centre_outside_the_scale_is_refused(centre: float) -> None:
    cube = draw_cube("""
        item   1  2  3  4  5
        trust  1  2  3  3  1
    """)
    with pytest.raises(Refusal, match="YP-FIGURES-003.* outside the scale 1–5 of trust"):
        summarise(cube, centre=centre)


def test_a_nominal_item_needs_no_centre() -> None:
    cube = draw_cube("""
        item   1  2  3  4  5
        trust  1  2  3  3  1
        form   1  2  .  .  .
    """)
    assert [each.low for each in summarise(cube, centre=4, nominal=("form",))] == [0.6, None]
