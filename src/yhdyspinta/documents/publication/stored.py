"""What a stored answer is: a value, or one of the states."""

from collections.abc import Mapping
from typing import Final

from yhdyspinta.analysis.instruments.variables import Measure, Variable
from yhdyspinta.analysis.states import STORED_CODES, State

STATES_BY_CODE: Final[Mapping[int, State]] = {code: state for state, code in STORED_CODES.items()}
LOWEST: Final = min(STORED_CODES.values())
HIGHEST: Final = max(STORED_CODES.values())


def holds_states(variable: Variable) -> bool:
    """Whether −1 … −4 are states in this column. They are not where a number may be negative, nor in text."""
    if variable.measure is Measure.TEXT:
        return False
    minimum = variable.question.minimum
    return variable.measure is not Measure.NUMBER or minimum is None or minimum > HIGHEST


def read_state(variable: Variable, value: object) -> State | None:
    """The state that a cell stands for; None when it is an answer. An empty cell is blank."""
    if value is None or value == "":
        return State.BLANK
    if isinstance(value, int | float) and holds_states(variable) and float(value).is_integer():
        return STATES_BY_CODE.get(int(value))
    return None
