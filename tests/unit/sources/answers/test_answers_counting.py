"""A large Parquet file is counted by the process that reads it, and gives what its rows give."""

import json
import os
from functools import reduce
from pathlib import Path

import polars as pl
import pytest

from yhdyspinta.analysis.states import State
from yhdyspinta.analysis.tabulation.adding import add_cubes
from yhdyspinta.analysis.tabulation.cube import Cube
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.errors import Refusal
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources import errors_answers_content as content_errors
from yhdyspinta.sources.answers.answers import Answers, ignore_progress
from yhdyspinta.sources.answers.counting import Wanted, count_rows, wanted_from_json, wanted_to_json
from yhdyspinta.sources.answers.limits import Limits
from yhdyspinta.sources.answers.read import read_answers

FEW = Limits(cells=1000)
"""So few cells that every file here is a large one."""
ITEMS = (
    Item("Q1", (1, 2, 3, 4, 5), states={9: State.DONT_KNOW, -1: State.NOT_ASKED}),
    Item("Q2", (1, 2), {"kyllä": 1, "ei": 2}, {"en tiedä": State.DONT_KNOW}),
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = pl.int_range(1_300_000, eager=True)
    path = tmp_path_factory.mktemp("parquet") / "answers.parquet"
    pl.DataFrame(
        {
            "Q1": (rows % 7).replace_strict([0, 1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 9, None], return_dtype=pl.Int8),
            "Q2": (rows % 4).replace_strict([0, 1, 2, 3], ["kyllä", " ei", "en tiedä", ""]),
            "alue": (rows % 5).replace_strict([0, 1, 2, 3, 4], ["Ä", " Ä", "b ", " ", None]),
            "vuosi": 2022 + rows % 2 * 2,
            "w": rows % 3 / 2,
            "sana": pl.repeat("x", len(rows), eager=True),
            "lista": pl.repeat([1], len(rows), eager=True),
        }
    ).write_parquet(path)
    return path


def count(answers: Answers, wanted: Wanted) -> Cube | None:
    assert answers.count is not None
    return answers.count(wanted, ignore_progress)


def of_parts(answers: Answers, wanted: Wanted) -> Cube:
    parts = answers.parts(wanted.columns, text=wanted.groups)
    return reduce(add_cubes, (count_rows(part.frame, wanted) for part in parts))


@pytest.mark.parametrize(
    ("groups", "weight", "names"),
    [
        ((), "", ["ALL"]),
        (("alue",), "w", ["b", "Ä", None]),
        (("vuosi", "alue"), "", ["2022 · b", "2022 · Ä", "2024 · b", "2024 · Ä", None]),
    ],
)
def test_counting_where_it_is_read_gives_the_same_cube(
    path: Path, groups: tuple[str, ...], weight: str, names: list[str | None]
) -> None:
    answers, wanted = read_answers(path, limits=FEW), Wanted(ITEMS, groups, weight)

    cube = count(answers, wanted)

    assert cube is not None
    assert list(cube.groups) == names
    assert sum(sum(row) for row in cube.item("Q1").counts) == 1_300_000
    assert cube == of_parts(answers, wanted)


def test_a_small_file_hands_its_rows_out(path: Path, tmp_path: Path) -> None:
    small = tmp_path / "small.parquet"
    pl.read_parquet(path, n_rows=100).write_parquet(small)

    assert read_answers(small).count is None


def test_progress_goes_from_slice_to_slice_to_all(path: Path) -> None:
    shares: list[float] = []
    answers = read_answers(path, limits=FEW)
    assert answers.count is not None

    answers.count(Wanted(ITEMS), shares.append)

    assert shares == [(1 << 20) / 1_300_000, 1.0]


@pytest.mark.parametrize(
    "wanted", [Wanted((Item("Q1", (1, 2, 3, 4), states={9: State.DONT_KNOW}),)), Wanted(ITEMS, weight="sana")]
)
def test_what_is_to_be_refused_is_left_to_the_rows(path: Path, wanted: Wanted) -> None:
    answers = read_answers(path, limits=FEW)

    assert count(answers, wanted) is None
    with pytest.raises(Refusal):
        of_parts(answers, wanted)


def test_a_column_of_lists_is_refused_by_its_name(path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        count(read_answers(path, limits=FEW), Wanted(ITEMS, ("lista",)))

    (problem,) = caught.value.problems
    assert (problem.kind, problem.place.column) == (content_errors.WRONG_TYPE, "lista")


def test_a_file_that_is_damaged_further_on_is_refused(path: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.parquet"
    values = pl.int_range(2_000_000, eager=True).shuffle(seed=1)
    pl.DataFrame({"Q1": values}).write_parquet(damaged, row_group_size=100_000)
    content = bytearray(damaged.read_bytes())
    content[len(content) // 4 : len(content) // 2] = bytes(len(content) // 2 - len(content) // 4)
    damaged.write_bytes(content)
    answers = read_answers(damaged, limits=FEW)

    with pytest.raises(Refusal) as caught:
        count(answers, Wanted((ITEMS[0],)))

    assert caught.value.problems[0].kind is errors.BROKEN_PARQUET


def test_whoever_interrupts_the_counting_leaves_no_process(path: Path) -> None:
    def interrupt(_share: float) -> None:
        raise KeyboardInterrupt

    answers = read_answers(path, limits=FEW)
    assert answers.count is not None

    with pytest.raises(KeyboardInterrupt):
        answers.count(Wanted(ITEMS), interrupt)

    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    assert not children.exists() or "parquet" not in "".join(
        Path(f"/proc/{child}/cmdline").read_text(encoding="utf-8")
        for child in children.read_text(encoding="utf-8").split()
    )


def test_what_is_wanted_travels_as_json() -> None:
    wanted = Wanted(ITEMS, ("vuosi", "alue"), "w")

    assert wanted_from_json(json.loads(json.dumps(wanted_to_json(wanted)))) == wanted
