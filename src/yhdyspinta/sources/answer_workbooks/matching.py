"""The rows of a workbook of answers → what they would change, or everything that is wrong with them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from yhdyspinta.analysis.answers.entries import Change
from yhdyspinta.analysis.instruments.instrument import QuestionKind
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.routing.layout import Referent
from yhdyspinta.errors import Place, Problem, Refusal
from yhdyspinta.sources.answer_workbooks.file import AnswerFile, FileRow
from yhdyspinta.sources.answer_workbooks.values import read_cell, read_choices, read_choices_before
from yhdyspinta.sources.errors_answer_workbook_rows import CHANGED_ROW, TWICE, UNKNOWN_ROW

type Known = Mapping[str, Collection[str]]
"""For each `per` the counterparts of the response; `""` has `{""}`."""


@dataclass(frozen=True, slots=True)
class Filled:
    """An answer that somebody changed in the file, and where: its first row."""

    change: Change
    place: Place


def find_changes(file: AnswerFile, fields: Mapping[str, Referent], known: Known, *, name: str) -> tuple[Filled, ...]:
    """The answers that differ from those that the workbook was made with, in the order of the file.

    Raises `Refusal` with everything that is wrong, each with its sheet and row; then nothing may be changed.
    """
    problems = list(file.problems)
    by_key: dict[Key, list[FileRow]] = {}
    seen: dict[tuple[str, str, str], FileRow] = {}
    for row in file.rows:
        found = _problem_of(row, fields, known, seen)
        if found:
            problems.append(_at(found, row, name))
        else:
            by_key.setdefault((row.key.question, row.key.counterpart), []).append(row)
    changes: list[Filled] = []
    for key, rows in by_key.items():
        place = Place(file=name, sheet=rows[0].sheet, row=rows[0].row)
        try:
            changes += _changes(key, rows, fields[key[0]], place)
        except Refusal as refusal:
            problems += [_at(problem, rows[0], name) for problem in refusal.problems]
    if problems:
        raise Refusal(*problems)
    return tuple(changes)


def _changes(key: Key, rows: list[FileRow], referent: Referent, place: Place) -> Iterator[Filled]:
    was, now = _answers(rows, referent)
    if was != now:
        yield Filled(Change(key, now, rows[0].key.version), place)


def _answers(rows: list[FileRow], referent: Referent) -> tuple[Answer, Answer]:
    if referent.question.kind is QuestionKind.MULTIPLE_CHOICE:
        return read_choices_before(rows, referent), read_choices(rows, referent)
    row = rows[0]
    if row.answer == (row.key.was or None):
        return None, None
    return _before(row.key.was, referent), read_cell(row.answer, referent)


def _before(was: str, referent: Referent) -> Answer:
    """What stood in the cell; None where the question would not take it today."""
    try:
        return read_cell(was or None, referent)
    except Refusal:
        return None


def _problem_of(
    row: FileRow, fields: Mapping[str, Referent], known: Known, seen: dict[tuple[str, str, str], FileRow]
) -> Problem | None:
    """What keeps a row from being read at all. It is noted as seen."""
    if not row.has_check:
        return Problem(CHANGED_ROW)
    key = row.key
    referent = fields.get(key.question)
    if referent is None or key.counterpart not in known.get(referent.part.per, ()):
        return Problem(UNKNOWN_ROW)
    before = seen.setdefault((key.question, key.option, key.counterpart), row)
    return None if before is row else Problem(TWICE, {"other": f"{before.sheet} {before.row}"})


def _at(problem: Problem, row: FileRow, name: str) -> Problem:
    place = problem.place if problem.place.row else Place(sheet=row.sheet, row=row.row)
    return Problem(problem.kind, problem.details, Place(name, place.row, place.column, place.sheet))
