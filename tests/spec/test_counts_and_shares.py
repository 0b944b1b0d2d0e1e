"""# Counts and shares

`yhdyspinta.analysis.figures.cells.list_cells` tells how many gave each answer, `state_counts.list_states` how many
gave none and why, `summaries.summarise` both beside the other figures. All read a cube ([cubes](cubes.md)).

| figure | formula |
|---|---|
| `n`, valid answers | the sum of the counts of the codes |
| `n_total`, rows | n + blank + don't know + not applicable + not asked |
| share of a code | count / n |
| share of a state | count / n_total |
| share of a state among those asked | count / (n + blank + don't know), for these two states |

A share is a number from 0 to 1, of the *valid answers* unless its name says otherwise: "don't know" (in Finnish *En
osaa sanoa*, EOS) never lowers the share of an answer, and is itself counted, never dropped. Where nobody answered
there is no share: not 0 %.

**Charts** of a scale show *those who were asked*: the bar's parts are count / (n + blank + don't know), and the last
part is "EOS/vastaus puuttuu", so that a bar is everybody and a low rate of answers is seen. The same answer thus has
a smaller share in the chart of a report, and in the table beside it, than among the valid answers in `cells`; both
say what they are of. Means are the same in both.

Figures are given for each group in the order of the data and then for `ALL` rows together, once. Rows without a
group are a group of their own.

**Merged classes.** `merging.parse_merges("1-2,4-5")` joins neighbouring codes of a scale. The class `4-5` takes the
place of its codes; its share is the sum of theirs. Items whose scale has none of the codes, and nominal items, stay
as they are. A class that cuts a scale's end, a code in two classes, or a class on no scale at all is refused
(YP-FIGURES-004, -005, -006).

## Source

The five kinds of answer are those of `docs/reference/instruments.md`. Shares of valid answers are what SPSS calls
valid percent.

## Limits

- A share of few answers says little: print n beside it, and below 20 the counts.
- The counts of a weighted cube are rows; its shares are of weights ([weights](weights.md)).
"""

import pytest

from tests.spec.drawn_answers import draw_cube, figures, table
from yhdyspinta.analysis.figures.cells import list_cells
from yhdyspinta.analysis.figures.merging import Merge, parse_merges
from yhdyspinta.analysis.figures.state_counts import list_states
from yhdyspinta.analysis.figures.summaries import summarise
from yhdyspinta.analysis.states import State
from yhdyspinta.analysis.tabulation.cube import Cube, ItemCube
from yhdyspinta.errors import Refusal


def test_shares_are_of_valid_answers() -> None:
    cells = list_cells(
        draw_cube("""
            item   1  2  3  4  5  EOS  blank
            trust  0  1  2  1  0  3    1
        """)
    )

    assert figures("code count share", cells) == table("""
        1  0  0
        2  1  0.25
        3  2  0.5
        4  1  0.25
        5  0  0
    """)


def test_every_way_not_to_answer_is_counted() -> None:
    summaries = summarise(
        draw_cube("""
            item   1  2  3  EOS  blank  n/a  not-asked
            trust  2  1  1  3    1      5    7
        """)
    )

    assert figures("n n_total dont_know blank not_applicable not_asked", summaries) == table("""
        4  20  3  1  5  7
    """)


def test_a_state_has_a_share_of_all_rows_and_of_those_who_were_asked() -> None:
    states = list_states(
        draw_cube("""
            item   1  2  3  EOS  blank  n/a  not-asked
            trust  2  1  1  3    1      5    7
        """)
    )

    assert figures("state count share share_of_asked", states) == table("""
        blank           1  0.05  0.125
        dont_know       3  0.15  0.375
        not_applicable  5  0.25  .
        not_asked       7  0.35  .
    """)


def test_each_group_comes_in_its_order_and_then_all() -> None:
    cells = list_cells(
        draw_cube("""
            item   group  1  2
            trust  south  1  3
            trust  north  2  0
        """)
    )

    assert figures("group code count share", cells) == table("""
        south  1  1  0.25
        south  2  3  0.75
        north  1  2  1
        north  2  0  0
        ALL    1  3  0.5
        ALL    2  3  0.5
    """)


