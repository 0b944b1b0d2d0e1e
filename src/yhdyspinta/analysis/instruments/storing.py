"""Answers as they came become answers as we store them: one form for every file, whatever it was read from."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

import polars as pl

from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.analysis.instruments.variables import Measure, Variable, list_variables
from yhdyspinta.analysis.states import STATES, STORED_CODES
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.values import UNREADABLE, Meanings, find_meanings

_NO_ITEMS: Final[Mapping[str, Item]] = MappingProxyType({})


def store_answers(
    frame: pl.DataFrame,
    instrument: Instrument,
    *,
    items: Mapping[str, Item] = _NO_ITEMS,
    kept: Sequence[str] = (),
) -> pl.DataFrame:
    """The instrument's variables that the frame has, in the stored form, after the columns in `kept` as they are.

    Coded columns become null-free Int8, with the codes of `states.STORED_CODES` for states; an item in `items` says
    how a column is read, otherwise its variable does. Numbers become Float64 (null is blank) and open text String.

    The frame must have been tabulated before: a value that an item does not know raises ValueError.
    """
    columns = [frame.get_column(name) for name in dict.fromkeys(kept)]
    for variable in list_variables(instrument):
        if variable.name in frame.columns and variable.name not in kept:
            item = items.get(variable.name, variable.item)
            columns.append(_store(frame.get_column(variable.name), variable, item))
    return pl.DataFrame(columns)


def _store(column: pl.Series, variable: Variable, item: Item) -> pl.Series:
    if variable.codes:
        return _store_codes(column, item)
    if variable.measure is Measure.NUMBER:
        return _store_numbers(column, item)
    return column.cast(pl.String)


def _store_codes(column: pl.Series, item: Item) -> pl.Series:
    meanings, _problems = find_meanings(item)
    stored = [*item.codes, *(STORED_CODES[state] for state in STATES)]
    values = column.unique()
    places = [_place(meanings, value) for value in values.to_list()]
    unknown = [value for value, place in zip(values.to_list(), places, strict=True) if place == UNREADABLE]
    if unknown:
        raise ValueError(f"column {column.name} has values that its item does not know: {unknown[:3]}")
    codes = pl.Series([stored[place] for place in places], dtype=pl.Int8)
    return column.replace_strict(values, codes, return_dtype=pl.Int8)


def _place(meanings: Meanings, value: object) -> int:
    if isinstance(value, str):
        return meanings.place_of_text(value)
    if isinstance(value, int | float) and float(value).is_integer():
        return meanings.numbers.get(int(value), UNREADABLE)
    is_nothing = value is None or (isinstance(value, float) and value != value)
    return meanings.blank if is_nothing else UNREADABLE


def _store_numbers(column: pl.Series, item: Item) -> pl.Series:
    """Numbers as Float64; codes and texts that stand for a state as its stored code."""
    if column.dtype == pl.String:
        texts = column.str.strip_chars()
        states = {text: float(STORED_CODES[state]) for text, state in item.states.items() if isinstance(text, str)}
        numbers = texts.str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)
        return numbers.fill_null(texts.replace_strict(states, default=None, return_dtype=pl.Float64))
    codes = {float(code): float(STORED_CODES[state]) for code, state in item.states.items() if isinstance(code, int)}
    return column.cast(pl.Float64).fill_nan(None).replace(codes)
