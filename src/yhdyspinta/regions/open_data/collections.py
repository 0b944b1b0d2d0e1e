"""Municipalities, employment areas, counties and interfaces of a year as GeoJSON features (RFC 7946).

A feature's geometry is its boundary where boundaries of the year are loaded; otherwise the point of the municipality,
or the points of its municipalities. Its property `geometry_is` says which.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from yhdyspinta.documents.tables.table import Table, Value
from yhdyspinta.languages import Texts
from yhdyspinta.regions.open_data.areas_table import areas_table
from yhdyspinta.regions.open_data.interfaces_table import interfaces_table
from yhdyspinta.regions.open_data.memberships_table import memberships_table
from yhdyspinta.regions.open_data.provenance import cite_layer, meta_of, moment
from yhdyspinta.regions.queries.boundaries import Layer
from yhdyspinta.regions.year import Municipality, RegisterYear
from yhdyspinta.sources.register_rows import AreaKind

type Feature = dict[str, Any]
type Outlines = Mapping[str, Mapping[str, Any]]
"""GeoJSON geometries by the key of their feature: the code of an area, the slug of an interface."""

MEDIA_TYPE: Final = "application/geo+json"
SUBJECTS: Final = ("classifications", "population", "sizes", "responsibilities")
"""The subjects of the sources that must be cited with features."""


@dataclass(frozen=True, slots=True)
class Collection:
    """What features there are of a kind. `kind` is that of their boundaries; `key` names the column of their id."""

    name: str
    kind: str
    key: str
    title: Texts
    file: str
    """The first part of the name of the file to download."""
    make: Callable[[RegisterYear], Table]
    members: Callable[[RegisterYear, str], tuple[Municipality, ...]]


def list_features(register: RegisterYear, collection: Collection, outlines: Outlines) -> list[Feature]:
    """Every feature of a collection, in Finnish order of the names. Their properties are the columns of the table."""
    table = collection.make(register)
    names = [column.name for column in table.columns]
    features = []
    for row in table.rows:
        properties = {name: _as_json(value) for name, value in zip(names, row, strict=True)}
        if properties.get("kind", collection.kind) == collection.kind:
            features.append(_feature(register, collection, properties, outlines))
    return features


def feature_document(
    register: RegisterYear,
    features: Sequence[Feature],
    *,
    matched: int,
    links: Sequence[Mapping[str, str]],
    layer: Layer | None,
) -> dict[str, Any]:
    """A FeatureCollection as OGC API – Features lays it out; `matched` counts the features of all its pages.

    Its member `meta` is that of every answer, with the source of the boundaries.
    """
    return {
        "type": "FeatureCollection",
        "features": list(features),
        "links": list(links),
        "numberMatched": matched,
        "numberReturned": len(features),
        "timeStamp": moment(register.loaded_at),
        "meta": meta_of(register, SUBJECTS) | {"boundaries": cite_layer(layer) if layer else None},
    }


def _feature(
    register: RegisterYear, collection: Collection, properties: dict[str, Any], outlines: Outlines
) -> Feature:
    key = properties[collection.key]
    geometry, geometry_is = _geometry(outlines.get(key), collection.members(register, key))
    return {
        "type": "Feature",
        "id": key,
        "geometry": geometry,
        "properties": properties | {"geometry_is": geometry_is},
    }


def _geometry(
    outline: Mapping[str, Any] | None, members: tuple[Municipality, ...]
) -> tuple[Mapping[str, Any] | None, str]:
    if outline is not None:
        return outline, "boundary"
    points = [[one.lon, one.lat] for one in members if one.lon is not None and one.lat is not None]
    if not points:
        return None, "not_known"
    if len(members) == 1:
        return {"type": "Point", "coordinates": points[0]}, "point"
    return {"type": "MultiPoint", "coordinates": points}, "points"


def _as_json(value: Value) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _one(register: RegisterYear, code: str) -> tuple[Municipality, ...]:
    return (register.municipalities[code],)


def _of_area(kind: AreaKind) -> Callable[[RegisterYear, str], tuple[Municipality, ...]]:
    return lambda register, code: register.areas[kind, code].municipalities


def _of_interface(register: RegisterYear, slug: str) -> tuple[Municipality, ...]:
    return register.interfaces[slug].municipalities


COLLECTIONS: Final[Mapping[str, Collection]] = {
    one.name: one
    for one in (
        Collection(
            name="municipalities",
            kind="municipality",
            key="municipality_code",
            title=Texts(fi="Kunnat", sv="Kommuner", en="Municipalities"),
            file="kunnat",
            make=memberships_table,
            members=_one,
        ),
        Collection(
            name="employment_areas",
            kind="employment_area",
            key="code",
            title=Texts(fi="Työllisyysalueet", sv="Sysselsättningsområden", en="Employment areas"),
            file="tyollisyysalueet",
            make=areas_table,
            members=_of_area(AreaKind.EMPLOYMENT_AREA),
        ),
        Collection(
            name="counties",
            kind="county",
            key="code",
            title=Texts(fi="Hyvinvointialueet", sv="Välfärdsområden", en="Wellbeing services counties"),
            file="hyvinvointialueet",
            make=areas_table,
            members=_of_area(AreaKind.COUNTY),
        ),
        Collection(
            name="interfaces",
            kind="interface",
            key="slug",
            title=Texts(fi="Yhdyspinnat", sv="Kontaktytor", en="Interfaces"),
            file="yhdyspinnat",
            make=interfaces_table,
            members=_of_interface,
        ),
    )
}
