"""Answers as people and programs give them: an `Answer`, or the problem with it in words that they can act on.

    read_answer    the texts of a form's field
    read_cell      the cell of a workbook
    read_json      a value as `encoding` writes it

All end with `checking.check_answer`.
"""

import math
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from yhdyspinta.analysis.answers.checking import (
    check_answer,
    label_of_state,
    not_together,
    quote,
    unknown_choice,
)
from yhdyspinta.analysis.answers.encoding import decode_answer
from yhdyspinta.analysis.answers.errors import NOT_A_NUMBER, NOT_AN_ANSWER, ONE_ANSWER
from yhdyspinta.analysis.expressions.values import write_number
from yhdyspinta.analysis.instruments.instrument import QuestionKind
from yhdyspinta.analysis.routing.evaluating import Answer
from yhdyspinta.analysis.routing.layout import ANSWERED_STATES, Referent
from yhdyspinta.analysis.states import State
from yhdyspinta.errors import Problem
from yhdyspinta.languages import LANGUAGES, Texts

__all__ = ["check_answer", "read_answer", "read_cell", "read_json"]

_CHOSEN: Final = frozenset({QuestionKind.SINGLE_CHOICE, QuestionKind.MULTIPLE_CHOICE})
_NUMBER: Final = re.compile(r"[-−]?(?:\d+(?:[.,]\d*)?|[.,]\d+)", re.ASCII)
# Between groups of digits: a space, a no-break space, a narrow one.
_GAPS: Final = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))", re.ASCII)
_BETWEEN_CHOICES: Final = re.compile(r"[;\r\n]")


def read_answer(field: Referent, texts: Sequence[str]) -> Answer | Problem:
    """The answer in a form's field: the texts that it was sent with, none for what was left empty.

    Choices and states come under their names, codes as their digits. A number can have a decimal comma.
    """
    kind = field.question.kind
    if kind is QuestionKind.OPEN_TEXT:
        return check_answer(field, "\n".join(texts))
    given = [text.strip() for text in texts if text.strip()]
    if kind is QuestionKind.MULTIPLE_CHOICE:
        return _read_choices(field, given, _find_by_name)
    if len(given) > 1:
        # A number beside a state that was ticked is one too many, as two choices are.
        return Problem(ONE_ANSWER, {"count": len(given)})
    return _read_one(field, given[0], _find_by_name) if given else None


def read_cell(field: Referent, cell: object) -> Answer | Problem:
    """The answer in a cell of a workbook. Choices may stand there by name, by code or in words of any language;
    several are parted by semicolons or line ends."""
    if cell is None:
        return None
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return Problem(NOT_AN_ANSWER, {"question": field.name})
    text = cell if isinstance(cell, str) else write_number(float(cell)) if math.isfinite(cell) else str(cell)
    if field.question.kind is QuestionKind.OPEN_TEXT:
        return check_answer(field, text)
    if field.question.kind is QuestionKind.MULTIPLE_CHOICE:
        return _read_choices(
            field, [one.strip() for one in _BETWEEN_CHOICES.split(text) if one.strip()], _find_by_words
        )
    return _read_one(field, text.strip(), _find_by_words) if text.strip() else None


def read_json(field: Referent, value: object) -> Answer | Problem:
    """The answer in a JSON value, as `encoding.encode_answer` writes it."""
    try:
        return check_answer(field, decode_answer(value))
    except ValueError:
        return Problem(NOT_AN_ANSWER, {"question": field.name})


type _Find = Callable[[Referent, str], Answer]
"""What a text names among the choices and states of a question; None when it names none."""


def _read_one(field: Referent, text: str, find: _Find) -> Answer | Problem:
    found = find(field, text)
    if found is not None:
        return found
    if field.question.kind in _CHOSEN:
        return unknown_choice(field, text)
    number = _read_number(text)
    if number is None:
        return unknown_choice(field, text) if field.scale else Problem(NOT_A_NUMBER, {"found": quote(text)})
    return check_answer(field, number)


def _read_choices(field: Referent, given: Sequence[str], find: _Find) -> Answer | Problem:
    found = [find(field, text) for text in given]
    for text, one in zip(given, found, strict=True):
        if one is None:
            return unknown_choice(field, text)
    states = [one for one in found if isinstance(one, State)]
    if states and len(set(found)) > 1:
        return not_together(label_of_state(field, states[0]))
    if states:
        return states[0]
    return check_answer(field, tuple(one for one in found if isinstance(one, str)))


def _find_by_name(field: Referent, text: str) -> Answer:
    for option in field.states:
        if option.state in ANSWERED_STATES and option.name == text:
            return option.state
    return text if any(option.id == text for option in field.question.options) else None


def _find_by_words(field: Referent, text: str) -> Answer:
    by_name = _find_by_name(field, text)
    return by_name if by_name is not None else _all_words(field).get(text.casefold())


def _all_words(field: Referent) -> dict[str, Answer]:
    """Every word and code that stands for an answer, in small letters."""
    found: dict[str, Answer] = {}
    for option in field.question.options:
        found |= {str(option.code): option.id} | dict.fromkeys(_words_of(option.text), option.id)
    for point in field.scale.points if field.scale else ():
        if point.label:
            found |= dict.fromkeys(_words_of(point.label), float(point.code))
    for state in field.states:
        if state.state in ANSWERED_STATES:
            found |= dict.fromkeys(_words_of(state.label), state.state)
    return found


def _words_of(label: Texts) -> Iterator[str]:
    return (label[language].casefold() for language in LANGUAGES)


def _read_number(text: str) -> float | None:
    plain = _GAPS.sub("", unicodedata.normalize("NFKC", text) if not text.isascii() else text)
    if not _NUMBER.fullmatch(plain):
        return None
    number = float(plain.replace(",", ".").replace("−", "-"))
    return number if math.isfinite(number) else None
