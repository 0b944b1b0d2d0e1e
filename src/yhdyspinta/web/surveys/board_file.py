"""The board as CSV: a row for each organisation, section and counterpart. No answers and no persons."""

import csv
import io
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from yhdyspinta.documents.tables.csv_file import still_text
from yhdyspinta.languages import Language
from yhdyspinta.surveys.board import Board, BoardRow
from yhdyspinta.surveys.states import HELSINKI

COLUMNS: Final = (
    "organisation",
    "name",
    "side",
    "state",
    "section",
    "section_title",
    "counterpart",
    "counterpart_name",
    "no_cooperation",
    "asked",
    "answered",
    "faults",
    "open_comments",
    "asks_correction",
    "changed_at",
    "approved_at",
)


def write_board(board: Board, language: Language) -> str:
    """The file's text, with CRLF. Moments are ISO 8601 with the offset of Finnish time.

    Comments and moments belong to the organisation and stand on each of its rows. In a wave of experience there is
    one row an organisation, with how many were invited as asked and how many have submitted as answered.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in board.rows:
        writer.writerows(_lines(board, row, language))
    return text.getvalue()


def _lines(board: Board, row: BoardRow, language: Language) -> Iterator[tuple[object, ...]]:
    head = (row.organisation, still_text(row.names[language]), row.side.value, row.stage.value)
    tail = (row.open_comments, row.asks_correction, _moment(row.changed_at), _moment(row.approved_at))
    if not row.cells:
        yield (*head, "", "", "", "", "false", row.invited, row.approved, 0, *tail)
    for cell in row.cells:
        yield (
            *head,
            still_text(cell.section),
            still_text(board.sections[cell.section][language]),
            still_text(cell.counterpart),
            still_text(cell.about[language]) if cell.about else "",
            "true" if cell.is_marked else "false",
            cell.asked,
            cell.answered,
            cell.faults,
            *tail,
        )


def _moment(at: datetime | None) -> str:
    return at.astimezone(HELSINKI).isoformat(timespec="minutes") if at else ""
