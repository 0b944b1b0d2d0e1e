"""How many did not answer, and why (docs/methods/counts-and-shares.md)."""

from dataclasses import dataclass

from yhdyspinta.analysis.figures.distribution import Distribution, list_distributions
from yhdyspinta.analysis.states import STATES, State
from yhdyspinta.analysis.tabulation.cube import Cube


@dataclass(frozen=True, slots=True)
class StateCount:
    """One state of one item in one group. Shares are weighted in a weighted cube."""

    item: str
    group: str | None
    state: State
    count: int
    share: float | None
    """Of all rows. None when there are none."""
    share_of_asked: float | None
    """Of the rows that answered, left it blank or do not know; None for the states of the others."""


_ASKED = (State.BLANK, State.DONT_KNOW)


def list_states(cube: Cube) -> tuple[StateCount, ...]:
    """Count and shares of each state of each item in each group and then in ALL, states in the order of STATES."""
    return tuple(
        count for item in cube.items for answers in list_distributions(cube, item) for count in _count(answers)
    )


def _count(answers: Distribution) -> list[StateCount]:
    masses: tuple[float, ...] = answers.states if answers.state_weights is None else answers.state_weights
    by_state = dict(zip(STATES, masses, strict=True))
    asked = answers.mass + sum(by_state[state] for state in _ASKED)
    total = answers.mass + sum(masses)
    return [
        StateCount(
            answers.item,
            answers.group,
            state,
            count,
            mass / total if total > 0 else None,
            mass / asked if asked > 0 and state in _ASKED else None,
        )
        for state, count, mass in zip(STATES, answers.states, masses, strict=True)
    ]
