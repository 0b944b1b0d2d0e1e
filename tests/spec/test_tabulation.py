"""What tabulating must give, as drawn tables: a row a respondent, a column a question; then the cube.

A dot is an empty answer. In a cube the columns are the codes, then blank, don't know, not applicable, not asked.
"""

from collections.abc import Iterator

import polars as pl
import pytest

from yhdyspinta.analysis.states import State
from yhdyspinta.analysis.tabulation.adding import add_cubes, total
from yhdyspinta.analysis.tabulation.chosen import tabulate_chosen
from yhdyspinta.analysis.tabulation.cube import ALL, Cube
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.pairs import tabulate_combinations, tabulate_pairs
from yhdyspinta.analysis.tabulation.tabulate import tabulate
from yhdyspinta.analysis.tabulation.waves import pair_waves
from yhdyspinta.errors import Refusal

FIVE_POINTS = (1, 2, 3, 4, 5)
DONT_KNOW = {9: State.DONT_KNOW}


def lines(drawing: str) -> Iterator[list[str | None]]:
    for line in drawing.strip().splitlines():
        yield [None if cell == "." else cell for cell in line.split()]


def answers(drawing: str) -> pl.DataFrame:
    """The drawn answers: the first line names the columns; columns of digits are numbers."""
    header, *rows = lines(drawing)
    frame = pl.DataFrame(rows, schema=[str(name) for name in header], orient="row")
    numbers = [
        column.name for column in frame if column.drop_nulls().str.contains(r"^-?\d+$").all() and column.name != "key"
    ]
    return frame.with_columns(pl.col(numbers).cast(pl.Int16))


def counts(drawing: str) -> dict[str | None, tuple[int, ...]]:
    """The drawn cube of one item: the group, then its counts."""
    return {group: tuple(int(cell or 0) for cell in cells) for group, *cells in lines(drawing)}


def drawn(cube: Cube, item: str) -> dict[str | None, tuple[int, ...]]:
    return dict(zip(cube.groups, cube.item(item).counts, strict=True))


def test_each_code_and_each_state_is_counted() -> None:
    frame = answers("""
        kela
           4
           5
           9
           4
           .
           1
    """)
    cube = tabulate(frame, [Item("kela", FIVE_POINTS, states=DONT_KNOW)])
    # codes:                              1 2 3 4 5  blank dk na not-asked
    assert drawn(cube, "kela") == counts("ALL  1 . . 2 1  1 1 . .")


def test_groups_are_counted_apart_and_add_to_all() -> None:
    frame = answers("""
        county  kela
        Kymenlaakso 4
        Kainuu  5
        Kainuu  9
        .       2
        Kainuu  5
    """)
    cube = tabulate(frame, [Item("kela", FIVE_POINTS, states=DONT_KNOW)], by="county")
    assert drawn(cube, "kela") == counts("""
        Kainuu      . . . . 2  . 1 . .
        Kymenlaakso . . . 1 .  . . . .
        .           . 1 . . .  . . . .
    """)
    assert cube.groups == ("Kainuu", "Kymenlaakso", None)
    assert drawn(total(cube), "kela") == counts("ALL . 1 . 1 2  . 1 . .")


def test_groups_that_are_numbers_lie_in_the_order_of_numbers() -> None:
    frame = pl.DataFrame({"year": [2024, 900, 2023], "kela": [1, 1, 1]})
    assert tabulate(frame, [Item("kela", FIVE_POINTS)], by="year").groups == ("900", "2023", "2024")


def test_labels_and_codes_give_the_same_cube() -> None:
    labels = pl.DataFrame({"to": ["usein", "EOS", None, "joskus", ""]})
    codes = pl.DataFrame({"to": [3, 9, None, 2, None]})
    item = Item(
        "to",
        (1, 2, 3),
        {"ei koskaan": 1, "joskus": 2, "usein": 3},
        {"EOS": State.DONT_KNOW, 9: State.DONT_KNOW},
    )
    expected = counts("ALL  . 1 1  2 1 . .")
    assert drawn(tabulate(labels, [item]), "to") == expected
    assert drawn(tabulate(codes, [item]), "to") == expected


