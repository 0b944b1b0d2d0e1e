"""TopoJSON's layers: objects whose geometries share arcs (the specification's version 1)."""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import shapely

from yhdyspinta.errors import Place, refuse
from yhdyspinta.sources.boundaries.document import MOST_POINTS
from yhdyspinta.sources.boundaries.layers import (
    Layer,
    Member,
    Points,
    Subject,
    list_polygons,
    to_points,
    to_polygon,
)
from yhdyspinta.sources.boundaries.wording import list_shown, with_spaces
from yhdyspinta.sources.errors_boundaries import NOT_BOUNDARIES, TOO_COMPLEX, UNKNOWN_OBJECT

_NO_TRANSFORM: Final = ((1.0, 1.0), (0.0, 0.0))


def read_layers(document: Mapping[str, Any], *, file: str, object_name: str = "") -> tuple[Layer, ...]:
    """A layer for each object that is a collection, or only the one that is named.

    Raises `Refusal` when the structure is broken, there is no collection, or none of that name.
    """
    objects = document.get("objects")
    if not isinstance(objects, dict) or not isinstance(document.get("arcs"), list):
        raise refuse(NOT_BOUNDARIES, place=Place(file), reason="objects, arcs")
    collections = {name: value["geometries"] for name, value in objects.items() if _is_collection(value)}
    if not collections:
        raise refuse(NOT_BOUNDARIES, place=Place(file), reason="GeometryCollection")
    if object_name and object_name not in collections:
        raise refuse(UNKNOWN_OBJECT, place=Place(file), object=object_name, objects=list_shown(collections))
    arcs = _Arcs(document, file)
    return tuple(
        Layer(name, tuple(map(_to_member, geometries)), "", arcs.read_polygons)
        for name, geometries in collections.items()
        if name == (object_name or name)
    )


class _Arcs:
    """The shared arcs, decoded when a polygon first needs them."""

    def __init__(self, document: Mapping[str, Any], file: str) -> None:
        self._raw: list[Any] = document["arcs"]
        self._file = file
        self._delta_encoded = document.get("transform") is not None
        self._scale, self._translate = _read_transform(document.get("transform"), file)
        self._decoded: dict[int, Points] = {}
        self._points_used = 0

    def read_polygons(self, geometry: Any, subject: Subject) -> shapely.MultiPolygon:
        """The polygons of a TopoJSON geometry; raises `Refusal` for any other kind and for broken rings."""
        polygons = list_polygons(geometry.get("type"), geometry.get("arcs"), subject)
        return shapely.MultiPolygon(
            [to_polygon([self._stitch(ring, subject) for ring in rings], subject) for rings in polygons]
        )

    def _stitch(self, indexes: Any, subject: Subject) -> Points:
        """The arcs of a ring end to end; a negative index runs its arc backwards."""
        if not isinstance(indexes, list) or not indexes:
            raise subject.broken_ring()
        pieces = [self._arc(index, subject) for index in indexes]
        for before, after in zip(pieces, pieces[1:], strict=False):
            if not np.array_equal(before[-1], after[0]):
                raise subject.broken_ring()
        return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])

    def _arc(self, index: Any, subject: Subject) -> Points:
        if type(index) is not int or not -len(self._raw) <= index < len(self._raw):
            raise subject.broken_ring()
        number = index if index >= 0 else ~index
        if number not in self._decoded:
            self._decoded[number] = self._decode(self._raw[number], subject)
        arc = self._decoded[number]
        # A small file can name one long arc a million times.
        self._points_used += len(arc)
        if self._points_used > MOST_POINTS:
            raise refuse(TOO_COMPLEX, place=Place(self._file), points=with_spaces(MOST_POINTS))
        return arc if index >= 0 else arc[::-1]

    def _decode(self, positions: Any, subject: Subject) -> Points:
        points = to_points(positions, subject)
        if len(points) < 2:
            raise subject.broken_ring()
        if self._delta_encoded:
            with np.errstate(over="ignore", invalid="ignore"):
                points = np.cumsum(points, axis=0) * self._scale + self._translate
            if not np.isfinite(points).all():
                raise subject.not_numbers()
        return points


def _read_transform(transform: Any, file: str) -> tuple[Points, Points]:
    scale: Any
    translate: Any
    scale, translate = _NO_TRANSFORM
    if transform is not None:
        if not isinstance(transform, dict):
            raise refuse(NOT_BOUNDARIES, place=Place(file), reason="transform")
        scale, translate = transform.get("scale"), transform.get("translate")
    if not (_is_pair(scale) and _is_pair(translate)):
        raise refuse(NOT_BOUNDARIES, place=Place(file), reason="transform")
    return np.array(scale, dtype=np.float64), np.array(translate, dtype=np.float64)


def _is_pair(value: Any) -> bool:
    return (
        isinstance(value, list | tuple)
        and len(value) == 2
        and all(type(number) in {int, float} and abs(number) < 1e12 for number in value)
    )


def _is_collection(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.get("type") == "GeometryCollection"
        and isinstance(value.get("geometries"), list)
        and all(isinstance(geometry, dict) for geometry in value["geometries"])
    )


def _to_member(geometry: Mapping[str, Any]) -> Member:
    properties = geometry.get("properties")
    return Member(geometry.get("id"), properties if isinstance(properties, dict) else {}, geometry)
