"""Stores the boundaries of a year, in place of any earlier ones."""

from datetime import datetime
from typing import Final

from django.db import transaction

from yhdyspinta.errors import refuse
from yhdyspinta.regions.actions.loads import save_load
from yhdyspinta.regions.models import Boundary, BoundaryLayer, RegisterLoad
from yhdyspinta.sources.boundaries.boundary_set import BoundarySet, BoundaryShape
from yhdyspinta.sources.errors_boundary_content import TOO_LONG

LONGEST_TEXT: Final = 200
"""Characters that the register keeps of a source and of a licence."""
_BATCH: Final = 100


def load_boundaries(boundary_set: BoundarySet, *, year: int, source: str, licence: str, at: datetime) -> bool:
    """Store a year's boundaries and tell whether earlier ones were replaced.

    `source` and `licence` are shown below the maps; the licence may be empty. Raises `Refusal` (TOO_LONG) when one of
    them is longer than the register keeps.
    """
    _check_length("source", source)
    _check_length("licence", licence)
    sha256 = boundary_set.facts.sha256
    with transaction.atomic():
        layer, is_new = BoundaryLayer.objects.update_or_create(
            year=year, defaults={"source": source, "licence": licence, "sha256": sha256, "loaded_at": at}
        )
        layer.boundaries.all().delete()
        boundaries = _to_boundaries(boundary_set, layer)
        Boundary.objects.bulk_create(boundaries, batch_size=_BATCH)
        save_load(
            RegisterLoad.Kind.BOUNDARIES,
            year=year,
            source=source,
            sha256=sha256,
            changes=count_shapes(boundary_set),
            at=at,
        )
    return not is_new


def count_shapes(boundary_set: BoundarySet) -> dict[str, int]:
    """How many outlines of each kind there are."""
    return {kind.value: len(shapes) for kind, shapes in _by_kind(boundary_set).items()}


def _by_kind(boundary_set: BoundarySet) -> dict[Boundary.Kind, tuple[BoundaryShape, ...]]:
    return {
        Boundary.Kind.MUNICIPALITY: boundary_set.municipalities,
        Boundary.Kind.EMPLOYMENT_AREA: boundary_set.employment_areas,
        Boundary.Kind.COUNTY: boundary_set.counties,
        Boundary.Kind.INTERFACE: boundary_set.interfaces,
    }


def _to_boundaries(boundary_set: BoundarySet, layer: BoundaryLayer) -> list[Boundary]:
    return [
        Boundary(layer=layer, kind=kind, key=shape.key, path=shape.path, geometry=shape.geometry)
        for kind, shapes in _by_kind(boundary_set).items()
        for shape in shapes
    ]


def _check_length(field: str, text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise refuse(TOO_LONG, option=f"--{field}", limit=LONGEST_TEXT)