def test_where_nobody_answered_there_is_no_share() -> None:
    cells = list_cells(
        draw_cube("""
            item   group  1  2  EOS
            trust  south  0  0  2
            trust  north  1  0  0
        """)
    )

    assert figures("group code count share", cells) == table("""
        south  1  0  .
        south  2  0  .
        north  1  1  1
        north  2  0  0
        ALL    1  1  1
        ALL    2  0  0
    """)


def test_a_merged_class_takes_the_place_of_its_codes() -> None:
    """The classes are `4-5`."""
    cells = list_cells(
        draw_cube("""
            item   1  2  3  4  5
            trust  0  1  2  4  1
        """),
        merges=parse_merges("4-5"),
    )

    assert figures("code count share", cells) == table("""
        1    0  0
        2    1  0.125
        3    2  0.25
        4-5  5  0.625
    """)


def test_several_classes_can_be_merged_and_items_with_another_scale_stay() -> None:
    """The classes are `1-2` and `4-5`; `used` has the codes 0 and 3 only."""
    cells = list_cells(
        draw_cube("""
            item   0  1  2  3  4  5
            trust  .  1  1  2  4  0
            used   3  .  .  1  .  .
        """),
        merges=parse_merges("1-2, 4–5"),
    )

    assert figures("item code count share", cells) == table("""
        trust  1-2  2  0.25
        trust  3    2  0.25
        trust  4-5  4  0.5
        used   0    3  0.75
        used   3    1  0.25
    """)


def test_a_nominal_item_is_not_merged() -> None:
    """`form` is nominal."""
    cells = list_cells(
        draw_cube("""
            item   1  2
            trust  1  1
            form   1  3
        """),
        merges=parse_merges("1-2"),
        nominal=("form",),
    )

    assert figures("item code share", cells) == table("""
        trust  1-2  1
        form   1    0.25
        form   2    0.75
    """)


@pytest.mark.parametrize("text", ["", "4-", "five", "5-4", "4-5-6", "4-5,", "-1", "1.5-2"])
def test_a_class_that_is_not_of_the_form_low_to_high_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="YP-FIGURES-004"):
        parse_merges(text)


def test_a_code_in_two_classes_is_refused() -> None:
    with pytest.raises(Refusal, match="YP-FIGURES-005: The code 3"):
        parse_merges("3-4,1-3")


@pytest.mark.parametrize(
    ("codes", "merge"),
    [((1, 2, 3, 4), Merge(4, 5)), ((1, 2, 4, 3, 5), Merge(4, 5)), ((1, 2, 4, 5), Merge(2, 3)), ((1, 2), Merge(7, 8))],
    ids=["cut off", "not neighbours", "end missing", "on no scale"],
)
def test_a_class_that_does_not_fit_the_scale_is_refused(codes: tuple[int, ...], merge: Merge) -> None:
    cube = Cube(("ALL",), (ItemCube("trust", codes, ((1,) * (len(codes) + 4),)),))
    with pytest.raises(Refusal, match="YP-FIGURES-006"):
        list_cells(cube, merges=[merge])


def test_a_class_keeps_its_place_on_a_scale_that_is_listed_downwards() -> None:
    cube = Cube(("ALL",), (ItemCube("trust", (3, 2, 1), ((5, 4, 1, 0, 0, 0, 0),)),))
    assert figures("code count", list_cells(cube, merges=parse_merges("2-3"))) == [["2-3", "9"], ["1", "1"]]


def test_an_item_without_codes_has_rows_and_no_figures() -> None:
    cube = Cube(("ALL",), (ItemCube("age", (), ((2, 0, 0, 0),)),))
    assert figures("n n_total blank mean low", summarise(cube)) == [["0", "2", "2", ".", "."]]
    assert list_cells(cube) == ()


def test_no_groups_at_all_give_all_with_zeros() -> None:
    cube = Cube((), (ItemCube("trust", (1, 2), ()),))
    assert figures("group code count share", list_cells(cube)) == [["ALL", "1", "0", "."], ["ALL", "2", "0", "."]]
    assert [(each.state, each.share) for each in list_states(cube)] == [(state, None) for state in State]
