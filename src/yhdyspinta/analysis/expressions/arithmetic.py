"""Arithmetic, and the functions that give numbers. What is no number, or no finite one, makes the result blank.

Every step is one IEEE operation that Python and a browser do alike; where their libraries differ (the order of a sum,
powers, rounding of halves) it is written out.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from yhdyspinta.analysis.expressions.values import Unanswered, Value, finite, is_blank, to_number

_MOST_POWER: Final = 1_000
_MOST_PLACES: Final = 15


def _both(operate: Callable[[float, float], float | None]) -> Callable[[Value, Value], float | None]:
    def apply(one: Value, other: Value) -> float | None:
        first, second = to_number(one), to_number(other)
        if first is None or second is None:
            return None
        result = operate(first, second)
        return None if result is None else finite(result)

    return apply


OPERATIONS: Final[Mapping[str, Callable[[Value, Value], float | None]]] = MappingProxyType(
    {
        "+": _both(lambda one, other: one + other),
        "-": _both(lambda one, other: one - other),
        "*": _both(lambda one, other: one * other),
        "div": _both(lambda one, other: one / other if other else None),
        "mod": _both(lambda one, other: math.fmod(one, other) if other else None),
    }
)
"""`mod` has the sign of what is divided, as in XPath."""


def negate(value: Value) -> float | None:
    number = to_number(value)
    return None if number is None else -number


def cut_fraction(value: Value) -> float | None:
    """`int`: towards zero."""
    number = to_number(value)
    return None if number is None else float(math.trunc(number))


def floor(value: Value) -> float | None:
    number = to_number(value)
    return None if number is None else float(math.floor(number))


def ceiling(value: Value) -> float | None:
    number = to_number(value)
    return None if number is None else float(math.ceil(number))


def absolute(value: Value) -> float | None:
    number = to_number(value)
    return None if number is None else abs(number)


def round_half_away(value: Value, places: Value = 0) -> float | None:
    """Halves go away from zero: 2.5 is 3 and −2.5 is −3. Halves are those of the number as it is written: 1.005 to
    two places is 1.01. Places are a whole number from −15 to 15."""
    number, digits = to_number(value), to_number(places)
    if number is None or digits is None or not digits.is_integer() or abs(digits) > _MOST_PLACES:
        return None
    size = _shift(abs(number), int(digits))
    if not math.isfinite(size):
        return number
    whole = math.floor(size)
    rounded = _shift(float(whole + 1 if size - whole >= 0.5 else whole), -int(digits))
    return finite(-rounded if number < 0 else rounded)


def _shift(number: float, places: int) -> float:
    """The number with its decimal point moved, as its digits are written."""
    digits, _e, exponent = repr(number).partition("e")
    return float(f"{digits}e{int(exponent or 0) + places}")


def raise_to(value: Value, power: Value) -> float | None:
    """Whole powers from −1000 to 1000, by squaring."""
    base, exponent = to_number(value), to_number(power)
    if base is None or exponent is None or not exponent.is_integer() or abs(exponent) > _MOST_POWER:
        return None
    result, left = 1.0, int(abs(exponent))
    while left:
        if left % 2:
            result *= base
        base *= base
        left //= 2
    if exponent >= 0:
        return finite(result)
    return finite(1.0 / result) if result else None


def add(values: Sequence[Value]) -> float | None:
    """The sum of what is a number, from left to right; 0 when nothing is."""
    total = 0.0
    for number in _numbers(values):
        # Python's own `sum` corrects its rounding, a browser's does not.
        total += number
    return finite(total)


def least(values: Sequence[Value]) -> float | None:
    return min(_numbers(values), default=None)


def greatest(values: Sequence[Value]) -> float | None:
    return max(_numbers(values), default=None)


def count_answers(values: Sequence[Value]) -> float:
    """How many are answers: not blank, not a state."""
    return float(sum(not is_blank(value) and not isinstance(value, Unanswered) for value in values))


def _numbers(values: Sequence[Value]) -> list[float]:
    return [number for value in values if (number := to_number(value)) is not None]
