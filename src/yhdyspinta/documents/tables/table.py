"""What a table to download is: described columns, plain rows, and where the figures come from."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from yhdyspinta.languages import Texts

type Value = str | int | float | date | tuple[str, ...] | None
"""A cell: text, a number, yes or no (`bool`), a day, a list of codes. None is *not known* or *does not apply*."""


class Kind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    CODES = "codes"
    """Codes without spaces in them, one after the other."""
    WHOLE = "whole"
    DECIMAL = "decimal"
    SHARE = "share"
    """A part of 1."""
    YES_NO = "yes_no"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `name` never changes; `missing` says what an empty cell means, and is None where none is empty."""

    name: str
    kind: Kind
    title: Texts
    description: Texts
    missing: Texts | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of equal length, one cell a column. `name` is the file's name without its ending."""

    name: str
    title: Texts
    description: Texts
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """The names of the columns that tell the rows apart."""
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A source as it must be cited, its licence, and the day its material was read."""

    text: Texts
    licence: str
    read_on: date


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a table comes from. `period` says what its figures are figures of; `made_at` has a time zone."""

    address: str
    revision: int
    made_at: datetime
    period: Texts
    citations: tuple[Citation, ...]
