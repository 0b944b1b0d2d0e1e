"""The rows of the survey sheet as a tree of groups, repeats and questions."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from yhdyspinta.errors import refuse
from yhdyspinta.sources import errors_workbook_content as content_errors
from yhdyspinta.sources import errors_workbooks as errors
from yhdyspinta.sources.answers.wording import brief, nearest
from yhdyspinta.sources.instrument_workbooks import losses
from yhdyspinta.sources.instrument_workbooks.findings import Findings
from yhdyspinta.sources.instrument_workbooks.table import Row, Table
from yhdyspinta.sources.instrument_workbooks.types import Bound, Select, find_loss, normalise, read_bound, read_select
from yhdyspinta.sources.instrument_workbooks.xlsform import Structure, read_structure
from yhdyspinta.sources.instruments.quoting import quote

_MOST_LEVELS: Final = 20
"""Groups within one another."""


@dataclass(frozen=True, slots=True)
class Node:
    """A group, a repeat or a question. `type` is pyxform's word; `select` has the list of a select."""

    row: Row
    type: str
    select: Select | None = None
    children: tuple["Node", ...] = ()

    @property
    def is_group(self) -> bool:
        return self.type in ("group", "loop")

    @property
    def is_repeat(self) -> bool:
        return self.type == "repeat"


def read_outline(
    survey: Table, lists: Collection[str], findings: Findings
) -> tuple[tuple[Node, ...], tuple[str, ...]]:
    """The tree, and the names of the questions that were left out."""
    left_out: list[str] = []
    rows = [row for row in survey.rows if _is_kept(row, lists, findings, left_out)]
    types = _balance(rows, findings)
    structures, refused = read_structure(types, lists)
    by_number = {row.number: row for row in rows}
    for number, reason in refused:
        row = by_number.get(number) if number is not None else None
        place = row.place("type") if row else survey.rows[0].place()
        findings.wrong(content_errors.NOT_XLSFORM, place, reason=reason)
    return tuple(_node(each, by_number) for each in structures), tuple(left_out)


def _node(structure: Structure, rows: Mapping[int, Row]) -> Node:
    row = rows[structure.row]
    return Node(row, structure.type, read_select(row["type"]), tuple(_node(one, rows) for one in structure.children))


def _is_kept(row: Row, lists: Collection[str], findings: Findings, left_out: list[str]) -> bool:
    kind = row["type"]
    if not kind:
        if row["name"] or row.texts:
            findings.wrong(errors.MISSING_CELL, row.place("type"), name="type")
        else:
            findings.lose("–", row.where, losses.COMMENT_ROW)
        return False
    loss = find_loss(kind)
    if loss:
        findings.lose(" ".join(filter(None, (brief(kind), row["name"]))), row.where, loss)
        left_out.append(row["name"])
        return False
    select = read_select(kind)
    if select and select.list_name not in lists:
        closest = nearest(select.list_name, [*lists])
        findings.wrong(errors.UNKNOWN_LIST, row.place("type"), list=quote(select.list_name), closest=closest)
        left_out.append(row["name"])
        return False
    return True


def _balance(rows: list[Row], findings: Findings) -> dict[int, str]:
    """The types by row, without ends that end nothing; what is not ended ends at the end of the form."""
    types: dict[int, str] = {}
    open_ones: list[tuple[Row, Bound]] = []
    for row in rows:
        bound = read_bound(row["type"])
        if bound and not bound.begins:
            if not open_ones or open_ones[-1][1].repeats != bound.repeats:
                findings.wrong(errors.NOT_BEGUN, row.place("type"), type=quote(row["type"]))
                continue
            open_ones.pop()
        elif bound:
            open_ones.append((row, bound))
            if len(open_ones) > _MOST_LEVELS:
                raise refuse(errors.TOO_LARGE, place=row.place("type"), what=bound.begin, limit=str(_MOST_LEVELS))
        types[row.number] = normalise(row["type"])
    last = max(types, default=0)
    for row, bound in reversed(open_ones):
        findings.wrong(errors.NOT_ENDED, row.place("type"), name=quote(row["name"]), end=bound.end)
        last += 1
        types[last] = bound.end
    return types
