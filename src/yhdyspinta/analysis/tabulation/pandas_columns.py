"""Columns of pandas as Polars series: whole-column work that tells what a column holds, then slices of it.

pandas is not imported; what its objects can do is enough.
"""

from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, cast

import numpy as np
import polars as pl

from yhdyspinta.analysis.tabulation.objects import settle_objects

if TYPE_CHECKING:
    import pandas as pd

_OBJECT: Final = np.dtype(object)
_PLAIN_KINDS: Final = "biuf"
"""numpy's truth values, whole numbers with and without sign, and floats."""


def settle_pandas(name: str, column: "pd.Series", *, first_row: int) -> pl.Series | None:
    """The whole column, when only looking at all of it tells what it holds; None when slices can be read."""
    dtype = column.dtype
    categories = getattr(dtype, "categories", None)
    if dtype == _OBJECT or (categories is not None and categories.dtype == _OBJECT):
        return settle_objects(name, column.tolist(), first_row=first_row)
    return None


def read_pandas(name: str, column: "pd.Series") -> pl.Series:
    """Some rows of a column. NaN in floats stays NaN; other missing values are null."""
    dtype = column.dtype
    if isinstance(dtype, np.dtype) and dtype.kind in _PLAIN_KINDS:
        return pl.Series(name, column.to_numpy())
    if find_spec("pyarrow"):
        return cast(pl.Series, pl.from_pandas(column)).alias(name)
    return pl.Series(name, [None if missing else value for value, missing in zip(column, column.isna(), strict=True)])
