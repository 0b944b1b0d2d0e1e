"""An interface: an employment area with a wellbeing services county, as far as they share municipalities."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from yhdyspinta.analysis.interfaces import Shape
from yhdyspinta.api.answers.shared import Answer, Listing, Names


class Reference(BaseModel):
    """An area by its code, with its names."""

    code: str
    slug: str
    names: Names


class InterfaceAnswer(BaseModel):
    """An interface."""

    uid: Annotated[UUID, Field(description="Lasting, and the same in every installation.")]
    slug: Annotated[str, Field(description="Lasting; a part of the address of its page.")]
    valid_from: Annotated[date, Field(description="The first day for which the register knows it.")]
    employment_area: Reference
    county: Reference
    municipalities: list[Reference]
    population: Annotated[int, Field(description="Persons on `meta.population_on`.")]
    share_of_employment_area: Annotated[float, Field(description="Of the area's population, 0 to 1.", ge=0, le=1)]
    share_of_county: Annotated[float, Field(description="Of the county's population, 0 to 1.", ge=0, le=1)]
    shape: Annotated[
        Shape,
        Field(
            description="`coincident`: both have the same municipalities. `whole-area`: the employment area lies "
            "inside the county. `part`: the employment area reaches into other counties too."
        ),
    ]
    cluster: Annotated[int, Field(description="The same for interfaces that hang together, in a year.")]
    neighbours: Annotated[list[str], Field(description="Slugs of interfaces with a common municipal border.")]
    same_organisation: Annotated[bool, Field(description="One organisation is on both sides (Helsinki).")]


class OneInterface(Answer[InterfaceAnswer]):
    pass


class Interfaces(Listing[InterfaceAnswer]):
    pass
