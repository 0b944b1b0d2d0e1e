"""All of Finland from the generalised boundaries of the National Land Survey: every level, format and system.

The file brings areas, counties and interfaces ready-made by another program (mapshaper). What is dissolved here from
its municipalities has to be the same.
"""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import pyproj
import pytest
import shapely

from yhdyspinta.errors import Refusal
from yhdyspinta.sources.boundaries import topojson
from yhdyspinta.sources.boundaries.boundary_set import BoundarySet, BoundaryShape, BoundaryUnit
from yhdyspinta.sources.boundaries.content import Content, read_file
from yhdyspinta.sources.boundaries.coverage import make_coverage
from yhdyspinta.sources.boundaries.generalise import MOST_PATH_BYTES
from yhdyspinta.sources.boundaries.grid import VIEW_BOX
from yhdyspinta.sources.boundaries.layers import Subject
from yhdyspinta.sources.boundaries.projection import project, to_tm35fin
from yhdyspinta.sources.boundaries.read import read_boundary_set
from yhdyspinta.sources.boundaries.shapes import dissolve
from yhdyspinta.sources.errors_boundary_content import (
    ALAND_ABSENT,
    BORDERS_MATCHED,
    MISSING_MUNICIPALITIES,
    SIMPLIFIED,
    UNKNOWN_CODES,
)
from yhdyspinta.sources.register import read_facts, read_year


def units_of(year: int) -> list[BoundaryUnit]:
    rows = read_year(year).municipalities
    return [
        BoundaryUnit(
            row.code,
            row.names.fi,
            row.employment_area_code,
            row.county_code,
            f"{row.employment_area_code}-{row.county_code}" if row.employment_area_code and row.county_code else "",
            may_be_absent=not row.county_code,
        )
        for row in rows
    ]


@pytest.fixture(scope="module")
def file(shared_data: Path) -> Path:
    return shared_data / "boundaries" / "municipalities_nls_land.topojson"


@pytest.fixture(scope="module")
def document(file: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(file.read_bytes())
    return loaded


@pytest.fixture(scope="module")
def boundaries(file: Path) -> BoundarySet:
    return read_boundary_set(read_file(file), units_of(2025))


def geometries(shapes: tuple[BoundaryShape, ...]) -> list[Any]:
    return [shapely.geometry.shape(shape.geometry) for shape in shapes]


def test_every_level_is_complete(boundaries: BoundarySet, file: Path) -> None:
    levels = (
        boundaries.municipalities,
        boundaries.employment_areas,
        boundaries.counties,
        boundaries.interfaces,
    )
    assert [len(shapes) for shapes in levels] == [308, 45, 22, 50]
    assert all(shape.path.startswith("M") for shapes in levels for shape in shapes)
    for shapes in levels:
        assert shapely.is_valid(geometries(shapes)).all()
    facts = boundaries.facts
    assert (facts.object_name, facts.code_property, facts.crs) == ("municipalities", "feature.id", "WGS84")
    assert (facts.features, facts.repaired) == (308, 0)
    assert facts.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert [warning.kind for warning in boundaries.warnings] == [BORDERS_MATCHED]


def test_paths_are_light_and_inside_the_view_box(boundaries: BoundarySet) -> None:
    total = sum(len(shape.path) for shape in boundaries.municipalities)
    assert 20_000 < total < MOST_PATH_BYTES
    starts = [
        (int(x), int(y)) for shape in boundaries.municipalities for x, y in re.findall(r"M(\d+) (\d+)", shape.path)
    ]
    assert all(0 < x < VIEW_BOX[2] and 0 < y < VIEW_BOX[3] for x, y in starts)


def test_every_municipality_holds_the_registers_point(boundaries: BoundarySet) -> None:
    points = {point.code: shapely.Point(point.lon, point.lat) for point in read_facts().points}
    outside = [
        shape.key
        for shape in boundaries.municipalities
        if not shapely.geometry.shape(shape.geometry).buffer(0.002).contains(points[shape.key])
    ]
    assert outside == []


@pytest.mark.parametrize("level", ["employment_areas", "counties", "interfaces"])
def test_dissolved_outlines_are_the_ready_made_ones(document: dict[str, Any], level: str) -> None:
    units = sorted(units_of(2025), key=lambda unit: unit.code)
    municipalities, ready = (_read_object(document, name) for name in ("municipalities", level))
    coverage = make_coverage(np.array([municipalities[unit.code] for unit in units]), units, file="file")
    keys = {
        "employment_areas": lambda unit: unit.employment_area,
        "counties": lambda unit: unit.county,
        "interfaces": lambda unit: unit.interface,
    }
    dissolved = dissolve(coverage.geometries, units, keys[level])
    assert dissolved.keys() == ready.keys()
    differences = {
        key: shape.symmetric_difference(shapely.make_valid(ready[key])).area / shape.area
        for key, shape in dissolved.items()
    }
    assert {key: share for key, share in differences.items() if share > 0.001} == {}


def _read_object(document: dict[str, Any], name: str) -> dict[str, Any]:
    """The shapes of an object by id, in ETRS-TM35FIN metres."""
    (layer,) = topojson.read_layers(document, file="file", object_name=name)
    raw = np.array([layer.read_polygons(member.geometry, Subject("file", "")) for member in layer.members])
    projected = project(raw, crs="", file="file").geometries
    return {str(member.id): shape for member, shape in zip(layer.members, projected, strict=True)}


def test_borders_of_all_levels_share_their_points(boundaries: BoundarySet) -> None:
    own = {
        tuple(point) for shape in geometries(boundaries.municipalities) for point in shapely.get_coordinates(shape)
    }
    for shapes in (boundaries.employment_areas, boundaries.counties, boundaries.interfaces):
        for shape in geometries(shapes):
            assert {tuple(point) for point in shapely.get_coordinates(shape)} <= own


def _to_geojson(document: dict[str, Any], crs: str, name: str, write: Any, members: dict[str, Any]) -> bytes:
    """The municipalities as GeoJSON in another system, the code being a property."""
    (layer,) = topojson.read_layers(document, file="file", object_name="municipalities")
    transformer = pyproj.Transformer.from_crs("EPSG:4258", crs, always_xy=True)

    def turn(points: Any) -> Any:
        return np.column_stack(transformer.transform(points[:, 0], points[:, 1]))

    features: list[dict[str, Any]] = []
    for member in layer.members:
        shape = layer.read_polygons(member.geometry, Subject("file", ""))
        shape = shape if crs == "EPSG:4258" else shapely.transform(shape, turn)
        features.append(
            {
                "type": "Feature",
                "id": f"kunta1000k_2025.{len(features) + 1}",
                "properties": {"gid": len(features) + 1, "vuosi": 2025, name: write(member.id)},
                "geometry": shapely.geometry.mapping(shape),
            }
        )
    return json.dumps({"type": "FeatureCollection", "features": features} | members).encode()


@pytest.mark.parametrize(
    ("crs", "name", "write", "members"),
    [
        ("EPSG:4258", "NATCODE", str, {}),
        ("EPSG:4258", "code", int, {"numberMatched": 308, "numberReturned": 308}),
        (
            "EPSG:3067",
            "kunta",
            str,
            {"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3067"}}},
        ),
        ("EPSG:3067", "KuntaTunnus", "KU{}".format, {}),
    ],
)
def test_other_formats_and_systems_give_the_same(
    document: dict[str, Any],
    boundaries: BoundarySet,
    tmp_path: Path,
    crs: str,
    name: str,
    write: Any,
    members: dict[str, Any],
) -> None:
    path = tmp_path / "kunnat.geojson"
    path.write_bytes(_to_geojson(document, crs, name, write, members))
    result = read_boundary_set(read_file(path), units_of(2025))
    assert (result.facts.code_property, result.facts.object_name) == (name, "")
    assert result.municipalities == boundaries.municipalities
    assert result.employment_areas == boundaries.employment_areas
    assert result.counties == boundaries.counties
    assert result.interfaces == boundaries.interfaces