def test_weights_are_summed_as_rows_are_counted() -> None:
    frame = pl.DataFrame({"kela": [4, 4, None], "w": [0.5, 2.0, 3.0]})
    item = tabulate(frame, [Item("kela", (4, 5))], weight="w").item("kela")
    #                       4    5  blank dk na not-asked
    assert item.counts == ((2, 0, 1, 0, 0, 0),)
    assert item.weights == ((2.5, 0, 3, 0, 0, 0),)
    assert item.squares == ((4.25, 0, 9, 0, 0, 0),)


def test_the_cubes_of_two_regions_add_to_the_cube_of_both() -> None:
    east, west = answers("g a\nx 1\ny 2"), answers("g a\ny 2\nz .")
    items = [Item("a", (1, 2))]
    added = add_cubes(tabulate(east, items, by="g"), tabulate(west, items, by="g"))
    assert added == tabulate(pl.concat((east, west)), items, by="g")
    assert drawn(added, "a") == counts("""
        x  1 .  . . . .
        y  . 2  . . . .
        z  . .  1 . . .
    """)


def test_the_two_sides_of_an_interface_are_counted_together() -> None:
    frame = answers("""
        area county
        4    3
        4    3
        2    9
        .    5
    """)
    pair = tabulate_pairs(
        frame, Item("area", FIVE_POINTS, states=DONT_KNOW), Item("county", FIVE_POINTS, states=DONT_KNOW)
    )
    # down: the area's value; across: the county's 1 2 3 4 5, blank, don't know, not applicable, not asked
    assert pair.counts == tuple(counts("""
        1  . . . . .  . . . .
        2  . . . . .  . 1 . .
        3  . . . . .  . . . .
        4  . . 2 . .  . . . .
        5  . . . . .  . . . .
        b  . . . . 1  . . . .
        k  . . . . .  . . . .
        n  . . . . .  . . . .
        q  . . . . .  . . . .
    """).values())  # fmt: skip


def test_who_did_not_answer_in_the_other_wave_was_not_asked_there() -> None:
    frame = answers("""
        key   wave  a
        oulu  2024  1
        oulu  2026  2
        kemi  2024  1
        vaasa 2026  .
        kemi  2022  2
    """)
    pair = pair_waves(frame, Item("a", (1, 2)), key="key", wave="wave", first_wave=2024, second_wave=2026)
    # down are the values of 2024, across those of 2026
    assert pair.counts == tuple(counts("""
        1  . 1  . . . 1
        2  . .  . . . .
        b  . .  . . . .
        k  . .  . . . .
        n  . .  . . . .
        q  . .  1 . . .
    """).values())  # fmt: skip


def test_options_that_are_chosen_together_and_those_who_chose_any() -> None:
    frame = answers("""
        nuoret paihde kela
        1      1      0
        1      0      0
        0      0      0
        .      .      .
        1      1      .
    """)
    options = [Item(name, (0, 1)) for name in ("nuoret", "paihde", "kela")]
    together = {(pair.first, pair.second): pair.counts[1][1] for pair in tabulate_combinations(frame, options)}
    assert together == {("nuoret", "paihde"): 2, ("nuoret", "kela"): 0, ("paihde", "kela"): 0}
    # codes:                                                                 0 1  blank …
    assert drawn(tabulate_chosen(frame, options, name="any"), "any") == counts("ALL 1 3  1 . . .")


@pytest.mark.parametrize(
    ("drawing", "code", "row"),
    [
        ("a\n1\n7\n8", "YP-TABULATE-002", 3),
        ("a\nhyvä\nhyva", "YP-TABULATE-003", 3),
        ("b\n1", "YP-TABULATE-001", None),
        ("a\n.\n0", "YP-TABULATE-002", 3),
    ],
)
def test_a_value_that_the_question_does_not_know_is_refused_with_its_row(drawing: str, code: str, row: int) -> None:
    with pytest.raises(Refusal) as caught:
        tabulate(answers(drawing), [Item("a", FIVE_POINTS, {"hyvä": 5})], first_row=2)
    (problem,) = caught.value.problems
    assert (problem.kind.code, problem.place.row, problem.place.column) == (code, row, "a")


def test_no_rows_give_a_cube_of_zeros() -> None:
    frame = pl.DataFrame({"a": [], "g": []}, schema={"a": pl.Int8, "g": pl.String})
    assert drawn(tabulate(frame, [Item("a", (1, 2))]), "a") == {ALL: (0,) * 6}
    cube = tabulate(frame, [Item("a", (1, 2))], by="g")
    assert cube.groups == ()
    assert drawn(total(cube), "a") == {ALL: (0,) * 6}
