"""GeoJSON (RFC 7946), laid out as OGC API – Features."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from yhdyspinta.api.answers.shared import Link, Meta

CollectionName = Literal["municipalities", "employment_areas", "counties", "interfaces"]


class Landing(BaseModel):
    """What there is."""

    title: str
    description: str
    links: list[Link]


class CollectionAnswer(BaseModel):
    """A kind of features."""

    id: str
    title: str
    description: str
    itemType: Literal["feature"]
    crs: Annotated[list[str], Field(description="Longitude and latitude in degrees (WGS84).")]
    links: list[Link]


class Collections(BaseModel):
    """Every kind of features."""

    links: list[Link]
    collections: list[CollectionAnswer]


class Geometry(BaseModel):
    """A GeoJSON geometry."""

    type: Literal["Point", "MultiPoint", "Polygon", "MultiPolygon"]
    coordinates: list[Any]


class FeatureAnswer(BaseModel):
    """A feature; its properties are the columns of the table to download, and `geometry_is`."""

    type: Literal["Feature"]
    id: Annotated[str, Field(description="The code of an area, the slug of an interface.")]
    geometry: Annotated[Geometry | None, Field(description="Null when the register knows no place.")]
    properties: Annotated[
        dict[str, str | int | float | bool | list[str] | None],
        Field(
            description="`geometry_is` says what the geometry is: `boundary`, `point` (of the one municipality), "
            "`points` (of its municipalities) or `not_known`. Null is *not known* or *does not apply*."
        ),
    ]


class FeatureCollectionMeta(Meta):
    """Where the features are from."""

    boundaries: Annotated[str | None, Field(description="The source of the boundaries; null when there are none.")]


class FeatureCollection(BaseModel):
    """A part of a collection."""

    type: Literal["FeatureCollection"]
    features: list[FeatureAnswer]
    links: list[Link]
    numberMatched: Annotated[int, Field(description="How many there are in all pages.")]
    numberReturned: int
    timeStamp: Annotated[datetime, Field(description="When the register was last loaded.")]
    meta: FeatureCollectionMeta
