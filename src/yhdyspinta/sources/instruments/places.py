"""Where each question of an instrument lies in its JSON form."""

from collections.abc import Iterator
from dataclasses import dataclass

from yhdyspinta.analysis.instruments.instrument import Instrument, Question


@dataclass(frozen=True, slots=True)
class PlacedQuestion:
    """A question with its JSON pointer, such as `/sections/1/questions/0`, and how many groups it lies in."""

    pointer: str
    question: Question
    groups: int


def list_questions(instrument: Instrument) -> Iterator[PlacedQuestion]:
    """Every question in the order of the file, those of a group after the group itself."""
    for number, section in enumerate(instrument.sections):
        yield from _placed(f"/sections/{number}", section.questions, 0)


def _placed(parent: str, questions: tuple[Question, ...], groups: int) -> Iterator[PlacedQuestion]:
    for number, question in enumerate(questions):
        pointer = f"{parent}/questions/{number}"
        yield PlacedQuestion(pointer, question, groups)
        yield from _placed(pointer, question.questions, groups + 1)
