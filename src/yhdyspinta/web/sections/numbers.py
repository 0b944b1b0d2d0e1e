"""The numbers of questions: those of the printed form, so that people can speak of *question 7* over both."""

from collections.abc import Mapping
from types import MappingProxyType

from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.documents.questionnaire.form import Entry, make_form


def number_questions(instrument: Instrument) -> Mapping[str, str]:
    """The number of each question by its id, also of a matrix's rows: `3`, and `5.1` inside a group."""
    form = make_form(instrument, "fi")
    numbers: dict[str, str] = {}
    for part in form.parts:
        for entry in part.entries:
            _add(entry, numbers)
    rows = {
        row.id: numbers.get(question.id, "")
        for section in instrument.sections
        for outer in section.questions
        for question in (outer, *outer.questions)
        for row in question.rows
    }
    return MappingProxyType(numbers | rows)


def _add(entry: Entry, numbers: dict[str, str]) -> None:
    numbers[entry.id] = entry.number
    for inner in entry.inner:
        _add(inner, numbers)
