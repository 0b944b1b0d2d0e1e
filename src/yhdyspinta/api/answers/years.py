"""Which years the register has."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field

from yhdyspinta.api.answers.shared import Meta


class BoundariesAnswer(BaseModel):
    """Where the boundaries of a year are from."""

    source: str
    licence: Annotated[str | None, Field(description="Null when whoever loaded them did not give it.")]
    loaded_at: datetime


class YearAnswer(BaseModel):
    """A year of the register."""

    year: int
    is_current: Annotated[bool, Field(description="The year of an answer when none is asked for.")]
    municipalities: Annotated[int, Field(description="How many there are.")]
    interfaces: Annotated[int, Field(description="How many there are; 0 before employment areas began (2025).")]
    boundaries: Annotated[
        BoundariesAnswer | None, Field(description="Null when no boundaries are loaded: geometries are points then.")
    ]


class Years(BaseModel):
    """Every year, oldest first; `meta` is that of the current one."""

    meta: Meta
    data: list[YearAnswer]
