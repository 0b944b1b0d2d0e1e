"""The ways to derive interfaces that are compared: what each begins with, what is timed, and its answer."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.interfaces_data import SYNTHETIC, Units

FINLAND: Final = 308
"""Municipalities; 292 of them are in an interface."""
SIZES: Final = (FINLAND, *SYNTHETIC)
OURS: Final = "yhdyspinta"

Rows = Iterator[tuple[Any, ...]]


@dataclass(frozen=True)
class Method:
    """`prepare` makes what deriving begins with, `derive` is timed, `rows` gives the answer one by one.

    A row is left, right, units, weight, share of left, share of right, shape, cluster; or only left and right.
    """

    prepare: Callable[[Units, Path], Any]
    derive: Callable[[Any], Any]
    rows: Callable[[Any, Units], Rows]
    sizes: tuple[int, ...] = SIZES
    threads: int | None = None


def _as_series(data: Units, _boundaries: Path) -> Any:
    import polars as pl

    return [pl.Series(column) for column in (data.units, data.left, data.right, data.weight)]


def _as_lists(data: Units, _boundaries: Path) -> Any:
    return [data.units, data.left, data.right, data.weight]


def _derive(columns: Any) -> Any:
    from yhdyspinta.analysis.interfaces import derive_interfaces

    return derive_interfaces(*columns)


def _derive_objects(columns: Any) -> Any:
    derivation = _derive(columns)
    assert derivation.interfaces
    return derivation


def _rows_of_derivation(derivation: Any, _data: Units) -> Rows:
    for each in derivation.interfaces:
        shares = each.share_of_left, each.share_of_right
        yield each.left, each.right, each.units, each.weight, *shares, each.shape, each.cluster


def _as_frame(data: Units, _boundaries: Path) -> Any:
    import pandas as pd

    return pd.DataFrame({"unit": data.units, "left": data.left, "right": data.right, "weight": data.weight})


def _as_frame_of_categories(data: Units, boundaries: Path) -> Any:
    return _as_frame(data, boundaries).astype({"left": "category", "right": "category"})


def _pandas(frame: Any) -> Any:
    from bench.interfaces_peers import derive_with_pandas

    return derive_with_pandas(frame)


def _pandas_categories(frame: Any) -> Any:
    from bench.interfaces_peers import derive_with_pandas

    return derive_with_pandas(frame, categories=True)


def _numpy(frame: Any) -> Any:
    from bench.interfaces_peers import derive_with_numpy

    return derive_with_numpy(frame)


def _rows_of_frame(pairs: Any, _data: Units) -> Rows:
    columns = ["left", "right", "units", "weight", "share_of_left", "share_of_right", "shape", "cluster"]
    yield from pairs[columns].itertuples(index=False, name=None)


def _as_layers(_data: Units, boundaries: Path) -> Any:
    from bench.interfaces_peers import read_layers

    return read_layers(boundaries)


def _as_path(_data: Units, boundaries: Path) -> Any:
    return boundaries


def _overlay_areas(layers: Any) -> Any:
    from bench.interfaces_peers import overlay_areas

    return overlay_areas(layers)


def _overlay_units(layers: Any) -> Any:
    from bench.interfaces_peers import overlay_units

    return overlay_units(layers)


def _read_and_overlay(boundaries: Any) -> Any:
    from bench.interfaces_peers import overlay_units, read_layers

    return overlay_units(read_layers(boundaries))


def _rows_of_pieces(pieces: Any, _data: Units) -> Rows:
    yield from sorted(pieces[["employment_areas", "counties"]].itertuples(index=False, name=None))


def _rows_of_places(places: Any, data: Units) -> Rows:
    """The pairs that were found on the map, with the weights that a map does not have."""
    frame = places.assign(weight=places["unit"].map(dict(zip(data.units, data.weight, strict=True))))
    yield from _rows_of_frame(_pandas(frame), data)


METHODS: Final = {
    OURS: Method(_as_series, _derive, _rows_of_derivation),
    f"{OURS}, on one core": Method(_as_series, _derive, _rows_of_derivation, threads=1, sizes=(10_000_000,)),
    f"{OURS}, lists in and objects out": Method(_as_lists, _derive_objects, _rows_of_derivation),
    "pandas group-by": Method(_as_frame, _pandas, _rows_of_frame),
    "pandas group-by, by categories": Method(_as_frame, _pandas_categories, _rows_of_frame),
    "pandas group-by, categories to begin with": Method(_as_frame_of_categories, _pandas_categories, _rows_of_frame),
    "pandas codes, numpy sort": Method(_as_frame, _numpy, _rows_of_frame),
    "geopandas overlay, areas by counties: pairs only": Method(
        _as_layers, _overlay_areas, _rows_of_pieces, sizes=(FINLAND,)
    ),
    "geopandas overlay, with the municipalities": Method(
        _as_layers, _overlay_units, _rows_of_places, sizes=(FINLAND,)
    ),
    "geopandas, reading the polygons and overlay": Method(
        _as_path, _read_and_overlay, _rows_of_places, sizes=(FINLAND,)
    ),
}
