"""What may be asked, and its bounds."""

import re
from typing import Annotated, Any, Final

from ninja import P, PathEx, Schema
from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from yhdyspinta.analysis.interfaces import Shape
from yhdyspinta.api.answers.areas import AreaKindName
from yhdyspinta.api.answers.features import CollectionName
from yhdyspinta.api.answers.memberships import MembershipKindName

BOUNDS: Final = {"year": (1, 9999), "limit": (1, 500), "offset": (0, 100_000), "cluster": (1, 9999)}
"""Lowest and highest value of the parameters that are numbers."""
_DIGITS: Final = re.compile(r"-?[0-9]+")


def _only_digits(value: object) -> object:
    """Python takes `1_0`, ` 1 ` and other scripts' digits for numbers too; an address has one form only."""
    if isinstance(value, str) and not _DIGITS.fullmatch(value):
        raise PydanticCustomError("int_parsing", "not a whole number")
    return value


def _number(name: str) -> Any:
    lowest, highest = BOUNDS[name]
    return Field(ge=lowest, le=highest)


def _when_given(schema: dict[str, Any]) -> None:
    """A parameter that is not given is None here; in the description it is simply not required."""
    schema.pop("default", None)
    value, _none = schema.pop("anyOf")
    schema.update(value)


_Year = Annotated[int, _number("year"), BeforeValidator(_only_digits)]
_Limit = Annotated[int, _number("limit"), BeforeValidator(_only_digits)]
_Offset = Annotated[int, _number("offset"), BeforeValidator(_only_digits)]
_ClusterNumber = Annotated[int, _number("cluster"), BeforeValidator(_only_digits)]
_Code = Annotated[str, StringConstraints(min_length=1, max_length=3)]


def _optional(description: str) -> Any:
    return Field(None, description=description, json_schema_extra=_when_given)


class OfYear(Schema):
    year: _Year | None = _optional("The division of 1 January of this year; the current year when not given.")


class Page(OfYear):
    limit: _Limit = Field(100, description="How many at most.")
    offset: _Offset = Field(0, description="How many to pass over.")


class OfAreas(Page):
    kind: AreaKindName | None = _optional("Areas of this kind only.")


class OfMemberships(Page):
    kind: MembershipKindName | None = _optional("Memberships in areas of this kind only.")


class OfInterfaces(Page):
    shape: Shape | None = _optional("Interfaces of this shape only.")
    county: _Code | None = _optional("Code of a county: its interfaces only.")
    employment_area: _Code | None = _optional("Code of an employment area: its interfaces only.")
    cluster: _ClusterNumber | None = _optional("Number of a cluster: its interfaces only.")


AreaKindInPath = PathEx[AreaKindName, P(description="The kind of the area.", example="county")]
AreaCodeInPath = PathEx[str, P(description="Its code within the kind, with leading zeros.", example="01")]
InterfaceInPath = PathEx[str, P(description="The slug of the interface.", example="helsinki-helsinki")]
CollectionInPath = PathEx[CollectionName, P(description="The kind of features.", example="interfaces")]
