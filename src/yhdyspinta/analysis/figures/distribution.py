"""How the answers of one item in one group lie on its codes: what every figure is computed from."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import fsum

from yhdyspinta.analysis.states import STATES
from yhdyspinta.analysis.tabulation.cube import ALL, Counts, Cube, ItemCube, Sums


@dataclass(frozen=True, slots=True)
class Distribution:
    """Counts and sums of weights: of the answers, one a code in the order of the scale; of the states, one a state in
    the order of STATES."""

    item: str
    group: str | None
    codes: tuple[int, ...]
    counts: tuple[int, ...]
    states: tuple[int, ...]
    rows: int
    """All rows of the cube, of every group and state: the size of the sample."""
    weights: tuple[float, ...] | None = None
    squares: tuple[float, ...] | None = None
    state_weights: tuple[float, ...] | None = None

    @property
    def n(self) -> int:
        """Valid answers."""
        return sum(self.counts)

    @property
    def n_total(self) -> int:
        """Answers and every state."""
        return self.n + sum(self.states)

    @property
    def masses(self) -> tuple[float, ...]:
        """What each code weighs: its Σw in a weighted cube, otherwise its count."""
        return self.counts if self.weights is None else self.weights

    @property
    def mass(self) -> float:
        """What all answers weigh; a whole number in an unweighted cube."""
        return self.n if self.weights is None else fsum(self.weights)

    def ascending(self) -> list[tuple[int, float]]:
        """Code and mass, from the lowest code that weighs something to the highest."""
        return sorted((code, mass) for code, mass in zip(self.codes, self.masses, strict=True) if mass > 0)


def list_groups(cube: Cube) -> tuple[str | None, ...]:
    """The groups of the cube in order, then ALL (once, when there are other groups)."""
    return cube.groups if cube.groups == (ALL,) else (*cube.groups, ALL)


def list_distributions(cube: Cube, item: ItemCube) -> Iterator[Distribution]:
    """The answers of an item in each of `list_groups`."""
    rows = sum(map(sum, item.counts))
    width = len(item.codes)
    every = width + len(STATES)
    groups = list_groups(cube)
    counts, weights, squares = item.counts, item.weights, item.squares
    if len(groups) > len(cube.groups):
        counts = (*counts, _add_counts(counts, every))
        weights = weights if weights is None else (*weights, _add_sums(weights, every))
        squares = squares if squares is None else (*squares, _add_sums(squares, every))
    for index, group in enumerate(groups):
        yield Distribution(
            item.name,
            group,
            item.codes,
            counts[index][:width],
            counts[index][width:],
            rows,
            weights if weights is None else weights[index][:width],
            squares if squares is None else squares[index][:width],
            weights if weights is None else weights[index][width:],
        )


def _add_counts(lines: Counts, every: int) -> tuple[int, ...]:
    return tuple(sum(line[place] for line in lines) for place in range(every))


def _add_sums(lines: Sums, every: int) -> tuple[float, ...]:
    return tuple(fsum(line[place] for line in lines) for place in range(every))
