"""Refusals that say that a response cannot be written any more, rather than that a single answer is wrong."""

from typing import Final

from yhdyspinta.errors import Refusal
from yhdyspinta.surveys.errors import NOT_ALLOWED
from yhdyspinta.surveys.errors_answers import LOCKED, NOT_OPEN

_OVER: Final = frozenset({LOCKED, NOT_OPEN, NOT_ALLOWED})


def is_over(refusal: Refusal) -> bool:
    """Whether it was submitted, its survey has closed, or the right to write it has ended."""
    return any(problem.kind in _OVER for problem in refusal.problems)


def is_about_state(refusal: Refusal) -> bool:
    """Whether it was submitted, or its survey has closed."""
    return any(problem.kind in _OVER and problem.kind is not NOT_ALLOWED for problem in refusal.problems)
