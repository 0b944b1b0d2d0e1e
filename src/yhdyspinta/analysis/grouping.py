"""Gathers base units by the pair of codes they carry, and refuses units that cannot be counted.

Two ways give the same answer: plain Python starts in microseconds and suits a country's municipalities;
Polars takes milliseconds to start and then goes through ten million units on every core.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Final

import polars as pl

from yhdyspinta.analysis.base_units import (
    Numbers,
    RepeatedUnitError,
    Texts,
    list_repeated,
    text_series,
    weight_series,
)

type Weight = int | float | None

MANY_UNITS: Final = 1_000
"""From about this number of units on, Polars is the faster of the two ways (bench/interfaces.py)."""


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """The pairs of codes that have units in common, in the order of left and then right code as text.

    The columns have one entry for each pair. `units` holds lists of text, or is a Polars series of such
    lists, each in the order of the codes. `weight` is None without weights; an entry of it is None when the
    weight of one of the pair's units is unknown. `units_without_weight` counts these units.
    """

    left: list[str]
    right: list[str]
    units: list[list[str]] | pl.Series
    size: list[int]
    weight: list[Weight] | None
    left_out: int
    units_without_weight: int


def group_units(units: Texts, left: Texts, right: Texts, weight: Numbers | None) -> Groups:
    """Gather the units by left and right code. `derive_interfaces` says what is refused and left out."""
    lengths = [len(units), len(left), len(right), len(units if weight is None else weight)]
    if len(set(lengths)) > 1:
        raise ValueError(f"the columns differ in length: {lengths}")
    group = group_with_polars if len(units) >= MANY_UNITS else group_in_python
    return group(units, left, right, weight)


def group_in_python(units: Texts, left: Texts, right: Texts, weight: Numbers | None) -> Groups:
    """The way for few units."""
    codes = _listed("unit", units)
    if not all(codes):
        raise ValueError("a unit has no code")
    if len(set(codes)) < len(codes):
        raise RepeatedUnitError(sorted(code for code, times in Counter(codes).items() if times > 1))
    members: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    pair_of_each = zip(_listed("left", left), _listed("right", right), strict=True)
    for pair, code in zip(pair_of_each, codes, strict=True):
        members[pair].append(code)
    pairs = sorted(pair for pair in members if all(pair))
    gathered = [sorted(members[pair]) for pair in pairs]
    sizes = list(map(len, gathered))
    weights, unknown = (None, 0) if weight is None else _add_weights(gathered, codes, weight)
    return Groups(
        left=[left_code for left_code, _ in pairs],
        right=[right_code for _, right_code in pairs],
        units=gathered,
        size=sizes,
        weight=weights,
        left_out=len(codes) - sum(sizes),
        units_without_weight=unknown,
    )


def _listed(name: str, values: Texts) -> list[str]:
    """The texts, a missing one as empty. Raises TypeError when one is something else."""
    if isinstance(values, pl.Series):
        values = text_series(name, values).to_list()
    texts = [value or "" for value in values]
    "".join(texts)  # by far the quickest way to find out that each one is text
    return texts


def _add_weights(gathered: list[list[str]], codes: list[str], weight: Numbers) -> tuple[list[Weight], int]:
    """The weight of each group of codes, and how many of their weights are unknown."""
    series = weight_series(weight)
    weight_of = dict(zip(codes, series.to_list(), strict=True))
    if not series.null_count():
        return [sum(map(weight_of.__getitem__, group)) for group in gathered], 0
    weights: list[Weight] = []
    unknown = 0
    for group in gathered:
        missing = sum(weight_of[code] is None for code in group)
        weights.append(None if missing else sum(map(weight_of.__getitem__, group)))
        unknown += missing
    return weights, unknown


def group_with_polars(units: Texts, left: Texts, right: Texts, weight: Numbers | None) -> Groups:
    """The way for many units."""
    codes = text_series("unit", units)
    if codes.null_count() or (codes == "").any():
        raise ValueError("a unit has no code")
    repeated = list_repeated(codes)
    if repeated:
        raise RepeatedUnitError(repeated)
    columns = [codes, text_series("left", left), text_series("right", right)]
    if weight is not None:
        columns.append(weight_series(weight))
    table = pl.DataFrame(columns)
    counted = table.filter(pl.col("left") != "", pl.col("right") != "")
    groups = (
        counted.group_by("left", "right")
        .agg(
            pl.col("unit").sort().alias("units"),
            pl.len().cast(pl.Int64).alias("size"),
            *([] if weight is None else [_known_sum(counted["weight"])]),
        )
        .sort("left", "right")
    )
    return Groups(
        left=groups["left"].to_list(),
        right=groups["right"].to_list(),
        units=groups["units"],
        size=groups["size"].to_list(),
        weight=None if weight is None else groups["weight"].to_list(),
        left_out=table.height - counted.height,
        units_without_weight=0 if weight is None else counted["weight"].null_count(),
    )


def _known_sum(weight: pl.Series) -> pl.Expr:
    """The sum of a group's weights, or null when one of them is unknown."""
    column = pl.col("weight")
    # From the smallest float up, so that the order of the units does not show and small ones are not lost.
    total = column.sort().sum() if weight.dtype.is_float() else column.sum()
    if not weight.null_count():
        return total.alias("weight")
    return pl.when(column.null_count() == 0).then(total).alias("weight")
