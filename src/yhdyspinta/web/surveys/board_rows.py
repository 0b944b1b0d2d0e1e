"""The board as its table shows it: a cell a section, with a line for each counterpart where it repeats."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from yhdyspinta.languages import Texts
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.board import Board, BoardRow, Cell
from yhdyspinta.web.surveys.wording import side_word, stage_word


@dataclass(frozen=True, slots=True)
class TableCell:
    """A section of a row: nothing where it is not put to this organisation."""

    lines: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with its words. `side` is told of organisations that are on both."""

    row: BoardRow
    stage: str
    side: str
    cells: tuple[TableCell, ...]


def table_rows(rows: Sequence[BoardRow], board: Board) -> list[TableRow]:
    """The rows, each with one cell for each section of the questionnaire, in its order."""
    times = Counter(row.organisation for row in board.rows)
    return [_table_row(row, board.sections, on_both=times[row.organisation] > 1) for row in rows]


def _table_row(row: BoardRow, sections: Mapping[str, Texts], *, on_both: bool) -> TableRow:
    return TableRow(
        row,
        stage_word(row.stage),
        side_word(row.side) if on_both else "",
        tuple(TableCell(tuple(cell for cell in row.cells if cell.section == section)) for section in sections),
    )


def section_names(sections: Mapping[str, Texts]) -> list[str]:
    return [title[current_language()] for title in sections.values()]
