"""Tabulates a file of answers part by part, and computes its figures."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from yhdyspinta.analysis.figures.cells import list_cells
from yhdyspinta.analysis.figures.merging import Merge
from yhdyspinta.analysis.figures.summaries import summarise
from yhdyspinta.analysis.figures.summary import Cell, Summary
from yhdyspinta.analysis.tabulation.adding import add_cubes
from yhdyspinta.analysis.tabulation.cube import Cube
from yhdyspinta.cli.analyse_items import Chosen
from yhdyspinta.cli.analyse_request import Grouping
from yhdyspinta.errors import Place, Refusal, refuse
from yhdyspinta.sources.answers.answers import Answers, OnProgress, Part
from yhdyspinta.sources.answers.column_types import as_number_or_null
from yhdyspinta.sources.answers.counting import Wanted, count_rows, join_groups, join_names
from yhdyspinta.sources.answers.wording import brief
from yhdyspinta.sources.errors_answers_content import NOT_A_NUMBER


@dataclass(frozen=True, slots=True)
class Figures:
    """What every layout shows."""

    chosen: Chosen
    cube: Cube
    cells: tuple[Cell, ...]
    summaries: tuple[Summary, ...]


def tabulate_answers(answers: Answers, chosen: Chosen, grouping: Grouping, *, on_progress: OnProgress) -> Cube:
    """The cube of all rows; the groups are those of `by`, of the waves, or of both together.

    Raises `Refusal` with file, sheet, row and column of what is wrong in the first part that has something wrong.
    """
    wanted = Wanted(chosen.items, _group_columns(grouping), grouping.weight)
    counted = answers.count(wanted, on_progress) if answers.count else None
    if counted is not None:
        return counted
    cubes: list[Cube] = []
    for part in answers.parts(wanted.columns, text=grouping.text, on_progress=on_progress):
        if grouping.weight:
            _check_weights(answers, part, grouping.weight)
        try:
            cube = count_rows(label_groups(part.frame, answers, grouping), wanted)
        except Refusal as refusal:
            raise answers.placed(refusal, part.row_of) from refusal
        # Two at a time, so that a long file does not hold the cubes of all its parts.
        cubes = [add_cubes(*cubes, cube)]
    return cubes[0]


def _check_weights(answers: Answers, part: Part, name: str) -> None:
    """Raises `Refusal` when the column is text, with the first row that has no number."""
    column = part.frame.get_column(name)
    if column.dtype != pl.String:
        return
    is_bad = as_number_or_null(column).is_null() & column.is_not_null()
    row = is_bad.arg_max()
    if row is not None:
        place = Place(answers.file, part.row_of(row), name, answers.sheet)
        raise refuse(NOT_A_NUMBER, place=place, value=brief(str(column[row])))


def make_figures(chosen: Chosen, cube: Cube, *, merges: tuple[Merge, ...], centre: float | None) -> Figures:
    """Cells and summaries of a cube; raises `Refusal` when merged classes or the centre are not on the scale."""
    return Figures(
        chosen,
        cube,
        list_cells(cube, merges=merges, nominal=chosen.nominal),
        summarise(cube, census=chosen.census, centre=centre, nominal=chosen.nominal),
    )


def group_column(grouping: Grouping) -> str:
    """The column of groups in a frame of `name_groups`; empty without groups."""
    return join_names(_group_columns(grouping))


def _group_columns(grouping: Grouping) -> tuple[str, ...]:
    return tuple(column for column in (grouping.wave, grouping.by) if column)


def name_groups(frame: pl.DataFrame, answers: Answers, grouping: Grouping) -> pl.DataFrame:
    """The frame with the labels of an SPSS file instead of codes of groups, and with groups of waves where asked."""
    return join_groups(label_groups(frame, answers, grouping), _group_columns(grouping))


def label_groups(frame: pl.DataFrame, answers: Answers, grouping: Grouping) -> pl.DataFrame:
    """The frame with the labels of an SPSS file instead of codes of groups."""
    for name in (grouping.by, grouping.wave):
        if name and answers.column(name).value_labels:
            labels = _by_text(answers.column(name).value_labels)
            frame = frame.with_columns(pl.col(name).replace(labels))
    return frame


def _by_text(labels: Mapping[float, str]) -> dict[str, str]:
    return {str(int(code)) if code.is_integer() else str(code): label for code, label in labels.items() if label}
