"""Columns of Python objects, which may hold anything: they become text or numbers as a whole, or are refused."""

from collections.abc import Sequence
from decimal import Decimal
from numbers import Integral, Real
from typing import Any

import polars as pl

from yhdyspinta.analysis.errors_tabulation import MIXED_COLUMN
from yhdyspinta.errors import Place, refuse


def settle_objects(name: str, values: Sequence[object], *, first_row: int) -> pl.Series:
    """The values as text or as numbers. NaN and the like are null.

    Refuses values of both kinds, naming the first row where they differ. A column that also holds other things
    (dates, lists) comes back as Polars' Object type, which nothing accepts.
    """
    first_of: dict[type, int] = {}
    cleaned = [None if _is_missing(value) else value for value in values]
    for index, value in enumerate(cleaned):
        if value is not None:
            first_of.setdefault(_kind(value), index)
    if str in first_of and float in first_of:
        early, late = sorted((first_of[str], first_of[float]))
        raise refuse(
            MIXED_COLUMN,
            place=Place(row=first_row + late, column=name),
            first=_shown(values[early]),
            first_row=first_row + early,
            second=_shown(values[late]),
            second_row=first_row + late,
        )
    if object in first_of:
        return pl.Series(name, cleaned, dtype=pl.Object)
    if str in first_of:
        return pl.Series(name, [None if value is None else str(value) for value in cleaned], dtype=pl.String)
    return _numbers(name, cleaned)


def _numbers(name: str, values: Sequence[Any]) -> pl.Series:
    if not any(value is not None for value in values):
        return pl.Series(name, values, dtype=pl.Null)
    if all(value is None or isinstance(value, bool) for value in values):
        return pl.Series(name, values, dtype=pl.Boolean)
    if all(value is None or (isinstance(value, Integral) and abs(int(value)) < 1 << 63) for value in values):
        return pl.Series(name, [None if value is None else int(value) for value in values], dtype=pl.Int64)
    return pl.Series(name, [None if value is None else float(value) for value in values], dtype=pl.Float64)


def _kind(value: object) -> type:
    """Text, number (truth values too), or something else."""
    if isinstance(value, str):
        return str
    return float if isinstance(value, Real | Decimal) else object


def _is_missing(value: object) -> bool:
    """None, NaN, and the missing values of pandas, which this module does not import; an empty text too."""
    return (
        value is None
        or (isinstance(value, str) and not value)
        or (isinstance(value, Real | Decimal) and bool(value != value))
        or type(value).__name__ in {"NAType", "NaTType"}
    )


def _shown(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)
