"""A municipality, or an area that municipalities make up."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from yhdyspinta.api.answers.shared import Answer, Listing, Names

AreaKindName = Literal["municipality", "region", "county", "employment_area", "kela_area"]


class Size(BaseModel):
    """Square kilometres."""

    land_km2: float
    freshwater_km2: float
    sea_km2: float


class Point(BaseModel):
    """A point inside the largest part: degrees (WGS84), and metres (ETRS-TM35FIN, null when not known)."""

    lon: float
    lat: float
    east: int | None
    north: int | None


class LanguageStatus(BaseModel):
    """The language status of a municipality, as Statistics Finland classifies it."""

    code: str
    names: Names | None


class BelongsTo(BaseModel):
    """The codes of the areas that a municipality belongs to; null where it belongs to none of a kind."""

    region: str | None
    county: str | None
    employment_area: str | None
    kela_area: str | None


class AuthorityAnswer(BaseModel):
    """An organisation that is responsible for a task in the area."""

    slug: str
    kind: str
    names: Names
    name_is_official: Annotated[bool, Field(description="False when the name only describes the organisation.")]
    task: str
    legal_form: Annotated[str, Field(description="`not_known` when the register does not know.")]
    basis: Annotated[str, Field(description="What this knowledge rests on.")]


class AreaAnswer(BaseModel):
    """An area. What only municipalities have is null for other kinds, and the other way round."""

    kind: AreaKindName
    code: Annotated[str, Field(description="Statistics Finland's code; unique within a kind.")]
    slug: Annotated[str, Field(description="Lasting; a part of the address of its page.")]
    names: Names
    short_names: Annotated[Names, Field(description="For tables and maps; differs from `names` for counties only.")]
    population: Annotated[int | None, Field(description="Persons on `meta.population_on`; null when not known.")]
    size: Annotated[Size | None, Field(description="Null when it is not known for every municipality.")]
    point: Annotated[Point | None, Field(description="Municipalities only; null when not known.")]
    language_status: Annotated[LanguageStatus | None, Field(description="Municipalities only; null when not known.")]
    belongs_to: Annotated[BelongsTo | None, Field(description="Municipalities only.")]
    municipalities: Annotated[list[str] | None, Field(description="Codes; null for a municipality.")]
    interfaces: Annotated[list[str], Field(description="Slugs of the interfaces in it.")]
    outside_reason: Annotated[
        Names | None, Field(description="Why a municipality has no part in interfaces (Åland); otherwise null.")
    ]
    authorities: Annotated[list[AuthorityAnswer], Field(description="Empty when the register has none.")]


class OneArea(Answer[AreaAnswer]):
    pass


class Areas(Listing[AreaAnswer]):
    pass
