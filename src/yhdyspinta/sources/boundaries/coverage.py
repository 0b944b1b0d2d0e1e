"""Polygons as drawn → municipalities that do not overlap and share their borders point by point (a coverage)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import shapely

from yhdyspinta.errors import Place, Problem, refuse
from yhdyspinta.sources.boundaries.boundary_set import BoundaryUnit
from yhdyspinta.sources.boundaries.projection import Geometries
from yhdyspinta.sources.boundaries.wording import list_shown
from yhdyspinta.sources.errors_boundary_content import BORDERS_MATCHED, OVERLAPPING, REPAIRED, TOO_SMALL

GAP_METRES: Final = 50
"""An enclosed gap narrower than this is a fault of the drawing, and is closed; a wider one is water."""
MOST_CHANGE: Final = 0.05
"""Matching borders may change a municipality's area by this share; beyond it the polygons lie on each other."""
LEAST_KM2: Final = 1
"""Finland's smallest municipality, Kauniainen, has 6 km²."""
_KM2: Final = 1e6
_TOLD_SQUARE_METRES: Final = 1


@dataclass(frozen=True, slots=True)
class Coverage:
    """Municipalities in ETRS-TM35FIN, in the order of their units; how many were repaired; what is to be told."""

    geometries: Geometries
    repaired: int
    warnings: tuple[Problem, ...]


def make_coverage(geometries: Geometries, units: Sequence[BoundaryUnit], *, file: str) -> Coverage:
    """Repair polygons that cross themselves, then match the borders between them.

    Raises `Refusal` when municipalities cover each other, or one is too small to be a municipality.
    """
    place = Place(file)
    invalid = ~shapely.is_valid(geometries)
    valid = np.where(invalid, _repair(geometries), geometries)
    _check_sizes(valid, units, place)
    matched = valid
    if not shapely.coverage_is_valid(valid, gap_width=GAP_METRES):
        matched = shapely.coverage_clean(valid, gap_width=GAP_METRES)
    changes = np.abs(shapely.area(matched) - shapely.area(valid))
    covering = changes > MOST_CHANGE * shapely.area(valid)
    if covering.any():
        percent = round(100 * MOST_CHANGE)
        raise refuse(OVERLAPPING, place=place, percent=percent, municipalities=_labels(units, covering))
    warnings = []
    if invalid.any():
        warnings.append(Problem(REPAIRED, {"municipalities": _labels(units, invalid)}, place))
    moved = changes > _TOLD_SQUARE_METRES
    if moved.any():
        warnings.append(Problem(BORDERS_MATCHED, {"municipalities": _labels(units, moved)}, place))
    return Coverage(matched, int(invalid.sum()), tuple(warnings))


def largest_part_area(geometry: shapely.Geometry) -> float:
    """Square metres of the largest polygon; 0 for an empty geometry."""
    return float(max(shapely.area(shapely.get_parts(geometry)), default=0.0))


def _repair(geometries: Geometries) -> Geometries:
    """Valid polygons of the same outline; what collapses to a line or a point is left out."""
    repaired: Geometries = shapely.make_valid(geometries, method="structure", keep_collapsed=False)
    return repaired


def _check_sizes(geometries: Geometries, units: Sequence[BoundaryUnit], place: Place) -> None:
    small = np.array([largest_part_area(geometry) < LEAST_KM2 * _KM2 for geometry in geometries])
    if small.any():
        raise refuse(TOO_SMALL, place=place, km2=LEAST_KM2, municipalities=_labels(units, small))


def _labels(units: Sequence[BoundaryUnit], chosen: npt.NDArray[np.bool_]) -> str:
    return list_shown(unit.label for unit, is_chosen in zip(units, chosen, strict=True) if is_chosen)
