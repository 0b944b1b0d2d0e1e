"""The worked example of the survey of 2024 (`definitions/examples`) as answers of responses. Pure."""

from collections.abc import Iterator, Mapping

from yhdyspinta.analysis.instruments.instrument import Instrument, Question, QuestionKind
from yhdyspinta.analysis.instruments.variables import option_column
from yhdyspinta.analysis.routing.evaluating import Answer
from yhdyspinta.analysis.states import State

_CHOSEN = "1"


def read_row(instrument: Instrument, row: Mapping[str, str | None]) -> dict[str, Answer]:
    """One organisation's answers by question, from a line of the example; what is blank there is left out."""
    return {
        name: answer
        for section in instrument.sections
        for question in section.questions
        for name, answer in _of_question(instrument, question, row)
    }


def _of_question(
    instrument: Instrument, question: Question, row: Mapping[str, str | None]
) -> Iterator[tuple[str, Answer]]:
    if question.kind is QuestionKind.MULTIPLE_CHOICE:
        chosen = tuple(
            option.id for option in question.options if row.get(option_column(question, option)) == _CHOSEN
        )
        if chosen:
            yield question.id, chosen
        return
    for name in [line.id for line in question.rows] or [question.id]:
        text = row.get(name) or ""
        if text:
            yield name, _read(instrument, question, text)


def _read(instrument: Instrument, question: Question, text: str) -> Answer:
    if question.scale:
        codes = {str(option.code): option.state for option in instrument.scale(question.scale).states}
        state: State | None = codes.get(text)
        return state if state is not None else float(text)
    if question.kind is QuestionKind.SINGLE_CHOICE:
        return next(option.id for option in question.options if str(option.code) == text)
    return float(text) if question.kind is QuestionKind.NUMBER else text
