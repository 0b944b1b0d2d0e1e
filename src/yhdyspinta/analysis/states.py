"""What an answer can be besides an answer: four states, and *answered*. They never count as a number."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class State(StrEnum):
    """Why there is no answer. `STATES` has their order in cubes, tables and charts."""

    BLANK = "blank"
    """The question was put and left empty."""
    DONT_KNOW = "dont_know"
    """The respondent says that they do not know: "En osaa sanoa"."""
    NOT_APPLICABLE = "not_applicable"
    """The question does not concern the respondent, by routing or by their own word."""
    NOT_ASKED = "not_asked"
    """The question was not put to this respondent, or not in this wave."""


STATES: Final = tuple(State)

STORED_CODES: Final[Mapping[State, int]] = MappingProxyType(
    {State.DONT_KNOW: -1, State.NOT_APPLICABLE: -2, State.BLANK: -3, State.NOT_ASKED: -4}
)
"""The number of each state in answers that we store ourselves (null-free int8). Codes of our scales are 0 or more."""
