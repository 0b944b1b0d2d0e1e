"""Whether a question takes an answer, and the one form in which the answer is then kept."""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from yhdyspinta.analysis.answers.errors import (
    IDENTITY_NUMBER,
    NOT_AN_ANSWER,
    NOT_TOGETHER,
    TOO_LARGE,
    TOO_LONG,
    TOO_SMALL,
    UNKNOWN_CHOICE,
)
from yhdyspinta.analysis.expressions.values import MOST_TEXT, write_number
from yhdyspinta.analysis.identity_numbers import has_identity_number
from yhdyspinta.analysis.instruments.instrument import QuestionKind
from yhdyspinta.analysis.routing.evaluating import Answer
from yhdyspinta.analysis.routing.layout import ANSWERED_STATES, Referent
from yhdyspinta.analysis.states import State
from yhdyspinta.errors import Problem
from yhdyspinta.languages import LANGUAGES, Language, Texts

LONGEST_TEXT: Final = MOST_TEXT
"""Characters of an open answer: as many as expressions see."""
_LONGEST_QUOTED: Final = 60
_MOST_NAMED: Final = 12
_LINE_ENDS: Final = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# What no reader sees and no workbook can hold: control characters but tab and line end.
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
# Half of a character that UTF-16 writes as two: no file can hold it alone.
_HALF: Final = re.compile(r"[\ud800-\udfff]")
# Nine characters that may stand for digits, as near to each other as in an identity code: looking for the code itself
# takes a hundred times as long.
_DIGITS: Final = re.compile(r"(?:[\d²³¹\u0250-\U0010ffff][^\d²³¹\u0250-\U0010ffff]{0,5}){8}[\d²³¹\u0250-\U0010ffff]")


def check_answer(field: Referent, answer: Answer) -> Answer | Problem:
    """The answer in the one form that it is kept in: choices in the order of the form, texts with plain line ends,
    None for blank. A problem when the question does not take it."""
    if answer is None or answer is State.BLANK or answer in ("", ()):
        return None
    if isinstance(answer, State):
        return _check_state(field, answer)
    return _CHECKS[field.question.kind](field, answer)


def _check_state(field: Referent, answer: State) -> Answer | Problem:
    offered = answer in ANSWERED_STATES and any(option.state is answer for option in field.states)
    return answer if offered else unknown_choice(field, answer.value)


def _check_code(field: Referent, answer: Answer) -> Answer | Problem:
    if not isinstance(answer, int | float):
        return Problem(NOT_AN_ANSWER, {"question": field.name})
    codes = field.scale.codes if field.scale else ()
    return float(answer) if answer in codes else unknown_choice(field, _write(answer))


def _check_number(field: Referent, answer: Answer) -> Answer | Problem:
    if not isinstance(answer, int | float) or not math.isfinite(answer):
        return Problem(NOT_AN_ANSWER, {"question": field.name})
    least, greatest = field.question.minimum, field.question.maximum
    if least is not None and answer < least:
        return Problem(TOO_SMALL, {"found": _write(answer), "limit": _write(least)})
    if greatest is not None and answer > greatest:
        return Problem(TOO_LARGE, {"found": _write(answer), "limit": _write(greatest)})
    return float(answer) + 0.0  # no negative zero


def _check_choice(field: Referent, answer: Answer) -> Answer | Problem:
    if not isinstance(answer, str):
        return Problem(NOT_AN_ANSWER, {"question": field.name})
    known = any(option.id == answer for option in field.question.options)
    return answer if known else unknown_choice(field, answer)


def _check_choices(field: Referent, answer: Answer) -> Answer | Problem:
    if not isinstance(answer, tuple):
        return Problem(NOT_AN_ANSWER, {"question": field.name})
    options = {option.id: option for option in field.question.options}
    for name in answer:
        if name not in options:
            return unknown_choice(field, name)
    chosen = tuple(name for name in options if name in answer)
    alone = next((name for name in chosen if options[name].exclusive), None)
    if alone is not None and len(chosen) > 1:
        return not_together(options[alone].text)
    return chosen


def _check_text(field: Referent, answer: Answer) -> Answer | Problem:
    if not isinstance(answer, str):
        return Problem(NOT_AN_ANSWER, {"question": field.name})
    text = _UNSEEN.sub("", _LINE_ENDS.sub("\n", answer))
    if _HALF.search(text):
        return Problem(NOT_AN_ANSWER, {"question": field.name})
    if len(text) > LONGEST_TEXT:
        return Problem(TOO_LONG, {"length": len(text), "longest": LONGEST_TEXT})
    if has_code(text):
        return Problem(IDENTITY_NUMBER)
    return text if text.strip() else None


def has_code(text: str) -> bool:
    """As `has_identity_number`, and at once for a text that cannot have the digits of one."""
    return _DIGITS.search(text) is not None and has_identity_number(text)


_CHECKS: Final[Mapping[QuestionKind, Callable[[Referent, Answer], Answer | Problem]]] = MappingProxyType(
    {
        QuestionKind.SCALE: _check_code,
        QuestionKind.MATRIX: _check_code,
        QuestionKind.NUMBER: _check_number,
        QuestionKind.SINGLE_CHOICE: _check_choice,
        QuestionKind.MULTIPLE_CHOICE: _check_choices,
        QuestionKind.OPEN_TEXT: _check_text,
    }
)


def unknown_choice(field: Referent, found: str) -> Problem:
    """The problem that names what can be chosen."""
    return Problem(UNKNOWN_CHOICE, {"found": quote(found), **_in_languages("known", _list_known(field))})


def not_together(label: Texts) -> Problem:
    return Problem(NOT_TOGETHER, _in_languages("found", [label]))


def label_of_state(field: Referent, state: State) -> Texts:
    return next(option.label for option in field.states if option.state is state)


def quote(text: str) -> str:
    """A text as a message repeats it."""
    return text if len(text) <= _LONGEST_QUOTED else f"{text[:_LONGEST_QUOTED]}…"


def _list_known(field: Referent) -> list[Texts]:
    codes = [Texts(*[str(code)] * len(LANGUAGES)) for code in (field.scale.codes if field.scale else ())]
    states = [option.label for option in field.states if option.state in ANSWERED_STATES]
    return [*(option.text for option in field.question.options), *codes, *states]


def _in_languages(name: str, many: Sequence[Texts]) -> dict[str, object]:
    """Details whose words differ by language: `known_fi`, `known_sv`, `known_en`."""

    def write(language: Language) -> str:
        more = ["…"] if len(many) > _MOST_NAMED else []
        return ", ".join([one[language] for one in many[:_MOST_NAMED]] + more)

    return {f"{name}_{language}": write(language) for language in LANGUAGES}


def _write(number: float) -> str:
    return write_number(float(number))
