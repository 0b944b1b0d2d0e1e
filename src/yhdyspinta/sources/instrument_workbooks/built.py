"""Questions with the rows that they came from, so that every problem of an instrument finds its cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from yhdyspinta.analysis.instruments.instrument import Question, Section
from yhdyspinta.errors import Place, Problem
from yhdyspinta.languages import LANGUAGES
from yhdyspinta.sources.instrument_workbooks.columns import UNSAID
from yhdyspinta.sources.instrument_workbooks.table import Row

_COLUMNS: Final[Mapping[str, str]] = {
    "id": "name",
    "text": "label",
    "title": "label",
    "label": "label",
    "note": "hint",
    "hint": "hint",
    "kind": "type",
    "options": "type",
    "rows": "type",
    "questions": "type",
    "code": "weight",
    "scale": "yp::scale",
    "states": "yp::states",
    "unit": "yp::unit",
    "minimum": "yp::minimum",
    "maximum": "yp::maximum",
    "per": "yp::per",
    "link": "yp::previous_id",
    "previous": "previous_id",
    "comparability": "comparability",
    "publication": "yp::publish",
    "origin": "yp::origin",
    "prefill": "yp::prefill",
    "role": "yp::role",
    "calculate": "calculation",
    "state": "yp::state",
    **{
        key: key
        for key in (
            *("relevant", "constraint", "constraint_message", "required", "choice_filter", "exclusive"),
            *("low_end", "high_end", "direction"),
        )
    },
    **{key: f"yp::{key}" for key in ("description", "respondents", "period", "source", "population", "translations")},
}


@dataclass(frozen=True, slots=True)
class Built:
    """A question with its row; `parts` are the rows behind its parts: `/rows/0`, `/options/1`, `/states/0`."""

    question: Question
    row: Row
    parts: Mapping[str, Row]
    inner: tuple["Built", ...] = ()


@dataclass(frozen=True, slots=True)
class BuiltSection:
    """A section with its questions; `row` is None when the form has no group for it."""

    section: Section
    row: Row | None
    questions: tuple[Built, ...]


def list_rows(sections: Sequence[BuiltSection]) -> Iterator[tuple[str, Row]]:
    """The JSON pointer of each section, question and part, with its row."""
    for number, built in enumerate(sections):
        pointer = f"/sections/{number}"
        if built.row:
            yield pointer, built.row
        yield from _of_questions(pointer, built.questions)


def _of_questions(parent: str, questions: Sequence[Built]) -> Iterator[tuple[str, Row]]:
    for number, built in enumerate(questions):
        pointer = f"{parent}/questions/{number}"
        yield pointer, built.row
        yield from ((f"{pointer}{part}", row) for part, row in built.parts.items())
        yield from _of_questions(pointer, built.inner)


def place_problem(problem: Problem, rows: Mapping[str, Row]) -> Problem:
    """The problem of an instrument at its cell; JSON pointers in its details become rows."""
    details = {
        name: (f"{place.sheet} {place.row}" if (place := _find(value, rows)) else value) if name == "first" else value
        for name, value in problem.details.items()
    }
    return replace(problem, details=details, place=_find(problem.place.column, rows) or Place())


def _find(pointer: object, rows: Mapping[str, Row]) -> Place | None:
    whole = str(pointer)
    parent = whole
    while parent and parent not in rows:
        parent = parent.rpartition("/")[0]
    row = rows.get(parent)
    if row is None:
        return None
    rest = [part for part in whole[len(parent) :].split("/") if part]
    if not rest:
        return row.place()
    key = _COLUMNS.get(rest[0], rest[0])
    if key not in ("label", "hint", *row.texts) and rest[-1] in _COLUMNS and len(rest) > 1 and not rest[1].isdigit():
        key = _COLUMNS.get(rest[-1], key)
    key = _own_column(row, key)
    return row.place(key, rest[-1] if rest[-1] in LANGUAGES else UNSAID)


def _own_column(row: Row, key: str) -> str:
    """The column of the sheet that the row is of, where a field of the instrument has another one there."""
    if row.table.name == "choices" and key in ("type", "yp::scale"):
        return "list_name"
    if row.table.name == "choices" and key == "weight" and not row["weight"]:
        return "name"
    if row.table.name == "settings":
        return {"name": "form_id", "label": "yp::title"}.get(key, key)
    if row.table.name == "survey" and key in ("previous_id", "comparability"):
        return f"yp::{key}"
    return key
