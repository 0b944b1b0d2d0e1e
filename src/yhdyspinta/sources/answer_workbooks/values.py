"""A cell → the answer that it is. What is not written as our workbooks write it is read as any cell of answers."""

from collections.abc import Sequence
from typing import Final

from yhdyspinta.analysis.answers.checking import check_answer, label_of_state, not_together
from yhdyspinta.analysis.answers.reading import read_cell as read_any_cell
from yhdyspinta.analysis.expressions.values import write_number
from yhdyspinta.analysis.routing.evaluating import Answer
from yhdyspinta.analysis.routing.layout import Referent
from yhdyspinta.errors import Place, Problem, Refusal, refuse
from yhdyspinta.languages import LANGUAGES
from yhdyspinta.sources.answer_workbooks.file import Cell, FileRow
from yhdyspinta.sources.answer_workbooks.labels import list_labels
from yhdyspinta.sources.answer_workbooks.layout import YES
from yhdyspinta.sources.errors_answer_workbook_rows import NOT_YES, ROWS_MISSING
from yhdyspinta.sources.instruments.quoting import quote

_YES: Final = frozenset(YES[language].casefold() for language in LANGUAGES) | {"x", "1"}


def read_cell(cell: Cell, referent: Referent) -> Answer:
    """The answer in the cell of a question with one cell; None for an empty one.

    Raises `Refusal` (without a place) when it is none.
    """
    if isinstance(cell, str):
        text = _plain(cell)
        for language in LANGUAGES:
            for label, answer in list_labels(referent, language):
                if text == _plain(label):
                    return answer
    return _or_refuse(read_any_cell(referent, cell))


def read_choices(rows: Sequence[FileRow], referent: Referent) -> Answer:
    """The answer of a multiple choice from its rows, one a choice.

    Raises `Refusal` when rows are missing or unknown, hold something else than yes or nothing, or do not go together.
    """
    names, given = referent.choices or (), {row.key.option for row in rows}
    if given != set(names):
        missing = [name for name in names if name not in given] or sorted(given - set(names))
        raise refuse(ROWS_MISSING, missing=quote(", ".join(missing)))
    if bad := [row for row in rows if row.answer is not None and _as_word(row.answer) not in _YES]:
        raise Refusal(*(_not_yes(row) for row in bad))
    taken = {row.key.option for row in rows if row.answer is not None}
    states = [option.state for option in referent.states if option.name in taken]
    if states and len(taken) > 1:
        raise Refusal(not_together(label_of_state(referent, states[0])))
    if states:
        return states[0]
    return _or_refuse(check_answer(referent, tuple(name for name in names if name in taken)))


def read_choices_before(rows: Sequence[FileRow], referent: Referent) -> Answer:
    """What a multiple choice was when the workbook was made."""
    taken = {row.key.option for row in rows if row.key.was}
    state = next((option.state for option in referent.states if option.name in taken), None)
    return state or tuple(option.id for option in referent.question.options if option.id in taken) or None


def _or_refuse(found: Answer | Problem) -> Answer:
    if isinstance(found, Problem):
        raise Refusal(found)
    return found


def _as_word(cell: str | float) -> str:
    return (write_number(cell) if isinstance(cell, float) else cell).strip().casefold()


def _not_yes(row: FileRow) -> Problem:
    return Problem(NOT_YES, {"found": quote(row.answer)}, Place(sheet=row.sheet, row=row.row))


def _plain(text: str) -> str:
    """Without differences in spaces, of whatever kind, and in capitals."""
    return " ".join(text.split()).casefold()
