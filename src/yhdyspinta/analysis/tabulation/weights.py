"""The column of weights: finite numbers of at least 0, one on every row."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

ROWS: Final = "yhdyspinta rows"
SQUARES: Final = "yhdyspinta squares"
"""Columns of a frame in which equal rows have been put together (`engine`): how many there were, and their Σw²."""

type Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class RowWeights:
    """What a row of a batch counts for: in rows (None: as one), in Σw and in Σw² (None: without weights)."""

    rows: Numbers | None
    weights: Numbers | None
    squares: Numbers | None


def fits_as_weight(dtype: pl.DataType) -> bool:
    """Whether the column holds numbers at all. A column without any value is left to `read_weights`."""
    return dtype.is_numeric() or dtype == pl.Null


def read_row_weights(batch: pl.DataFrame, weight: str | None) -> RowWeights:
    """What the rows of a batch count for."""
    rows = batch[ROWS].cast(pl.Float64).to_numpy() if ROWS in batch.columns else None
    if weight is None:
        return RowWeights(rows, None, None)
    weights = read_weights(batch[weight])
    squares = batch[SQUARES].cast(pl.Float64).to_numpy() if SQUARES in batch.columns else weights * weights
    return RowWeights(rows, weights, squares)


def read_weights(column: pl.Series) -> Numbers:
    """The weights of some rows. A weight that cannot be used is NaN, and makes the sum of its cell NaN."""
    weights = column.cast(pl.Float64).to_numpy()
    if weights.size and not (np.min(weights) >= 0 and np.max(weights) < np.inf):
        weights = np.where((weights >= 0) & (weights < np.inf), weights, np.nan)
    return weights
