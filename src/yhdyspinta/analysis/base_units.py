"""What base units may look like when they come in: codes as text, weights as numbers."""

from collections.abc import Sequence
from math import isfinite
from typing import Final

import polars as pl

type Texts = Sequence[str | None] | pl.Series
type Numbers = Sequence[int | float | None] | pl.Series

_LARGEST_SUM: Final = 2**63 - 1
_SHOWN: Final = 5


class RepeatedUnitError(ValueError):
    """A unit occurs more than once, so that it is not known where it belongs."""

    def __init__(self, units: Sequence[str]) -> None:
        shown = ", ".join(units[:_SHOWN]) + (", …" if len(units) > _SHOWN else "")
        super().__init__(f"units that occur more than once: {shown}")
        self.units = tuple(units)


def list_repeated(codes: pl.Series) -> list[str]:
    """The codes that occur more than once, in order."""
    # Equal texts have equal hashes, so as many hashes as texts prove that nothing is repeated. Counting
    # hashes takes a tenth of the time of counting texts.
    if codes.hash().n_unique() == len(codes):
        return []
    return codes.filter(codes.is_duplicated()).unique().sort().to_list()


def text_series(name: str, values: Texts) -> pl.Series:
    """The codes as a series of text. Raises TypeError when they are something else."""
    if not isinstance(values, pl.Series):
        return pl.Series(name, values, dtype=pl.String, strict=True)
    if values.dtype not in (pl.String, pl.Categorical, pl.Enum, pl.Null):
        raise TypeError(f"the codes of {name} must be text, not {values.dtype}")
    return values.alias(name).cast(pl.String)


def weight_series(values: Numbers) -> pl.Series:
    """The weights as Int64 when all are whole by type and their sum is sure to fit, otherwise as Float64.

    Raises TypeError when they are not numbers, ValueError when one is negative or not finite.
    """
    series = _number_series(values)
    least, largest = series.min(), series.max()
    if isinstance(least, int | float) and (least < 0 or not isfinite(series.sum())):
        raise ValueError("a weight is negative or not finite")
    if isinstance(largest, int) and largest * len(series) > _LARGEST_SUM:
        return series.cast(pl.Float64)
    return series


def _number_series(values: Numbers) -> pl.Series:
    if not isinstance(values, pl.Series):
        whole = not any(issubclass(kind, float) for kind in set(map(type, values)))
        return pl.Series("weight", values, dtype=pl.Int64 if whole else pl.Float64, strict=True)
    if not (values.dtype.is_numeric() or values.dtype == pl.Null):
        raise TypeError(f"weights must be numbers, not {values.dtype}")
    whole = values.dtype.is_integer() or values.dtype == pl.Null
    return values.alias("weight").cast(pl.Int64 if whole else pl.Float64)