def test_boundaries_of_another_year_are_refused(file: Path) -> None:
    with pytest.raises(Refusal, match="588 Pertunmaa") as refusal:
        read_boundary_set(read_file(file), units_of(2024))
    assert [problem.kind for problem in refusal.value.problems] == [MISSING_MUNICIPALITIES]


def test_a_file_of_the_mainland_is_taken(document: dict[str, Any]) -> None:
    mainland = _without(document, lambda geometry: geometry["properties"].get("county") is None)
    result = read_boundary_set(Content("a", json.dumps(mainland).encode()), units_of(2025))
    assert len(result.municipalities) == 292
    assert ALAND_ABSENT in {warning.kind for warning in result.warnings}


def test_a_sea_area_among_municipalities_is_refused(document: dict[str, Any]) -> None:
    changed = _without(document, lambda geometry: False)
    changed["objects"]["municipalities"]["geometries"].append(
        {**changed["objects"]["municipalities"]["geometries"][0], "id": "meri"}
    )
    with pytest.raises(Refusal, match="meri") as refusal:
        read_boundary_set(Content("a", json.dumps(changed).encode()), units_of(2025))
    assert [problem.kind for problem in refusal.value.problems] == [UNKNOWN_CODES]


def _without(document: dict[str, Any], is_left_out: Any) -> dict[str, Any]:
    copied: dict[str, Any] = json.loads(json.dumps(document))
    geometries = copied["objects"]["municipalities"]["geometries"]
    copied["objects"]["municipalities"]["geometries"] = [one for one in geometries if not is_left_out(one)]
    return copied


def test_detailed_boundaries_become_light_and_keep_their_borders(document: dict[str, Any]) -> None:
    shapes = _read_object(document, "municipalities")
    features = [
        {"type": "Feature", "properties": {"kunta": code}, "geometry": shapely.geometry.mapping(_roughen(shape))}
        for code, shape in shapes.items()
    ]
    content = Content("a", json.dumps({"type": "FeatureCollection", "features": features}).encode())
    result = read_boundary_set(content, units_of(2025))
    assert SIMPLIFIED in {warning.kind for warning in result.warnings}
    assert sum(len(shape.path) for shape in result.municipalities) < MOST_PATH_BYTES
    after = geometries(result.municipalities)
    assert shapely.is_valid(after).all()
    before = np.array([shapes[shape.key] for shape in result.municipalities])
    projected = shapely.transform(np.array(after), lambda points: np.column_stack(to_tm35fin(*points.T)))
    assert np.abs(shapely.area(projected) / shapely.area(before) - 1).max() < 0.05
    own = {tuple(point) for shape in after for point in shapely.get_coordinates(shape)}
    for shape in geometries(result.interfaces):
        assert {tuple(point) for point in shapely.get_coordinates(shape)} <= own


def _roughen(shape: Any) -> Any:
    """A zigzag of 60 metres along every side, the same from both of its ends."""

    def roughen(ring: Any) -> Any:
        points = shapely.get_coordinates(shapely.segmentize(ring, 400.0))
        # The offset rests on the point alone, so that neighbours that share it move it alike.
        steps = 60 * np.sin(points[:, ::-1] / 37.0)
        return np.round(points + steps, 2)

    polygons = [
        shapely.Polygon(roughen(part.exterior), [roughen(hole) for hole in part.interiors]) for part in shape.geoms
    ]
    return shapely.MultiPolygon(polygons)
