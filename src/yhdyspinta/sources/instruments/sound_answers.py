"""Answers and states: every code and every text means one thing, and the points of a scale rise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from yhdyspinta.analysis.instruments.instrument import Instrument, Question, Scale, StateOption
from yhdyspinta.analysis.states import STORED_CODES
from yhdyspinta.errors import Place, Problem
from yhdyspinta.languages import LANGUAGES, Texts
from yhdyspinta.sources.errors_instrument_content import (
    REPEATED_CODE,
    REPEATED_TEXT,
    RESERVED_CODE,
    UNORDERED_POINTS,
)
from yhdyspinta.sources.instruments.places import list_questions
from yhdyspinta.sources.instruments.quoting import quote


@dataclass(frozen=True, slots=True)
class _Answer:
    """One thing that a respondent can say, or a state, with its JSON pointer."""

    pointer: str
    code: int | None
    text: Texts


def find_answer_problems(instrument: Instrument) -> Iterator[Problem]:
    for number, scale in enumerate(instrument.scales):
        pointer = f"/scales/{number}"
        yield from _find_unordered(scale, pointer)
        yield from _find_ambiguous([*_points(scale, pointer), *_states(scale.states, pointer)])
        yield from _find_reserved(scale.states, pointer)
    for placed in list_questions(instrument):
        states = placed.question.states
        yield from _find_ambiguous([*_options(placed.question, placed.pointer), *_states(states, placed.pointer)])
        yield from _find_reserved(states, placed.pointer)


def _points(scale: Scale, pointer: str) -> list[_Answer]:
    # A point without a label is read by its number.
    texts = [each.label or Texts(*(str(each.code),) * 3) for each in scale.points]
    return [_Answer(f"{pointer}/points/{i}", code, texts[i]) for i, code in enumerate(scale.codes)]


def _options(question: Question, pointer: str) -> list[_Answer]:
    return [_Answer(f"{pointer}/options/{i}", each.code, each.text) for i, each in enumerate(question.options)]


def _states(states: tuple[StateOption, ...], pointer: str) -> list[_Answer]:
    return [_Answer(f"{pointer}/states/{i}", each.code, each.label) for i, each in enumerate(states)]


def _find_unordered(scale: Scale, pointer: str) -> Iterator[Problem]:
    for number, (before, code) in enumerate(pairwise(scale.codes), start=1):
        if code < before:
            place = Place(column=f"{pointer}/points/{number}/code")
            yield Problem(UNORDERED_POINTS, {"code": code, "before": before}, place)


def _find_ambiguous(answers: Sequence[_Answer]) -> Iterator[Problem]:
    codes: dict[int, str] = {}
    texts: dict[str, str] = {}
    for answer in answers:
        place = Place(column=answer.pointer)
        if answer.code is not None:
            first = codes.setdefault(answer.code, answer.pointer)
            if first != answer.pointer:
                yield Problem(REPEATED_CODE, {"code": answer.code, "first": first}, place)
        for text in sorted({answer.text[language] for language in LANGUAGES}):
            first = texts.setdefault(text, answer.pointer)
            if first != answer.pointer:
                yield Problem(REPEATED_TEXT, {"text": quote(text), "first": first}, place)


def _find_reserved(states: tuple[StateOption, ...], pointer: str) -> Iterator[Problem]:
    stored = {code: state for state, code in STORED_CODES.items()}
    for number, option in enumerate(states):
        if option.code in stored and stored[option.code] is not option.state:
            place = Place(column=f"{pointer}/states/{number}/code")
            yield Problem(RESERVED_CODE, {"code": option.code, "state": stored[option.code].value}, place)
