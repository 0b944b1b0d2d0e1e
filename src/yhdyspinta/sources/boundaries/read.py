"""Reads the boundaries of a year from the content of a file or an address."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import shapely

from yhdyspinta.errors import Problem, refuse
from yhdyspinta.sources.boundaries import geojson, topojson
from yhdyspinta.sources.boundaries.boundary_set import BoundaryFacts, BoundarySet, BoundaryUnit
from yhdyspinta.sources.boundaries.codes import Choice, choose_members
from yhdyspinta.sources.boundaries.content import Content
from yhdyspinta.sources.boundaries.coverage import Coverage, make_coverage
from yhdyspinta.sources.boundaries.document import parse_document
from yhdyspinta.sources.boundaries.generalise import STEPS, Generalised, generalise
from yhdyspinta.sources.boundaries.layers import Layer, Subject
from yhdyspinta.sources.boundaries.projection import Geometries, Projected, project
from yhdyspinta.sources.boundaries.shapes import to_shapes
from yhdyspinta.sources.boundaries.wording import to_shown
from yhdyspinta.sources.errors_boundaries import NOT_BOUNDARIES, UNKNOWN_OBJECT
from yhdyspinta.sources.errors_boundary_content import DAMAGED, SIMPLIFIED


def read_boundary_set(
    content: Content, units: Iterable[BoundaryUnit], *, object_name: str = "", code_property: str = ""
) -> BoundarySet:
    """The boundaries of a year's municipalities and of the areas that they make up.

    `units` are all municipalities of the year. `object_name` names a TopoJSON object and `code_property` the property
    that holds the codes; without them the best fit is taken.

    Raises `Refusal` (YP-BOUNDARIES-0… to 1…) when anything is wrong: nothing is taken from such a file.
    """
    by_code = {unit.code: unit for unit in units}
    layers = _list_layers(parse_document(content), content, object_name)
    choice = choose_members(layers, by_code, file=content.name, code_property=code_property)
    present = [by_code[code] for code in sorted(choice.members)]
    raw = _read_geometries(choice, present, content.name)
    projected = project(raw, crs=choice.layer.crs, file=content.name)
    try:
        coverage = make_coverage(projected.geometries, present, file=content.name)
        generalised = generalise(coverage.geometries, file=content.name)
        return _compose(content, choice, projected, coverage, generalised, present)
    except shapely.errors.GEOSException as error:
        raise refuse(DAMAGED, place=content.place) from error


def _list_layers(document: Mapping[str, Any], content: Content, object_name: str) -> Sequence[Layer]:
    kind = document.get("type")
    layers: Sequence[Layer]
    if kind == "Topology":
        layers = topojson.read_layers(document, file=content.name, object_name=object_name)
    elif kind != "FeatureCollection":
        raise refuse(NOT_BOUNDARIES, place=content.place, reason=to_shown(f"type = {kind}"))
    elif object_name:
        raise refuse(UNKNOWN_OBJECT, place=content.place, object=to_shown(object_name), objects="-")
    else:
        layers = (geojson.read_layer(document, file=content.name),)
    if not any(layer.members for layer in layers):
        raise refuse(NOT_BOUNDARIES, place=content.place, reason="features = 0")
    return layers


def _read_geometries(choice: Choice, units: Sequence[BoundaryUnit], file: str) -> Geometries:
    return np.array(
        [choice.layer.read_polygons(choice.members[unit.code].geometry, Subject(file, unit.label)) for unit in units]
    )


def _compose(
    content: Content,
    choice: Choice,
    projected: Projected,
    coverage: Coverage,
    generalised: Generalised,
    units: Sequence[BoundaryUnit],
) -> BoundarySet:
    warnings = [*choice.warnings, *projected.warnings, *coverage.warnings]
    step = generalised.step
    if step is not STEPS[0]:
        details = {"metres": step.metres, "hectares": step.hectares}
        warnings.append(Problem(SIMPLIFIED, details, content.place))
    facts = BoundaryFacts(
        name=content.name,
        sha256=hashlib.sha256(content.data).hexdigest(),
        features=len(choice.members),
        object_name=choice.layer.name,
        crs=projected.crs,
        code_property=choice.code_property,
        repaired=coverage.repaired,
    )
    geometries = generalised.geometries
    municipalities = to_shapes(geometries, units, lambda unit: unit.code)
    if not all(shape.path for shape in municipalities):
        raise refuse(DAMAGED, place=content.place)
    return BoundarySet(
        municipalities=municipalities,
        employment_areas=to_shapes(geometries, units, lambda unit: unit.employment_area),
        counties=to_shapes(geometries, units, lambda unit: unit.county),
        interfaces=to_shapes(geometries, units, lambda unit: unit.interface),
        facts=facts,
        warnings=tuple(warnings),
    )
