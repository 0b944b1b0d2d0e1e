"""What the columns of a frame hold, by their type: codes or labels, groups, weights."""

from dataclasses import dataclass
from typing import Final

import polars as pl

from yhdyspinta.analysis.errors_tabulation import UNFIT_TYPE
from yhdyspinta.analysis.tabulation.digits import Coding, choose_coding
from yhdyspinta.analysis.tabulation.group_index import GroupIndex, fits_as_group
from yhdyspinta.analysis.tabulation.request import Request, refuse_all
from yhdyspinta.analysis.tabulation.weights import fits_as_weight
from yhdyspinta.errors import Place, Problem

_FIT_ITEM: Final = "Int, UInt, Float, Decimal, Boolean, String, Categorical, Enum"
_FIT_GROUP: Final = f"{_FIT_ITEM}, Date, Datetime, Time"
_FIT_WEIGHT: Final = "Int, UInt, Float, Decimal"


@dataclass(frozen=True, slots=True)
class Columns:
    """What is counted: the coding of each item's column, the column of groups, and the column of weights."""

    codings: dict[str, Coding]
    group: GroupIndex | None = None
    weight: str | None = None


def choose_columns(request: Request, schema: pl.Schema) -> Columns:
    """How these types of columns are read. Refuses types that cannot hold what is asked of them."""
    codings = choose_codings(request, schema)
    problems = [
        _unfit(meanings.item.name, schema, _FIT_ITEM)
        for meanings in request.items
        if meanings.item.name not in codings
    ]
    if request.by is not None and not fits_as_group(schema[request.by]):
        problems.append(_unfit(request.by, schema, _FIT_GROUP))
    if request.weight is not None and not fits_as_weight(schema[request.weight]):
        problems.append(_unfit(request.weight, schema, _FIT_WEIGHT))
    refuse_all(problems)
    return Columns(codings, None if request.by is None else GroupIndex(request.by), request.weight)


def choose_codings(request: Request, schema: pl.Schema) -> dict[str, Coding]:
    """The codings of those items that are in the schema with a type that can hold codes or labels."""
    codings: dict[str, Coding] = {}
    for meanings in request.items:
        name = meanings.item.name
        coding = choose_coding(meanings, schema[name]) if name in schema else None
        if coding is not None:
            codings[name] = coding
    return codings


def _unfit(name: str, schema: pl.Schema, fit: str) -> Problem:
    return Problem(UNFIT_TYPE, {"type": str(schema[name]), "fit": fit}, Place(column=name))
