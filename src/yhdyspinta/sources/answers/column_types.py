"""Turns columns of text into numbers where all of their values are numbers."""

from collections.abc import Collection
from typing import Final

import polars as pl

_NUMBER: Final = r"^[+-]?\d+([.,]\d+)?([eE][+-]?\d+)?$"
_SAMPLE: Final = 1000
_FEW: Final = 10_000
"""Distinct texts that are looked at once to spare looking at each row: groups are few, keys are not."""
_TRUTHS: Final = ("true", "false")


def as_numbers(frame: pl.DataFrame, *, text: Collection[str] = ()) -> pl.DataFrame:
    """The frame with whole numbers, decimal numbers (also with a decimal comma) and text.

    A column of text becomes numbers when every value in it is one; blanks around values are no part of them, and
    true and false are 1 and 0. Columns named in `text` stay text.
    """
    return frame.with_columns(_as_text(column) if column.name in text else as_number(column) for column in frame)


def as_number(column: pl.Series) -> pl.Series:
    """The column as numbers where all its values are numbers; otherwise as text without blanks around the values."""
    if column.dtype == pl.Boolean:
        return column.cast(pl.Int8)
    if column.dtype == pl.Int128:
        column = column.cast(pl.String)
    if column.dtype != pl.String:
        return _as_whole(column)
    stripped = _emptied(column.str.strip_chars())
    if not _all_numbers(stripped.drop_nulls().head(_SAMPLE)) or not _all_numbers(stripped):
        return _as_truth(stripped)
    whole = stripped.cast(pl.Int64, strict=False)
    if whole.null_count() == stripped.null_count():
        return whole
    return _as_whole(stripped.str.replace(",", ".", literal=True).cast(pl.Float64))


def as_number_or_null(column: pl.Series) -> pl.Series:
    """A column of text as Float64, null where a value is no number."""
    stripped = column.str.strip_chars()
    return stripped.set(~stripped.str.contains(_NUMBER), None).str.replace(",", ".", literal=True).cast(pl.Float64)


def _emptied(column: pl.Series) -> pl.Series:
    """Null where the text is empty."""
    return column.set(column == "", None) if (column == "").any() else column


def _all_numbers(column: pl.Series) -> bool:
    return bool(column.str.contains(_NUMBER).all())


def _as_truth(column: pl.Series) -> pl.Series:
    """1 and 0 for true and false, as workbooks write them; other text as it is."""
    lower = column.head(_SAMPLE).str.to_lowercase()
    if not lower.is_in(_TRUTHS).all() or not column.str.to_lowercase().is_in(_TRUTHS).all():
        return column
    return (column.str.to_lowercase() == _TRUTHS[0]).cast(pl.Int8)


def _as_whole(column: pl.Series) -> pl.Series:
    """Int64 for decimal numbers that are all whole, as SPSS and workbooks give them."""
    if not column.dtype.is_float():
        return column
    column = column.fill_nan(None)
    whole = column.cast(pl.Int64, strict=False)
    same = whole.null_count() == column.null_count() and bool((whole == column).all())
    return whole if same else column


def _as_text(column: pl.Series) -> pl.Series:
    """The values as text; decimal numbers that are all whole without their zeros."""
    if column.dtype != pl.String:
        column = _as_whole(column).cast(pl.String)
    values = column.unique().drop_nulls()
    if len(values) <= _FEW and ((values == values.str.strip_chars()) & (values != "")).all():
        return column
    return _emptied(column.str.strip_chars())
