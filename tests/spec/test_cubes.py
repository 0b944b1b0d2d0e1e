"""# Cubes

Every figure is a function of a **cube**: for each item, each group and each answer, how many rows of the data there
are; with weights also their Σw and Σw². `yhdyspinta.analysis.tabulation` makes it in one pass over the rows,
whatever data frame holds them; `yhdyspinta.analysis.figures` never sees a row.

- **Answers** are the codes of the item's scale. Text labels and numbers give the same cube.
- **No answer** is one of four states: blank, don't know, not applicable, not asked. A state never counts as a
  number. An empty cell is blank.
- A value that is none of these is refused: it is never dropped.
- **Groups** are the values of one column, in its own order; rows without a group come last, as a group of their
  own.
- **Cubes add.** The cube of two parts of the data (waves, regions, files) is the sum of their cubes, and every
  figure of the whole comes from that sum. Means, medians or shares of parts cannot be added so.
- **Pairs** of answers of one respondent, or of the two sides of a dyad, are counted in a cube of their own: how
  many gave each pair of answers.

## Source

J. Gray et al.: Data cube: a relational aggregation operator generalizing group-by, cross-tab, and sub-totals. *Data
Mining and Knowledge Discovery* 1 (1997), 29–53: counts and sums are the distributive functions, which parts can be
added of.

## Limits

- A cube has as many numbers as groups × answers, not as rows; with very many groups that is no longer little.
- A cube of few rows can disclose an answer: publish it under the same rule as the figures.
- What needs three items at once, such as a regression, is not in it.
"""

import polars as pl
import pytest

from tests.spec.drawn_answers import count_lines, draw_cube, draw_rows, figures, table
from yhdyspinta.analysis.figures.summaries import summarise
from yhdyspinta.analysis.states import State
from yhdyspinta.analysis.tabulation.adding import add_cubes
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.tabulate import tabulate
from yhdyspinta.errors import Refusal

TRUST = Item("trust", (1, 2, 3), {"badly": 1, "so-so": 2, "well": 3}, {"EOS": State.DONT_KNOW, 9: State.DONT_KNOW})


def test_rows_become_counts() -> None:
    cube = tabulate(
        pl.DataFrame(
            draw_rows("""
                respondent  side    trust
                a           area    3
                b           county  2
                c           area    3
                d           area    EOS
                e           county  .
                f           .       1
            """)
        ),
        [TRUST],
        by="side",
    )

    assert figures("group 1 2 3 EOS blank", count_lines(cube)) == table("""
        area    0  0  2  1  0
        county  0  1  0  0  1
        .       1  0  0  0  0
    """)


def test_labels_give_the_same_cube_as_codes() -> None:
    cube = tabulate(
        pl.DataFrame(
            draw_rows("""
                respondent  trust
                a           well
                b           so-so
                c           well
                d           EOS
            """)
        ),
        [TRUST],
    )

    assert figures("group 1 2 3 EOS blank", count_lines(cube)) == table("""
        ALL  0  1  2  1  0
    """)
    assert cube == tabulate(pl.DataFrame({"trust": [3, 2, 3, 9]}), [TRUST])


def test_parts_add_to_the_whole() -> None:
    cube = add_cubes(
        draw_cube("""
            item   group  1  2  3  EOS
            trust  2024   3  1  0  1
        """),
        draw_cube("""
            item   group  1  2  3  EOS
            trust  2026   0  1  2  0
        """),
    )

    assert figures("group n mean median", summarise(cube)) == table("""
        2024  4  1.25   1
        2026  3  2.667  3
        ALL   7  1.857  2
    """)


def test_parts_of_the_same_group_become_one() -> None:
    cube = add_cubes(
        draw_cube("""
            item   group  1  2  3
            trust  north  3  1  0
        """),
        draw_cube("""
            item   group  1  2  3
            trust  north  0  1  2
            trust  south  1  0  0
        """),
    )

    assert figures("group 1 2 3", count_lines(cube)) == table("""
        north  3  2  2
        south  1  0  0
    """)


def test_a_value_that_is_no_answer_is_refused() -> None:
    with pytest.raises(Refusal, match="YP-TABULATE"):
        tabulate(pl.DataFrame({"trust": [1, 7]}), [TRUST])
