"""Packing items into keys, groups that appear late, and rows far down."""

import polars as pl
import pytest

from yhdyspinta.analysis.states import STATES, State
from yhdyspinta.analysis.tabulation.chosen import tabulate_chosen
from yhdyspinta.analysis.tabulation.counting import MOST_CELLS, choose_packs
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.jobs import Job
from yhdyspinta.analysis.tabulation.part import Part, add_parts
from yhdyspinta.analysis.tabulation.request import make_request
from yhdyspinta.analysis.tabulation.results import make_cube
from yhdyspinta.analysis.tabulation.tabulate import tabulate
from yhdyspinta.errors import Refusal


@pytest.mark.parametrize(("groups", "together"), [(0, 4), (1, 4), (23, 3), (300, 2), (3_000, 1), (100_000, 1)])
def test_as_many_items_are_packed_as_their_table_has_room_for(groups: int, together: int) -> None:
    packs = choose_packs([12] * 30, groups)
    assert [item for pack in packs for item in pack] == list(range(30))
    assert max(map(len, packs)) == together
    assert together == 1 or max(groups, 1) * 12**together <= MOST_CELLS


def test_groups_that_appear_late_change_the_packs_and_not_the_counts() -> None:
    rows = 400_000
    frame = pl.DataFrame({"g": pl.int_range(rows, eager=True) // 100}).with_columns(
        (pl.int_range(rows) % 5 + 1).cast(pl.Int8).alias("a"), (pl.int_range(rows) % 3 + 1).alias("b")
    )
    cube = tabulate(frame, [Item("a", (1, 2, 3, 4, 5)), Item("b", (1, 2, 3))], by="g")
    assert cube.groups == tuple(map(str, range(rows // 100)))
    for name in ("a", "b"):
        item = cube.item(name)
        counted = frame.group_by("g", name).len().filter(pl.col("len") > 0)
        assert sum(sum(1 for number in row if number) for row in item.counts) == counted.height
        for group, code, number in counted.iter_rows():
            assert item.counts[group][item.codes.index(code)] == number


@pytest.mark.parametrize("lazy", [False, True])
def test_a_row_far_down_has_its_number(*, lazy: bool) -> None:
    values = pl.DataFrame({"a": pl.Series([1] * 300_000 + [7] + [1] * 9 + [8], dtype=pl.Int8)})
    with pytest.raises(Refusal) as caught:
        tabulate(values.lazy() if lazy else values, [Item("a", (1, 2))], first_row=2)
    (problem,) = caught.value.problems
    assert (problem.place.row, problem.details["value"], problem.details["rows"]) == (300_002, "7", 2)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((-4, -4), State.NOT_ASKED),
        ((-4, -3), State.BLANK),
        ((-3, -2), State.NOT_APPLICABLE),
        ((-2, -1), State.DONT_KNOW),
        ((-1, 0), 0),
        ((0, 1), 1),
        ((-4, 1), 1),
    ],
)
def test_an_answer_goes_before_a_state_and_one_that_says_more_before_one_that_says_less(
    values: tuple[int, int], expected: State | int
) -> None:
    states: dict[int | str, State] = {
        -1: State.DONT_KNOW,
        -2: State.NOT_APPLICABLE,
        -3: State.BLANK,
        -4: State.NOT_ASKED,
    }
    options = [Item(name, (0, 1), states=states) for name in ("x", "y")]
    for row in (values, values[::-1]):
        frame = pl.DataFrame([row], schema=["x", "y"], orient="row")
        (counts,) = tabulate_chosen(frame, options, name="any").item("any").counts
        assert [0, 1, *STATES][counts.index(1)] == expected
        assert sum(counts) == 1


def test_a_part_travels_as_bytes_and_adds_to_parts_with_other_groups() -> None:
    frame = pl.DataFrame({"a": [1, 2, 1, None], "g": ["z", "y", None, "x"], "w": [1.0, 0.5, 2.0, 4.0]})
    job = Job(make_request([Item("a", (1, 2))], by="g", weight="w", first_row=1))
    parts = [job.count(iter((rows,))) for rows in frame.iter_slices(1)]
    added = add_parts([Part.from_bytes(part.to_bytes()) for part in parts])
    assert make_cube(job, added) == tabulate(frame, [Item("a", (1, 2))], by="g", weight="w")
