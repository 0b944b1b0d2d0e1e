"""What is wrong with values that an item does not know, and with weights that are none: where the first one is.

Counting only notices that there are such rows. The rows are read again to find them, which happens once, for a file
that is refused.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from math import isfinite
from typing import Final

import numpy as np
import polars as pl

from yhdyspinta.analysis.errors_tabulation import (
    BAD_WEIGHT,
    FRACTION,
    NO_WEIGHT,
    OUTSIDE_SCALE,
    TEXT_AMONG_CODES,
    UNKNOWN_LABEL,
)
from yhdyspinta.analysis.tabulation.columns import choose_codings
from yhdyspinta.analysis.tabulation.digits import Coding
from yhdyspinta.analysis.tabulation.request import Request
from yhdyspinta.analysis.tabulation.values import Meanings, whole_number
from yhdyspinta.analysis.tabulation.weights import read_weights
from yhdyspinta.errors import Place, Problem

LONGEST_SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The first value of a column that cannot be read, its row, and how many rows have one."""

    value: object
    row: int | None
    rows: int


def find_unreadable(batches: Iterable[pl.DataFrame], request: Request) -> dict[str, Unreadable]:
    """By column; the batches hold only columns that are known to have such rows."""
    codings: dict[str, Coding] = {}
    found: dict[str, Unreadable] = {}
    start = request.first_row
    for batch in batches:
        codings = codings or choose_codings(request, batch.schema)
        for column in batch:
            bad = (
                np.isnan(read_weights(column))
                if column.name == request.weight
                else codings[column.name].unreadable(column)
            )
            if bad.any():
                index = int(bad.argmax())
                first = found.get(column.name, Unreadable(column[index], start + index, 0))
                found[column.name] = replace(first, rows=first.rows + int(bad.sum()))
        start += batch.height
    return found


def describe_unreadable(request: Request, found: Mapping[str, Unreadable]) -> list[Problem]:
    """The problems, in the order of the items; weights last."""
    problems = [
        _describe_value(meanings, found[meanings.item.name])
        for meanings in request.items
        if meanings.item.name in found and meanings.item.name != request.weight
    ]
    if request.weight is not None and request.weight in found:
        problems.append(_describe_weight(request.weight, found[request.weight]))
    return problems


def _describe_value(meanings: Meanings, found: Unreadable) -> Problem:
    value, rows = found.value, found.rows
    place = Place(row=found.row, column=meanings.item.name)
    codes = meanings.expected_codes()
    if isinstance(value, str) and codes is not None:
        details = {"value": value.strip(), "text": _brief(value), "expected": codes, "rows": rows}
        return Problem(TEXT_AMONG_CODES if whole_number(value.strip()) is None else OUTSIDE_SCALE, details, place)
    if isinstance(value, str):
        details = {"text": _brief(value), "options": meanings.expected_texts(), "rows": rows}
        return Problem(UNKNOWN_LABEL, details, place)
    details = {"value": _shown(value), "expected": meanings.expected_numbers(), "rows": rows}
    return Problem(FRACTION if _is_fraction(value) else OUTSIDE_SCALE, details, place)


def _brief(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _describe_weight(column: str, found: Unreadable) -> Problem:
    if found.value is None:
        return Problem(NO_WEIGHT, {"rows": found.rows}, Place(row=found.row, column=column))
    details = {"value": _shown(found.value), "rows": found.rows}
    return Problem(BAD_WEIGHT, details, Place(row=found.row, column=column))


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _is_fraction(value: object) -> bool:
    return isinstance(value, float | Decimal) and isfinite(value) and value != int(value)
