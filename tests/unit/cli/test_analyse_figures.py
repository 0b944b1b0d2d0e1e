"""Tabulating a file of answers says where it is wrong, whoever counted it."""

from pathlib import Path

import polars as pl
import pytest

from yhdyspinta.cli.analyse_figures import tabulate_answers
from yhdyspinta.cli.analyse_items import choose_items
from yhdyspinta.cli.analyse_request import Grouping, Request, parse_reading
from yhdyspinta.errors import Refusal
from yhdyspinta.sources.answers.answers import ignore_progress
from yhdyspinta.sources.answers.limits import Limits
from yhdyspinta.sources.answers.read import read_answers

ROWS = 1_200_000
WRONG = 1_100_001
"""The row with a code outside the scale: beyond the first slice."""


def request(grouping: Grouping) -> Request:
    return Request(
        answers="answers.parquet",
        instrument="",
        items=("Q1",),
        patterns=(),
        reading=parse_reading("1-5", {"--dont-know": (), "--blank": (), "--not-applicable": (), "--not-asked": ()}),
        grouping=grouping,
        merge="",
        centre=None,
        population=None,
        language="en",
        layout="json",
        output=None,
        sheet="",
        separator="",
        dated=None,
        title="",
        licence="",
    )


def test_a_large_parquet_file_with_a_wrong_code_names_its_row(tmp_path: Path) -> None:
    path = tmp_path / "answers.parquet"
    rows = pl.int_range(1, ROWS + 1, eager=True)
    codes = (rows % 5 + 1).set(rows == WRONG, 7)
    pl.DataFrame({"Q1": codes, "alue": pl.repeat("Ä", ROWS, eager=True)}).write_parquet(path)
    answers = read_answers(path, file=path.name, limits=Limits(cells=1000))
    grouping = Grouping(by="alue")
    chosen = choose_items(answers, request(grouping))

    with pytest.raises(Refusal) as caught:
        tabulate_answers(answers, chosen, grouping, on_progress=ignore_progress)

    (problem,) = caught.value.problems
    place = problem.place
    assert (place.file, place.row, place.column, problem.details["value"]) == (path.name, WRONG, "Q1", "7")
