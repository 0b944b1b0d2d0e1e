"""What a value is, and how one becomes a number, a text, a truth or a day. The script in the browser does the same.

Numbers are IEEE doubles; a result that is no finite number is blank.
"""

import math
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from yhdyspinta.analysis.states import State


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A state instead of an answer (`dont_know`, `not_applicable`); `name` is what expressions call it."""

    state: State
    name: str


type Value = None | bool | int | float | str | date | tuple[str, ...] | Unanswered
"""None is blank; a tuple holds the choices taken in a multiple choice, in the order of the options."""

MOST_TEXT: Final = 10_000
"""A longer text is cut: calculations that double one another end."""
_NUMBER: Final = re.compile(r"[ \t\r\n]*(-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))[ \t\r\n]*")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_EPOCH: Final = date(1970, 1, 1).toordinal()
_FIRST_DAY: Final = date.min.toordinal() - _EPOCH
_LAST_DAY: Final = date.max.toordinal() - _EPOCH


def is_blank(value: Value) -> bool:
    """Whether there is no answer: None, an empty text, no choice taken."""
    return value is None or value == "" or value == ()


def finite(number: float) -> float | None:
    return number if math.isfinite(number) else None


def to_number(value: Value) -> float | None:
    """A number, or a text that is one; a truth is 1 or 0, a date its days since 1970-01-01; None for all else."""
    if isinstance(value, int | float):
        return finite(float(value))
    if isinstance(value, str):
        match = _NUMBER.fullmatch(value)
        return finite(float(match[1])) if match else None
    return float(value.toordinal() - _EPOCH) if isinstance(value, date) else None


def to_text(value: Value) -> str:
    """Blank is an empty text; the choices of a multiple choice have a space between; a state is its name."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int() | float():
            return write_number(float(value))
        case tuple():
            return " ".join(value)
        case date():
            return value.isoformat()
        case Unanswered():
            return value.name


def to_truth(value: Value) -> bool:
    """False for blank, states, 0 and an empty text."""
    if isinstance(value, Unanswered):
        return False
    return bool(value) and value == value


def to_day(value: Value) -> int | None:
    """Days since 1970-01-01 of a date, or of a text that is one (`2026-03-01`); None for all else."""
    found = read_date(value) if isinstance(value, str) else value
    return found.toordinal() - _EPOCH if isinstance(found, date) else None


def read_date(text: str) -> date | None:
    """The date in a text such as `2026-03-01`."""
    if not _DATE.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def to_date(value: Value) -> date | None:
    """A date, a text that is one, or a number of days since 1970-01-01, whose fraction is left out."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and (found := read_date(value)):
        return found
    number = to_number(value)
    if number is None or not _FIRST_DAY <= math.floor(number) <= _LAST_DAY:
        return None
    return date.fromordinal(math.floor(number) + _EPOCH)


def write_number(number: float) -> str:
    """The shortest decimal that is this number, never with an exponent: `3`, `0.1`, `-2.5`."""
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    text = format(Decimal(repr(number)), "f")
    return text.removesuffix(".0")


def cut(text: str) -> str:
    return text[:MOST_TEXT]
