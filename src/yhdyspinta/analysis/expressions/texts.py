"""The functions that look at texts and choices."""

import re
from collections.abc import Sequence
from typing import Final

from yhdyspinta.analysis.expressions.patterns import MOST_MATCHED, compile_pattern
from yhdyspinta.analysis.expressions.values import Unanswered, Value, cut, is_blank, to_text

_SPACES: Final = re.compile(r"[ \t\r\n]+")


def is_selected(values: Sequence[Value], choice: Value) -> bool:
    """Whether one of the values is the choice or state of that name, or has it among its choices."""
    name = to_text(choice)
    return any(name in list_chosen(value) for value in values)


def list_chosen(value: Value) -> Sequence[str]:
    """The names in an answer: the choices of a multiple choice, the words of a text, the name of a state."""
    if isinstance(value, tuple):
        return value
    return [word for word in _SPACES.split(to_text(value)) if word]


def count_selected(value: Value) -> float:
    return 0.0 if isinstance(value, Unanswered) else float(len(list_chosen(value)))


def first_given(values: Sequence[Value]) -> Value:
    """`coalesce`: the first that is not blank; a state is not blank."""
    return next((value for value in values if not is_blank(value)), None)


def matches(value: Value, pattern: str) -> bool:
    """Whether the whole text fits; blank and texts over `MOST_MATCHED` characters never do."""
    text = to_text(value)
    return 0 < len(text) <= MOST_MATCHED and compile_pattern(pattern).fullmatch(text) is not None


def join(values: Sequence[Value]) -> str:
    return cut("".join(to_text(value) for value in values))


def before(value: Value, mark: Value) -> str:
    text = to_text(value)
    at = text.find(to_text(mark))
    return text[:at] if at >= 0 else ""


def after(value: Value, mark: Value) -> str:
    text, found = to_text(value), to_text(mark)
    at = text.find(found)
    return text[at + len(found) :] if at >= 0 else ""


def trim(value: Value) -> str:
    """`normalize-space`: one space where there is white space, none at the ends."""
    return _SPACES.sub(" ", to_text(value)).strip(" ")
