"""The groups of a column in the order they are met, and the index of each row's group."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final, cast

import numpy as np
import polars as pl
from numpy.typing import NDArray

from yhdyspinta.analysis.errors_tabulation import GROUP_CALLED_ALL, TOO_MANY_GROUPS
from yhdyspinta.analysis.tabulation.cube import ALL
from yhdyspinta.analysis.tabulation.digits import fill_null
from yhdyspinta.errors import Place, refuse

type Indices = NDArray[np.integer]

_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?")
_GROUP_TYPES: Final = frozenset({pl.Boolean, pl.String, pl.Date, pl.Time, pl.Null})
_GROUP_CLASSES: Final = (pl.Datetime, pl.Categorical, pl.Enum)
MOST_GROUPS: Final = 100_000
WIDEST_RANGE: Final = 1 << 16
"""How far whole numbers may lie apart to be looked up in a table."""


def fits_as_group(dtype: pl.DataType) -> bool:
    """Whether the column's values can be the names of groups."""
    return dtype.is_numeric() or dtype in _GROUP_TYPES or isinstance(dtype, _GROUP_CLASSES)


class GroupIndex:
    """Grows while batches are read. `names` are the groups so far, as text; None are rows without a group."""

    def __init__(self, column: str) -> None:
        self.column = column
        self.names: dict[str | None, int] = {}
        self._range: tuple[int, int] | None = None
        self._indices: Indices = np.array([], np.int64)

    def indices(self, column: pl.Series) -> Indices:
        """The index of each row's group. Refuses more than MOST_GROUPS, and one that is called ALL."""
        if column.dtype.is_integer():
            low, high = column.min(), column.max()
            if isinstance(low, int) and isinstance(high, int) and high - low < WIDEST_RANGE:
                return self._of_near_numbers(column, low, high)
        values = column.unique(maintain_order=True)
        found = [self._index(name_group(value)) for value in values]
        if len(found) == 1:
            return np.full(len(column), found[0])
        return column.replace_strict(values, found, return_dtype=pl.Int64).to_numpy()

    def _of_near_numbers(self, column: pl.Series, low: int, high: int) -> Indices:
        if column.null_count():
            offsets = fill_null(column.cast(pl.Int64) - low, high - low + 1).to_numpy()
        else:
            offsets = column.to_numpy().astype(np.int64, copy=False) - low
        table = self._table(low, high)
        indices = np.take(table, offsets, mode="clip")
        if indices.min() < 0:
            for offset in np.flatnonzero(np.bincount(offsets[indices < 0])).tolist():
                table[offset] = self._index(None if offset > high - low else str(offset + low))
            indices = np.take(table, offsets, mode="clip")
        return indices

    def _table(self, low: int, high: int) -> Indices:
        """The index of each number from low to high and of null; −1 for those that were not met yet."""
        if self._range != (low, high):
            self._range = (low, high)
            names = [str(number) for number in range(low, high + 1)]
            self._indices = np.array([self.names.get(name, -1) for name in [*names, None]], np.int64)
        return self._indices

    def _index(self, name: str | None) -> int:
        if name not in self.names:
            self._check(name)
        return self.names.setdefault(name, len(self.names))

    def _check(self, name: str | None) -> None:
        if name == ALL:
            raise refuse(GROUP_CALLED_ALL, place=Place(column=self.column))
        if len(self.names) >= MOST_GROUPS:
            raise refuse(TOO_MANY_GROUPS, place=Place(column=self.column), limit=MOST_GROUPS)


def name_group(value: object) -> str | None:
    """A group's value as text: whole numbers without decimals, `true`/`false`, ISO dates; None without a value."""
    match value:
        case None | "":
            return None
        case bool():
            return "true" if value else "false"
        case float() if value != value:
            return None
        case float() if value.is_integer():
            return str(int(value))
        case Decimal():
            return name_group(float(value)) if value == value.to_integral_value() else format(value.normalize(), "f")
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return str(value)


def sort_groups(names: Iterable[str | None]) -> list[str | None]:
    """By number when every name is one, otherwise by the code points of the text; rows without a group come last."""
    every = set(names)
    named = cast(list[str], [name for name in every if name is not None])
    if all(_NUMBER.fullmatch(name) for name in named):
        ordered = sorted(named, key=lambda name: (Decimal(name), name))
    else:
        ordered = sorted(named)
    return [*ordered, *([None] if None in every else [])]
