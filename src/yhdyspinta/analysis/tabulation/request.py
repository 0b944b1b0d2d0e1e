"""What is to be tabulated, checked against itself and against the columns that there are."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from yhdyspinta.analysis.errors_tabulation import (
    ITEM_IS_GROUP,
    NOTHING_TO_TABULATE,
    REPEATED_COLUMN,
    REPEATED_ITEM,
    UNKNOWN_COLUMN,
)
from yhdyspinta.analysis.tabulation.closest import name_closest
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.values import Meanings, find_meanings
from yhdyspinta.errors import Place, Problem, Refusal, refuse

MOST_PROBLEMS: Final = 20
"""How many problems a refusal names."""


@dataclass(frozen=True, slots=True)
class Request:
    """The items with the meanings of their values, the column of groups and the column of weights."""

    items: tuple[Meanings, ...]
    by: str | None = None
    weight: str | None = None
    first_row: int = 1

    def of_items(self, places: Iterable[int]) -> "Request":
        """The same request for some of the items."""
        return replace(self, items=tuple(self.items[place] for place in places))

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that is read, once."""
        names = [meanings.item.name for meanings in self.items]
        return tuple(dict.fromkeys([*names, *filter(None, (self.by, self.weight))]))


def make_request(items: Sequence[Item], *, by: str | None, weight: str | None, first_row: int) -> Request:
    """The request. Refuses items that repeat, that are the groups, or whose values mean two things."""
    if not items:
        raise refuse(NOTHING_TO_TABULATE)
    problems: list[Problem] = []
    for name, times in Counter(item.name for item in items).items():
        if times > 1:
            problems.append(Problem(REPEATED_ITEM, {"name": name}, Place(column=name)))
        if name == by:
            problems.append(Problem(ITEM_IS_GROUP, {"name": name}, Place(column=name)))
    found = [find_meanings(item) for item in items]
    refuse_all([*problems, *(problem for _, ambiguous in found for problem in ambiguous)])
    return Request(tuple(meanings for meanings, _ in found), by, weight, first_row)


def check_columns(request: Request, columns: Sequence[str]) -> None:
    """Refuse columns that are not there, or twice."""
    if not columns:
        raise refuse(NOTHING_TO_TABULATE)
    times = Counter(columns)
    problems = []
    for name in request.columns:
        if not times[name]:
            details = {"name": name, "closest": name_closest(name, columns)}
            problems.append(Problem(UNKNOWN_COLUMN, details, Place(column=name)))
        elif times[name] > 1:
            problems.append(Problem(REPEATED_COLUMN, {"name": name}, Place(column=name)))
    refuse_all(problems)


def refuse_all(problems: Iterable[Problem]) -> None:
    """Raise a refusal when there are problems, with the first MOST_PROBLEMS of them."""
    first = list(problems)[:MOST_PROBLEMS]
    if first:
        raise Refusal(*first)
