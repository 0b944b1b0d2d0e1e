"""As few points as a map of the whole country can show, with borders that stay shared.

Light files pass as they are. For others the steps are tried from the finest on, until the paths fit. Small islands
and lakes go first, then points: the coverage form of Visvalingam and Whyatt's method, which removes the point whose
triangle with its neighbours is smallest and treats a shared border as one line
(https://doi.org/10.1179/000870493786962263; GEOS CoverageSimplify).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely

from yhdyspinta.errors import Place, refuse
from yhdyspinta.sources.boundaries.paths import path_data
from yhdyspinta.sources.boundaries.projection import Geometries
from yhdyspinta.sources.errors_boundary_content import DAMAGED

MOST_PATH_BYTES: Final = 150_000
"""Path data of all municipalities together, so that a page with the map stays light."""
_LEAST_BYTES_PER_POINT: Final = 2
_HECTARE: Final = 1e4


@dataclass(frozen=True, slots=True)
class Step:
    """How far to go: triangles up to `metres`² and parts under `hectares` are removed."""

    metres: int
    hectares: int


STEPS: Final = (
    Step(0, 0),
    Step(100, 5),
    Step(200, 15),
    Step(400, 30),
    Step(800, 60),
    Step(1600, 100),
    Step(3200, 100),
)


@dataclass(frozen=True, slots=True)
class Generalised:
    """A coverage, and the step that it took; the first step leaves everything."""

    geometries: Geometries
    step: Step


def generalise(geometries: Geometries, *, file: str) -> Generalised:
    """The coverage at the finest step whose paths fit. Raises `Refusal` when none does."""
    if _fits(geometries):
        return Generalised(geometries, STEPS[0])
    for step in STEPS[1:]:
        # The method removes points in order, so that a step may go on where the one before ended.
        geometries = _take(geometries, step)
        if _fits(geometries):
            return Generalised(geometries, step)
    raise refuse(DAMAGED, place=Place(file))


def _fits(geometries: Geometries) -> bool:
    points = int(shapely.get_num_coordinates(geometries).sum())
    return (
        points * _LEAST_BYTES_PER_POINT <= MOST_PATH_BYTES
        and sum(len(path_data(geometry)) for geometry in geometries) <= MOST_PATH_BYTES
    )


def _take(geometries: Geometries, step: Step) -> Geometries:
    kept = np.array([_drop_small(geometry, step.hectares * _HECTARE) for geometry in geometries])
    simplified: Geometries = shapely.coverage_simplify(kept, step.metres)
    return simplified


def _drop_small(geometry: shapely.Geometry, least: float) -> shapely.MultiPolygon:
    """The parts of at least so many square metres, and always the largest, without holes that are smaller.

    Whatever lies in a small hole is small itself, so the coverage stays without overlaps.
    """
    parts = shapely.get_parts(geometry)
    areas = shapely.area(parts)
    kept = parts[(areas >= least) | (areas == areas.max())]
    return shapely.MultiPolygon([_fill_small_holes(part, least) for part in kept])


def _fill_small_holes(polygon: shapely.Polygon, least: float) -> shapely.Polygon:
    holes = [hole for hole in polygon.interiors if shapely.Polygon(hole).area >= least]
    return shapely.Polygon(polygon.exterior, holes)
