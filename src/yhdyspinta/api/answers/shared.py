"""What all answers have in common: the names of a thing, and where the facts are from."""

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, Field


class Names(BaseModel):
    """A name in three languages; the official ones where they exist."""

    fi: str
    sv: str
    en: str


class Source(BaseModel):
    """A source that must be cited when the answer is used."""

    subject: Annotated[str, Field(description="What the source tells of, for example `population`.")]
    text: Annotated[Names, Field(description="The citation, as a sentence.")]
    licence: str
    read_on: Annotated[date, Field(description="The day of the extract that the register was made from.")]


class Meta(BaseModel):
    """Which year and which state of the register an answer is from."""

    year: Annotated[int, Field(description="The division is that of 1 January of this year.")]
    revision: Annotated[int, Field(description="Grows with every load that changes the register.")]
    loaded_at: Annotated[datetime, Field(description="When the register was last loaded.")]
    population_on: Annotated[date, Field(description="The day whose population is shown.")]
    sources: list[Source]


class PageMeta(Meta):
    """The same for a list, and which part of it this is."""

    total: Annotated[int, Field(description="How many there are in all pages.")]
    limit: int
    offset: int


class Answer[Item: BaseModel](BaseModel):
    """One thing."""

    meta: Meta
    data: Item


class Listing[Item: BaseModel](BaseModel):
    """A part of a list."""

    meta: PageMeta
    data: list[Item]


class Link(BaseModel):
    """A link to something related, as in OGC API – Features."""

    href: str
    rel: str
    type: str
    title: str
