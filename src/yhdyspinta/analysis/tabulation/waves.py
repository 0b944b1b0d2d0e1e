"""The same respondents in two waves, when each wave has rows of its own."""

from collections.abc import Iterator
from typing import Any, Final

import numpy as np
import polars as pl

from yhdyspinta.analysis.errors_tabulation import MISSING_KEY, REPEATED_KEY, UNKNOWN_WAVE
from yhdyspinta.analysis.states import STATES, State
from yhdyspinta.analysis.tabulation.columns import choose_columns
from yhdyspinta.analysis.tabulation.cube import PairCube
from yhdyspinta.analysis.tabulation.group_index import GroupIndex, name_group, sort_groups
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.request import Request, check_columns, make_request, refuse_all
from yhdyspinta.analysis.tabulation.results import as_tuples
from yhdyspinta.analysis.tabulation.run import read_frame
from yhdyspinta.analysis.tabulation.unreadable import Unreadable, describe_unreadable
from yhdyspinta.errors import Place, refuse

_ROW: Final = "yhdyspinta row"
_WAVE: Final = "yhdyspinta wave"
_SECOND: Final = " in the second wave"


def pair_waves(
    frame: Any,
    item: Item,
    *,
    key: str,
    wave: str,
    first_wave: str | int,
    second_wave: str | int,
    first_row: int = 1,
) -> PairCube:
    """How many respondents have each pair of values of one item in two waves.

    `key` is the column that identifies the respondent, `wave` the one that tells the wave of a row. A respondent
    without a row in the other wave counts there as not asked. The rows of the two waves are held in memory, and only
    these have to be readable: the item may have had another scale in a third.

    Refuses what `tabulate` refuses, a wave that no row has, a row without a key, and a key twice in a wave.
    """
    request = make_request((item,), by=wave, weight=None, first_row=first_row)
    batched = read_frame(frame, first_row=first_row)
    check_columns(Request(request.items, wave, key), batched.columns)
    index = GroupIndex(wave)
    rows = _number_rows(batched.read((item.name, wave, key)), index, key, first_row)
    of_first = _rows_of(rows, index, name_group(first_wave))
    of_second = _rows_of(rows, index, name_group(second_wave))
    _check_keys(of_first, key, first_wave)
    _check_keys(of_second, key, second_wave)
    first, second = _places(pl.concat((of_first, of_second)), request, key, split=of_first.height)
    return _pair(first.join(second, on=key, how="full", suffix=_SECOND), item)


def _number_rows(batches: Iterator[pl.DataFrame], index: GroupIndex, key: str, first_row: int) -> pl.DataFrame:
    """All rows, with their number and the index of their wave."""
    numbered = []
    for batch in batches:
        numbers = pl.Series(_ROW, np.arange(first_row, first_row + batch.height))
        if batch.schema[key].is_float():
            batch = batch.with_columns(pl.col(key).fill_nan(None))
        numbered.append(batch.with_columns(numbers, pl.Series(_WAVE, index.indices(batch[index.column]))))
        first_row += batch.height
    return pl.concat(numbered)


def _rows_of(rows: pl.DataFrame, index: GroupIndex, wave: str | None) -> pl.DataFrame:
    if wave not in index.names:
        waves = ", ".join(str(name) for name in sort_groups(index.names))
        raise refuse(UNKNOWN_WAVE, place=Place(column=index.column), wave=wave, waves=waves)
    return rows.filter(pl.col(_WAVE) == index.names[wave])


def _check_keys(rows: pl.DataFrame, key: str, wave: str | int) -> None:
    """Refuse a row without a key, and a key that the wave has twice."""
    missing = rows.filter(pl.col(key).is_null() | (pl.col(key).cast(pl.String) == ""))
    if missing.height:
        raise refuse(MISSING_KEY, place=Place(row=missing[_ROW][0], column=key))
    again = rows.filter(~pl.col(key).is_first_distinct())
    if again.height:
        raise refuse(REPEATED_KEY, place=Place(row=again[_ROW][0], column=key), key=again[key][0], wave=wave)


def _places(rows: pl.DataFrame, request: Request, key: str, *, split: int) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The key of each respondent and the place of their value in a cube, of the first wave and of the second."""
    name = request.items[0].item.name
    coding = choose_columns(request, rows.schema).codings[name]
    unreadable = coding.unreadable(rows[name])
    if unreadable.any():
        first = int(unreadable.argmax())
        found = Unreadable(rows[name][first], rows[_ROW][first], int(unreadable.sum()))
        refuse_all(describe_unreadable(request, {name: found}))
    places = rows.select(key, pl.Series(name, coding.places[coding.digits(rows[name])]))
    return places.head(split), places.slice(split)


def _pair(joined: pl.DataFrame, item: Item) -> PairCube:
    size = len(item.codes) + len(STATES)
    absent = len(item.codes) + STATES.index(State.NOT_ASKED)
    first, second = (joined[name].fill_null(absent).to_numpy() for name in (item.name, f"{item.name}{_SECOND}"))
    counts = np.bincount(first * size + second, minlength=size * size).reshape(size, size)
    return PairCube(item.name, item.name, item.codes, item.codes, as_tuples(counts))
