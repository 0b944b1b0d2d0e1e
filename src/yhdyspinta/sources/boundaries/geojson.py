"""GeoJSON's layer of features (RFC 7946, and the `crs` member of its forerunner)."""

from collections.abc import Mapping
from typing import Any

import shapely

from yhdyspinta.errors import Place, refuse
from yhdyspinta.sources.boundaries.layers import Layer, Member, Subject, list_polygons, to_points, to_polygon
from yhdyspinta.sources.errors_boundaries import NOT_BOUNDARIES, PARTIAL_ANSWER


def read_layer(document: Mapping[str, Any], *, file: str) -> Layer:
    """The layer of a FeatureCollection.

    Raises `Refusal` when a feature is none, or the document says that it is one page of a longer answer.
    """
    features = document.get("features")
    if not isinstance(features, list) or not all(map(_is_feature, features)):
        raise refuse(NOT_BOUNDARIES, place=Place(file), reason="features")
    if _is_partial(document):
        raise refuse(PARTIAL_ANSWER, place=Place(file), returned=len(features))
    members = tuple(
        Member(feature.get("id"), feature.get("properties") or {}, feature.get("geometry")) for feature in features
    )
    return Layer("", members, _crs_name(document.get("crs")), read_polygons)


def read_polygons(geometry: Any, subject: Subject) -> shapely.MultiPolygon:
    """The polygons of a GeoJSON geometry; raises `Refusal` for any other kind and for broken rings."""
    if not isinstance(geometry, dict):
        raise subject.not_a_polygon()
    polygons = list_polygons(geometry.get("type"), geometry.get("coordinates"), subject)
    return shapely.MultiPolygon(
        [to_polygon([to_points(ring, subject) for ring in rings], subject) for rings in polygons]
    )


def _is_feature(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("properties"), dict | None)


def _is_partial(document: Mapping[str, Any]) -> bool:
    """OGC's interfaces give a page at a time: they link to the next, or count more matches than they return."""
    links = document.get("links")
    if isinstance(links, list) and any(isinstance(link, dict) and link.get("rel") == "next" for link in links):
        return True
    matched, returned = document.get("numberMatched"), document.get("numberReturned")
    return isinstance(matched, int) and isinstance(returned, int) and matched > returned


def _crs_name(crs: Any) -> str:
    """The name in a `crs` member; empty when there is none to understand."""
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    return name if isinstance(name, str) else ""
