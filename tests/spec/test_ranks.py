"""# Ranks

`yhdyspinta.analysis.figures.ranks`; `summaries.summarise` gives each item its place by mean, from the highest,
within its group. Equal means share the smallest place, and the places after it are left out: 1, 2, 2, 4. This is
the standard competition ranking (`rank(-x, ties.method = "min")` in R).

Only items with the same codes are ranked with one another; each other scale has its own places. Items without
answers and nominal items have none.

Means are compared as fractions, not as rounded numbers: 7/2 and 14/4 are a tie whatever n is. Weighted means, whose
last digits depend on the order of addition, are compared to 12 digits.

## Source

R Core Team: *R*, `base::rank`, `ties.method = "min"`.

## Limits

- A place hides how far apart two items are. Print the mean beside it.
- In a sample neighbouring places are often within the error of sampling.
"""

from fractions import Fraction

from tests.spec.drawn_answers import draw_cube, figures, table
from yhdyspinta.analysis.figures.ranks import rank_from_highest
from yhdyspinta.analysis.figures.summaries import summarise
from yhdyspinta.analysis.tabulation.cube import Cube, ItemCube


def test_a_tie_shares_the_smallest_place() -> None:
    summaries = summarise(
        draw_cube("""
            item      1  2  3  4  5
            contacts  0  0  0  0  2
            meetings  0  0  3  3  0
            networks  0  0  1  1  0
            data      3  0  0  0  0
        """)
    )

    assert figures("item n mean rank", summaries) == table("""
        contacts  2  5    1
        meetings  6  3.5  2
        networks  2  3.5  2
        data      3  1    4
    """)


def test_each_scale_has_its_own_places() -> None:
    summaries = summarise(
        draw_cube("""
            item   1  2  3  4  5  6
            trust  1  0  0  1  0  .
            ease   0  0  0  0  2  .
            want   0  0  0  0  0  2
        """)
    )

    assert figures("item mean rank", summaries) == table("""
        trust  2.5  2
        ease   5    1
        want   6    1
    """)


def test_each_group_has_its_own_places() -> None:
    summaries = summarise(
        draw_cube("""
            item   group  1  2  3
            trust  south  0  1  0
            trust  north  0  0  3
            ease   south  0  0  1
            ease   north  1  0  0
        """)
    )

    assert figures("item group mean rank", summaries) == table("""
        trust  south  2    2
        trust  north  3    1
        trust  ALL    2.75  1
        ease   south  3    1
        ease   north  1    2
        ease   ALL    2    2
    """)


def test_who_has_no_answers_has_no_place() -> None:
    """`form` is nominal."""
    summaries = summarise(
        draw_cube("""
            item   1  2  3  EOS
            trust  0  0  0  2
            ease   0  1  0  1
            form   0  0  2  0
        """),
        nominal=("form",),
    )

    assert figures("item rank", summaries) == table("""
        trust  .
        ease   1
        form   .
    """)


def test_thirds_tie_with_thirds() -> None:
    assert rank_from_highest({"a": Fraction(10, 3), "b": Fraction(20, 6), "c": Fraction(4)}) == {
        "c": 1,
        "a": 2,
        "b": 2,
    }


def test_weights_added_in_another_order_tie() -> None:
    forwards = (0.2 + 1.1 + 0.7 + 0.3, 0.2 + 0.1)
    backwards = (0.2 + (1.1 + (0.7 + 0.3)), 0.2 + 0.1)
    assert forwards != backwards
    items = tuple(
        ItemCube(name, (1, 2), ((3, 1, 0, 0, 0, 0),), ((*weights, 0.0, 0.0, 0.0, 0.0),), ((1.0, 1.0, 0, 0, 0, 0),))
        for name, weights in (("a", forwards), ("b", backwards))
    )
    assert [each.rank for each in summarise(Cube(("ALL",), items, weighted=True))] == [1, 1]
