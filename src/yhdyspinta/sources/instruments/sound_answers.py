"""Answers and states: every code and every text means one thing, and the points of a scale rise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from yhdyspinta.analysis.instruments.instrument import Instrument, Question, Scale, StateOption
from yhdyspinta.analysis.states import STORED_CODES, State
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
    state: State | None = None


def find_answer_problems(instrument: Instrument, *, as_given: bool = False) -> Iterator[Problem]:
    """With `as_given` states are as others record them: under codes that we use for other states, and one state under
    several codes and labels."""
    for number, scale in enumerate(instrument.scales):
        pointer = f"/scales/{number}"
        yield from _find_unordered(scale, pointer)
        answers = [*_points(scale, pointer), *_states(scale.states, pointer)]
        yield from _find_ambiguous(answers, as_given=as_given)
        yield from () if as_given else _find_reserved(scale.states, pointer)
    for placed in list_questions(instrument):
        states = placed.question.states
        answers = [*_options(placed.question, placed.pointer), *_states(states, placed.pointer)]
        yield from _find_ambiguous(answers, as_given=as_given)
        yield from () if as_given else _find_reserved(states, placed.pointer)


def _points(scale: Scale, pointer: str) -> list[_Answer]:
    # A point without a label is read by its number.
    texts = [each.label or Texts(*(str(each.code),) * 3) for each in scale.points]
    return [_Answer(f"{pointer}/points/{i}", code, texts[i]) for i, code in enumerate(scale.codes)]


def _options(question: Question, pointer: str) -> list[_Answer]:
    return [_Answer(f"{pointer}/options/{i}", each.code, each.text) for i, each in enumerate(question.options)]


def _states(states: tuple[StateOption, ...], pointer: str) -> list[_Answer]:
    return [_Answer(f"{pointer}/states/{i}", each.code, each.label, each.state) for i, each in enumerate(states)]


def _find_unordered(scale: Scale, pointer: str) -> Iterator[Problem]:
    for number, (before, code) in enumerate(pairwise(scale.codes), start=1):
        if code < before:
            place = Place(column=f"{pointer}/points/{number}/code")
            yield Problem(UNORDERED_POINTS, {"code": code, "before": before}, place)


def _find_ambiguous(answers: Sequence[_Answer], *, as_given: bool) -> Iterator[Problem]:
    codes: dict[int, _Answer] = {}
    texts: dict[str, _Answer] = {}
    for answer in answers:
        place = Place(column=answer.pointer)
        if answer.code is not None:
            first = codes.setdefault(answer.code, answer)
            if not _is_same(first, answer, as_given=as_given):
                yield Problem(REPEATED_CODE, {"code": answer.code, "first": first.pointer}, place)
        for text in sorted({answer.text[language] for language in LANGUAGES}):
            first = texts.setdefault(text, answer)
            if not _is_same(first, answer, as_given=as_given):
                yield Problem(REPEATED_TEXT, {"text": quote(text), "first": first.pointer}, place)


def _is_same(first: _Answer, second: _Answer, *, as_given: bool) -> bool:
    return first is second or (as_given and first.state is not None and first.state is second.state)


def _find_reserved(states: tuple[StateOption, ...], pointer: str) -> Iterator[Problem]:
    stored = {code: state for state, code in STORED_CODES.items()}
    for number, option in enumerate(states):
        if option.code in stored and stored[option.code] is not option.state:
            place = Place(column=f"{pointer}/states/{number}/code")
            yield Problem(RESERVED_CODE, {"code": option.code, "state": stored[option.code].value}, place)
