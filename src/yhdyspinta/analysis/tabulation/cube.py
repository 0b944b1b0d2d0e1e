"""The cube: for each item, group and code, how many rows there are. Every figure is computed from it.

Cubes add: the cube of two parts of the data is the sum of their cubes (`adding.add_cubes`).
"""

from dataclasses import dataclass

from yhdyspinta.analysis.states import STATES, State

type Counts = tuple[tuple[int, ...], ...]
"""One tuple a group; in it one number a code, in the order of the codes, then one a state, in the order of STATES."""
type Sums = tuple[tuple[float, ...], ...]
"""The same shape, of sums of weights."""


@dataclass(frozen=True, slots=True)
class ItemCube:
    """The counts of one item: *groups × (codes + states)*."""

    name: str
    codes: tuple[int, ...]
    counts: Counts
    weights: Sums | None = None
    """Σw of the rows; None in an unweighted cube."""
    squares: Sums | None = None
    """Σw² of the rows."""

    def answers(self, group: int) -> tuple[int, ...]:
        """How many rows of a group have each code."""
        return self.counts[group][: len(self.codes)]

    def state(self, group: int, state: State) -> int:
        """How many rows of a group are in a state."""
        return self.counts[group][len(self.codes) + STATES.index(state)]


@dataclass(frozen=True, slots=True)
class Cube:
    """Items that were tabulated together, over the same rows.

    `groups` are the values of the grouping column as text, in the order of the data's own sorting; a last None are
    rows without a group. Without a grouping column there is one group, `ALL`.
    """

    groups: tuple[str | None, ...]
    items: tuple[ItemCube, ...]
    weighted: bool = False

    def item(self, name: str) -> ItemCube:
        """The counts of an item; KeyError when it was not tabulated."""
        for each in self.items:
            if each.name == name:
                return each
        raise KeyError(name)


ALL = "ALL"
"""The name of the group of all rows."""


@dataclass(frozen=True, slots=True)
class PairCube:
    """How many rows have each pair of values of two items: the same respondent in two waves, or the two sides of a
    dyad. `counts[i][j]`: the first item's i-th and the second's j-th value (codes, then states)."""

    first: str
    second: str
    first_codes: tuple[int, ...]
    second_codes: tuple[int, ...]
    counts: Counts
