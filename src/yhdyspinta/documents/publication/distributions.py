"""The cube in long form: one distribution an item and group, with and without the total of the groups."""

from collections.abc import Iterator
from dataclasses import dataclass

from yhdyspinta.analysis.instruments.variables import Variable
from yhdyspinta.analysis.states import STATES, State
from yhdyspinta.analysis.tabulation.cube import ALL, ItemCube
from yhdyspinta.documents.publication.items import label_state, list_published_items
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.languages import Texts


@dataclass(frozen=True, slots=True)
class Bin:
    """A code or a state with how many rows have it. `weight` is Σw and `square` Σw², in a weighted cube."""

    value: int | State
    label: Texts
    count: int
    share: float | None
    """Of the valid answers, weighted in a weighted cube; None for states, and when nobody answered."""
    weight: float | None
    square: float | None


@dataclass(frozen=True, slots=True)
class Distribution:
    """The answers to an item in a group: its codes in order, then the states."""

    item: str
    variable: Variable
    group: str | None
    bins: tuple[Bin, ...]


def list_distributions(publication: Publication, *, total: bool) -> Iterator[Distribution]:
    """Each published item in each group of the cube; with `total` also in ALL, when there are groups."""
    groups = publication.cube.groups
    for item, variable in list_published_items(publication):
        for place, group in enumerate(groups):
            yield _distribution(item, variable, group, (place,))
        if total and groups != (ALL,):
            yield _distribution(item, variable, ALL, range(len(groups)))


def _distribution(
    item: ItemCube, variable: Variable, group: str | None, places: tuple[int, ...] | range
) -> Distribution:
    counts = [sum(item.counts[place][value] for place in places) for value in range(len(item.codes) + len(STATES))]
    weights = _added(item.weights, places)
    squares = _added(item.squares, places)
    valid = sum((weights or counts)[: len(item.codes)])
    labels = dict(variable.codes)
    values: tuple[int | State, ...] = (*item.codes, *STATES)
    bins = tuple(
        Bin(
            value=value,
            label=label_state(variable, value)
            if isinstance(value, State)
            else labels.get(value, Texts(*(str(value),) * 3)),
            count=counts[place],
            share=None if isinstance(value, State) or not valid else (weights or counts)[place] / valid,
            weight=weights[place] if weights else None,
            square=squares[place] if squares else None,
        )
        for place, value in enumerate(values)
    )
    return Distribution(item.name, variable, group, bins)


def _added(sums: tuple[tuple[float, ...], ...] | None, places: tuple[int, ...] | range) -> list[float] | None:
    if sums is None:
        return None
    return [sum(sums[place][value] for place in places) for value in range(len(sums[0]))]
