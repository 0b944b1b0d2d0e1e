"""What belongs to what, and what has ended."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from yhdyspinta.api.answers.shared import Listing, Names

MembershipKindName = Literal["region", "county", "employment_area", "kela_area"]


class MembershipAnswer(BaseModel):
    """A municipality belongs to an area."""

    municipality_code: str
    area_kind: MembershipKindName
    area_code: str


class Memberships(Listing[MembershipAnswer]):
    pass


class EndingAnswer(BaseModel):
    """A municipality that is no longer there in the year, and the one that continues it."""

    code: str
    slug: str
    names: Names
    ended_on: Annotated[date, Field(description="The first day without it.")]
    successor: Annotated[str, Field(description="Code of the municipality that continues it in the year asked for.")]


class Endings(Listing[EndingAnswer]):
    pass
