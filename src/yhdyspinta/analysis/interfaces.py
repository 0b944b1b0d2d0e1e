"""Interfaces from base units that are divided in two ways: which left area meets which right area, and how.

A *unit* is the smallest area that is never split (a municipality, a commune, a census block). Two divisions
put each unit into one left area and one right area. An *interface* is a left and a right area that have
units in common; it is those units. For Finland the left areas are employment areas and the right areas
wellbeing services counties; nothing here knows that. docs/methods/interfaces.md explains the method.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from typing import Literal

import polars as pl

from yhdyspinta.analysis.base_units import Numbers, Texts
from yhdyspinta.analysis.clusters import number_clusters
from yhdyspinta.analysis.grouping import Groups, Weight, group_units

Shape = Literal["coincident", "whole-area", "part"]


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts of one derivation. Every right area is coincident, nested or touched; the three add up to `right`."""

    units: int
    """Units of the interfaces: those with both a left and a right area."""
    left: int
    right: int
    interfaces: int
    coincident: int
    """Left areas that have exactly the units of one right area."""
    nested_right: int
    """Right areas with two or more left areas, all of them wholly inside."""
    crossing_left: int
    """Left areas that reach into two or more right areas."""
    right_touched: int
    """Right areas that a crossing left area reaches into."""
    clusters: int
    left_out: int
    """Units without a left or without a right area."""


@dataclass(frozen=True, slots=True)
class DerivedInterface:
    """One left area with one right area, and the units that they have in common, in the order of their codes.

    `weight` is None without weights, and when the weight of one of the units is unknown. The shares are
    parts of 1: of the weight of the whole left or right area or, without weights, of its number of units;
    None when the weight of that area is unknown or zero.
    """

    left: str
    right: str
    units: tuple[str, ...]
    weight: Weight
    share_of_left: float | None
    share_of_right: float | None
    shape: Shape
    cluster: int


@dataclass(frozen=True, eq=False)
class Derivation:
    """The interfaces of two divisions, ordered by left and then right code, as text.

    They are kept as columns; `interfaces` gives them as objects and `frame` as a table, made when asked for.
    `units_without_weight` counts the units of interfaces whose weight is unknown; 0 without weights.
    """

    totals: Totals
    units_without_weight: int
    _groups: Groups
    _shares: tuple[list[float | None], list[float | None]]
    _shapes: list[Shape]
    _clusters: list[int]

    @cached_property
    def interfaces(self) -> tuple[DerivedInterface, ...]:
        """Every interface as an object."""
        groups = self._groups
        units = groups.units.to_list() if isinstance(groups.units, pl.Series) else groups.units
        weights = groups.weight or [None] * len(groups.left)
        rows = zip(
            groups.left,
            groups.right,
            map(tuple, units),
            weights,
            *self._shares,
            self._shapes,
            self._clusters,
            strict=True,
        )
        return tuple(DerivedInterface(*row) for row in rows)

    @cached_property
    def frame(self) -> pl.DataFrame:
        """A row for each interface; the columns are the fields of `DerivedInterface`, units a list of text."""
        groups = self._groups
        return pl.DataFrame(
            {
                "left": pl.Series(groups.left, dtype=pl.String),
                "right": pl.Series(groups.right, dtype=pl.String),
                "units": pl.Series(groups.units, dtype=pl.List(pl.String)),
                "weight": groups.weight or pl.Series([None], dtype=pl.Int64).new_from_index(0, len(groups.left)),
                "share_of_left": pl.Series(self._shares[0], dtype=pl.Float64),
                "share_of_right": pl.Series(self._shares[1], dtype=pl.Float64),
                "shape": pl.Series(self._shapes, dtype=pl.String),
                "cluster": pl.Series(self._clusters, dtype=pl.Int64),
            }
        )


def derive_interfaces(units: Texts, left: Texts, right: Texts, weight: Numbers | None = None) -> Derivation:
    """Derive the interfaces of two divisions of the same units.

    `units`, `left`, `right` and `weight` have one entry for each unit, in any common order: its code, the
    code of its left and of its right area, and a number, zero or more, in any unit of measure. A unit whose
    left or right code is empty or missing is left out and counted. A missing weight is unknown, not zero:
    it makes the weight of its interface, and the shares that need it, unknown.

    Raises RepeatedUnitError when a unit occurs twice (also when it is left out), ValueError when a unit has
    no code, a weight is negative or not finite, or the lengths differ, TypeError when codes are not text.

    The time is linear in the number of units, but for sorting the codes inside each interface.
    """
    groups = group_units(units, left, right, weight)
    shapes = _shapes(groups)
    clusters = number_clusters(groups.left, groups.right)
    measure = groups.size if groups.weight is None else groups.weight
    return Derivation(
        totals=_totals(groups, shapes, clusters),
        units_without_weight=groups.units_without_weight,
        _groups=groups,
        _shares=(_shares(groups.left, measure), _shares(groups.right, measure)),
        _shapes=shapes,
        _clusters=clusters,
    )


def _sums(areas: list[str], values: Sequence[Weight]) -> dict[str, Weight]:
    """The sum of the values of each area; None when one of them is."""
    sums: dict[str, Weight] = {}
    for area, value in zip(areas, values, strict=True):
        so_far = sums.get(area, 0)
        sums[area] = None if value is None or so_far is None else so_far + value
    return sums


def _shares(areas: list[str], values: Sequence[Weight]) -> list[float | None]:
    """Each value as a part of the sum of its area; None where that is unknown or zero."""
    sums = _sums(areas, values)
    shares: list[float | None] = []
    for area, value in zip(areas, values, strict=True):
        whole = sums[area]
        shares.append(value / whole if whole and value is not None else None)
    return shares


def _shapes(groups: Groups) -> list[Shape]:
    size_of_left, size_of_right = _sums(groups.left, groups.size), _sums(groups.right, groups.size)
    return [
        "part" if size != size_of_left[left] else "coincident" if size == size_of_right[right] else "whole-area"
        for left, right, size in zip(groups.left, groups.right, groups.size, strict=True)
    ]


def _totals(groups: Groups, shapes: list[Shape], clusters: list[int]) -> Totals:
    left, right = len(set(groups.left)), len(set(groups.right))
    crossing = [shape == "part" for shape in shapes]
    touched = len(set(compress(groups.right, crossing)))
    coincident = shapes.count("coincident")
    return Totals(
        units=sum(groups.size),
        left=left,
        right=right,
        interfaces=len(shapes),
        coincident=coincident,
        # Where no area crosses, one whole area inside is coincident, and two or more are nested.
        nested_right=right - coincident - touched,
        crossing_left=len(set(compress(groups.left, crossing))),
        right_touched=touched,
        clusters=max(clusters, default=0),
        left_out=groups.left_out,
    )
