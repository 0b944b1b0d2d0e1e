"""What the cells of a workbook of answers hold, before it is known what they mean."""

from dataclasses import dataclass

from yhdyspinta.errors import Problem
from yhdyspinta.sources.answer_workbooks.layout import Facts, RowKey

type Cell = str | float | None
"""A text without spaces at its ends, a number, or nothing."""


@dataclass(frozen=True, slots=True)
class FileRow:
    """A row that answers something. `has_check` is whether its hidden cells belong together."""

    sheet: str
    row: int
    key: RowKey
    answer: Cell
    has_check: bool


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """A workbook as it was sent back; `problems` are those of single cells."""

    facts: Facts
    rows: tuple[FileRow, ...]
    problems: tuple[Problem, ...] = ()
