"""Scales: their ends from the sheet `scales`, their points and ways not to answer from the list of their name."""

from collections.abc import Mapping

from yhdyspinta.analysis.instruments.instrument import Direction, Point, Scale
from yhdyspinta.languages import Texts
from yhdyspinta.sources import errors_workbook_content as content_errors
from yhdyspinta.sources import errors_workbooks as errors
from yhdyspinta.sources.answers.wording import nearest
from yhdyspinta.sources.instrument_workbooks.choices import ChoiceList, list_codes, make_states
from yhdyspinta.sources.instrument_workbooks.findings import Findings
from yhdyspinta.sources.instrument_workbooks.table import Row, Table
from yhdyspinta.sources.instrument_workbooks.values import read_choice
from yhdyspinta.sources.instrument_workbooks.wording import Wording
from yhdyspinta.sources.instruments.quoting import quote


def list_scale_rows(table: Table | None, lists: Mapping[str, ChoiceList], findings: Findings) -> dict[str, Row]:
    """The rows of the sheet by the names of their scales, each with a list."""
    found: dict[str, Row] = {}
    for row in table.rows if table else ():
        name = row["name"]
        if not name:
            findings.wrong(errors.MISSING_CELL, row.place("name"), name="name")
        elif name in found:
            findings.wrong(
                errors.DUPLICATE_CHOICE, row.place("name"), list="scales", name=quote(name), first=found[name].number
            )
        elif name not in lists:
            closest = nearest(name, [*lists])
            findings.wrong(errors.UNKNOWN_LIST, row.place("name"), list=quote(name), closest=closest)
        else:
            found[name] = row
    return found


def make_scale(
    scale_id: str, choices: ChoiceList, row: Row | None, wording: Wording, findings: Findings
) -> tuple[Scale, dict[str, Row]]:
    """The scale, and the rows behind its parts. Without a row of its own its ends have the labels of its end points.

    Points that stand from the highest to the lowest are turned round.
    """
    codes = list_codes(choices.answers, findings)
    pairs = list(zip(codes, choices.answers, strict=True))
    if list(codes) == sorted(codes, reverse=True):
        pairs.reverse()
    if not pairs:
        place = row.place("name") if row else choices.choices[0].row.place("list_name")
        findings.wrong(content_errors.NO_OPTIONS, place, list=quote(choices.name))
        return Scale(scale_id, (), Texts("?", "?", "?"), Texts("?", "?", "?")), {}
    points = tuple(Point(code, wording.optional(each, "label")) for code, each in pairs)
    low, high = (_words(each) for each in (points[0], points[-1]))
    scale = Scale(
        scale_id,
        points,
        wording.needed(row, "low_end") if row and row.texts.get("low_end") else low,
        wording.needed(row, "high_end") if row and row.texts.get("high_end") else high,
        direction=read_choice(row, "direction", Direction, Direction.ASCENDING, findings)
        if row
        else Direction.ASCENDING,
        states=make_states(choices, wording, findings),
    )
    parts = {f"/points/{number}": each for number, (_code, each) in enumerate(pairs)}
    parts |= {f"/states/{number}": each.row for number, each in enumerate(choices.states)}
    return scale, parts


def _words(point: Point) -> Texts:
    return point.label or Texts(*(str(point.code),) * 3)
