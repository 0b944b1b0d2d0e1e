"""Reads the boundaries of a year, where they are loaded."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from yhdyspinta.regions.models import Boundary, BoundaryLayer

type Geometry = dict[str, Any]
"""A GeoJSON Polygon or MultiPolygon, longitude and latitude in degrees (WGS84)."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Where the boundaries of a year are from. `licence` is empty when whoever loaded them did not give it."""

    year: int
    source: str
    licence: str
    sha256: str
    loaded_at: datetime


def get_layer(year: int) -> Layer | None:
    """The boundaries that a year has; None when none are loaded."""
    row = BoundaryLayer.objects.filter(year=year).first()
    return Layer(row.year, row.source, row.licence, row.sha256, row.loaded_at) if row else None


def list_layers() -> dict[int, Layer]:
    """The loaded boundaries by year, oldest first."""
    rows = BoundaryLayer.objects.order_by("year")
    return {row.year: Layer(row.year, row.source, row.licence, row.sha256, row.loaded_at) for row in rows}


def geometries(year: int, kind: str) -> dict[str, Geometry]:
    """Outlines by key (the code of a municipality or an area, the slug of an interface); empty without boundaries.

    `kind` is `municipality`, `employment_area`, `county` or `interface`.
    """
    return dict(_rows(year, kind).values_list("key", "geometry"))


def paths(year: int, kind: str) -> dict[str, str]:
    """SVG path data on the maps' common grid, by key as in `geometries`; empty without boundaries."""
    return dict(_rows(year, kind).values_list("key", "path"))


def _rows(year: int, kind: str) -> QuerySet[Boundary]:
    return Boundary.objects.filter(layer__year=year, kind=Boundary.Kind(kind)).order_by("key")
