"""Comparisons. Blank is smaller than nothing and equal to nothing but a written `''`."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from yhdyspinta.analysis.expressions.values import (
    Unanswered,
    Value,
    is_blank,
    to_day,
    to_number,
    to_text,
    to_truth,
)


def are_equal(one: Value, other: Value) -> bool:
    """Two blank answers are not equal; a blank answer equals an empty text."""
    if type(one) is type(other) is str and one:
        return one == other  # by far the most frequent: an answer and a choice
    if is_blank(one) or is_blank(other):
        return is_blank(one) and is_blank(other) and not (one is None and other is None)
    return _say_the_same(one, other)


def are_different(one: Value, other: Value) -> bool:
    """The opposite of `are_equal`, but for two blanks, which are not different either."""
    if type(one) is type(other) is str and one:
        return one != other
    if is_blank(one) or is_blank(other):
        return not (is_blank(one) and is_blank(other))
    return not _say_the_same(one, other)


def _say_the_same(one: Value, other: Value) -> bool:
    """For two values that are not blank."""
    if isinstance(one, Unanswered) or isinstance(other, Unanswered):
        # A state is no number: 9 is not the state that foreign data writes as 9.
        is_text = all(isinstance(value, str | Unanswered) for value in (one, other))
        return is_text and to_text(one) == to_text(other)
    if isinstance(one, bool) or isinstance(other, bool):
        return to_truth(one) == to_truth(other)
    if isinstance(one, int | float) or isinstance(other, int | float):
        number = to_number(one)
        return number is not None and number == to_number(other)
    if isinstance(one, date) or isinstance(other, date):
        day = to_day(one)
        return day is not None and day == to_day(other)
    return to_text(one) == to_text(other)


def _ordered(holds: Callable[[float, float], bool]) -> Callable[[Value, Value], bool]:
    def compare(one: Value, other: Value) -> bool:
        if isinstance(one, int | float) and isinstance(other, int | float):
            return holds(one, other)
        first, second = to_day(one), to_day(other)
        if first is not None and second is not None:
            return holds(first, second)
        low, high = to_number(one), to_number(other)
        return low is not None and high is not None and holds(low, high)

    return compare


COMPARISONS: Final[Mapping[str, Callable[[Value, Value], bool]]] = MappingProxyType(
    {
        "=": are_equal,
        "!=": are_different,
        "<": _ordered(lambda low, high: low < high),
        "<=": _ordered(lambda low, high: low <= high),
        ">": _ordered(lambda low, high: low > high),
        ">=": _ordered(lambda low, high: low >= high),
    }
)
"""Dates are compared as dates, all else as numbers; false when one of the two is none."""
