"""The same derivation as a user of pandas or geopandas would write it."""

from pathlib import Path
from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd

METRES: Final = "EPSG:3067"
SLIVER_M2: Final = 1_000_000
"""Pieces below one square kilometre are where generalised borders miss each other; the smallest true one has 50."""


def derive_with_pandas(frame: pd.DataFrame, *, categories: bool = False) -> pd.DataFrame:
    """A row for each interface. `frame` has the text columns unit, left, right and the number weight."""
    if frame["unit"].duplicated().any():
        raise ValueError("a unit occurs twice")
    counted = frame[(frame["left"] != "") & (frame["right"] != "")]
    if categories:
        counted = counted.astype({"left": "category", "right": "category"})
    groups = counted.groupby(["left", "right"], observed=True, sort=not categories)
    pairs = groups.agg(size=("unit", "size"), weight=("weight", "sum"))
    pairs["units"] = groups["unit"].agg(list).map(sorted)
    return _describe(pairs.reset_index().astype({"left": str, "right": str}))


def derive_with_numpy(frame: pd.DataFrame) -> pd.DataFrame:
    """The same with pandas for the codes only, and one sort of packed numbers instead of group-by."""
    if not frame["unit"].is_unique:
        raise ValueError("a unit occurs twice")
    counted = frame[(frame["left"] != "") & (frame["right"] != "")]
    left_codes, left_names = pd.factorize(counted["left"])
    right_codes, right_names = pd.factorize(counted["right"])
    packed = left_codes * len(right_names) + right_codes
    order = np.argsort(packed, kind="stable")
    found, starts = np.unique(packed[order], return_index=True)
    units = np.split(counted["unit"].to_numpy(dtype=object)[order], starts[1:])
    pairs = pd.DataFrame(
        {
            "left": left_names[found // len(right_names)],
            "right": right_names[found % len(right_names)],
            "size": np.diff(np.append(starts, len(order))),
            "weight": np.add.reduceat(counted["weight"].to_numpy()[order], starts),
        }
    )
    pairs["units"] = [sorted(each.tolist()) for each in units]
    return _describe(pairs)


def _describe(pairs: pd.DataFrame) -> pd.DataFrame:
    """Shares, shapes and clusters of the pairs, in the order of their codes."""
    pairs = pairs.sort_values(["left", "right"], ignore_index=True)
    whole = {}
    for side in ("left", "right"):
        of_side = pairs.groupby(side)
        pairs[f"share_of_{side}"] = pairs["weight"] / of_side["weight"].transform("sum")
        whole[side] = pairs["size"] == of_side["size"].transform("sum")
    pairs["shape"] = np.select([whole["left"] & whole["right"], whole["left"]], ["coincident", "whole-area"], "part")
    pairs["cluster"] = _clusters(pairs["left"].tolist(), pairs["right"].tolist())
    return pairs


def _clusters(left: list[str], right: list[str]) -> list[int]:
    """Walk from pair to pair over common ends."""
    pairs_of: dict[tuple[str, str], list[int]] = {}
    for place, (one, other) in enumerate(zip(left, right, strict=True)):
        pairs_of.setdefault(("left", one), []).append(place)
        pairs_of.setdefault(("right", other), []).append(place)
    numbers = [0] * len(left)
    latest = 0
    for place in range(len(left)):
        if not numbers[place]:
            latest += 1
            waiting = [place]
            while waiting:
                here = waiting.pop()
                if not numbers[here]:
                    numbers[here] = latest
                    waiting += pairs_of.pop(("left", left[here]), [])
                    waiting += pairs_of.pop(("right", right[here]), [])
    return numbers


def read_layers(boundaries: Path) -> dict[str, gpd.GeoDataFrame]:
    """Municipalities, employment areas and counties as valid polygons in metres, each with its code."""
    layers = {}
    for name in ("municipalities", "employment_areas", "counties"):
        layer = gpd.read_file(boundaries, layer=name)[["id", "geometry"]].rename(columns={"id": name})
        layer = layer.set_crs("EPSG:4326", allow_override=True).to_crs(METRES)
        layers[name] = layer.set_geometry(layer.make_valid())
    return layers


def overlay_areas(layers: dict[str, gpd.GeoDataFrame]) -> gpd.GeoDataFrame:
    """The pieces of employment areas by county, without slivers: which pairs there are, but not of which units."""
    pieces = gpd.overlay(layers["employment_areas"], layers["counties"], how="intersection", keep_geom_type=True)
    return pieces[pieces.area > SLIVER_M2]


def overlay_units(layers: dict[str, gpd.GeoDataFrame]) -> pd.DataFrame:
    """The pair of each municipality: the piece that holds most of it."""
    parts = gpd.overlay(layers["municipalities"], overlay_areas(layers), how="intersection", keep_geom_type=True)
    parts = parts.assign(area=parts.area).sort_values("area").drop_duplicates("municipalities", keep="last")
    names = {"municipalities": "unit", "employment_areas": "left", "counties": "right"}
    return pd.DataFrame(parts.drop(columns=["geometry", "area"])).rename(columns=names)
