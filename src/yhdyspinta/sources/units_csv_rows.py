"""Goes through a CSV of base units row by row, to say where its faults are."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Final

from yhdyspinta.errors import ErrorKind, Place, Problem, Refusal, refuse
from yhdyspinta.sources import errors_units as errors

_SHOWN: Final = 10
"""How many rows with the same fault are listed; the others are counted."""
_LONGEST: Final = 60


@dataclass(frozen=True)
class CsvText:
    """The bytes of a CSV file in UTF-8, with the name to show for it."""

    file: str
    content: bytes
    separator: str

    def first_line(self) -> str:
        """The first line that is not blank, or nothing."""
        try:
            return next((line.strip("\r\n") for line in self._lines() if line.strip()), "")
        except UnicodeDecodeError as error:
            raise self._not_utf8() from error

    @cached_property
    def header(self) -> list[str]:
        """The names of the columns, without blanks around them."""
        _row, cells = next(self.rows())
        return [name.strip() for name in cells]

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Each row that is not blank, the header first, with the number of its first line.

        Raises `Refusal` when the bytes are not UTF-8 or the quotation marks are out of order.
        """
        reader = csv.reader(self._lines(), delimiter=self.separator, strict=True)
        line = 0
        try:
            for cells in reader:
                if any(map(str.strip, cells)):
                    yield line + 1, cells
                line = reader.line_num
        except csv.Error as error:
            raise refuse(errors.BROKEN_QUOTES, place=Place(self.file, line + 1)) from error
        except UnicodeDecodeError as error:
            raise self._not_utf8() from error

    def _lines(self) -> io.TextIOWrapper:
        return io.TextIOWrapper(io.BytesIO(self.content), encoding="utf-8-sig", newline="")

    def _not_utf8(self) -> Refusal:
        """Found again in the whole, since a stream does not tell where it was."""
        try:
            self.content.decode()
        except UnicodeDecodeError as error:
            row = self.content.count(b"\n", 0, error.start) + 1
            return refuse(errors.NOT_UTF8, place=Place(self.file, row), byte=error.start + 1)
        raise AssertionError("the stream and the whole are the same bytes")


@dataclass(frozen=True, slots=True)
class Suspects:
    """What is known to be wrong with the cells, before it is known where."""

    without_code: bool
    repeated: frozenset[str]
    bad_weights: frozenset[str]

    def __bool__(self) -> bool:
        return self.without_code or bool(self.repeated) or bool(self.bad_weights)


def list_ragged_rows(text: CsvText) -> list[Problem]:
    """The rows that have more or fewer fields than the header."""
    faults = _Faults(text.file)
    expected = len(text.header)
    for row, cells in text.rows():
        if len(cells) != expected:
            faults.add(errors.RAGGED_ROW, row, "", found=len(cells), expected=expected)
    return faults.problems()


def find_stray_quote(text: CsvText) -> Problem:
    """The first row with a quotation mark inside a cell, such as 5" for inches, which Polars does not accept."""
    stray = next((row for row, cells in text.rows() if any('"' in cell for cell in cells)), None)
    return Problem(errors.BROKEN_QUOTES, place=Place(text.file, stray))


def list_suspects(text: CsvText, suspects: Suspects, *, unit: int, weight: int | None) -> list[Problem]:
    """Where the suspects are; `unit` and `weight` are the places of these columns, from 0."""
    faults = _Faults(text.file)
    first_rows: dict[str, int] = {}
    for row, cells in islice(text.rows(), 1, None):
        code = cells[unit].strip()
        if not code:
            faults.add(errors.NO_UNIT, row, text.header[unit])
        elif code in suspects.repeated and first_rows.setdefault(code, row) != row:
            faults.add(errors.REPEATED_UNIT, row, text.header[unit], unit=brief(code), first_row=first_rows[code])
        if weight is not None and (value := cells[weight].strip()) in suspects.bad_weights:
            faults.add(errors.BAD_WEIGHT, row, text.header[weight], value=brief(value))
    return faults.problems()


def brief(text: str) -> str:
    """A text from the file as a message may show it: not too long, and without control characters."""
    shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in shown)


@dataclass
class _Faults:
    """Collects problems by kind: the first rows in full, the others as a number."""

    file: str
    found: dict[ErrorKind, list[Problem]] = field(default_factory=dict)
    more: Counter[ErrorKind] = field(default_factory=Counter)

    def add(self, kind: ErrorKind, row: int, column: str, **details: object) -> None:
        problems = self.found.setdefault(kind, [])
        if len(problems) < _SHOWN:
            problems.append(Problem(kind, details, Place(self.file, row, column)))
        else:
            self.more[kind] += 1

    def problems(self) -> list[Problem]:
        result = []
        for kind, problems in self.found.items():
            result += problems
            if self.more[kind]:
                details = {"code": kind.code, "more": self.more[kind]}
                result.append(Problem(errors.MORE_OF_THE_SAME, details, Place(self.file)))
        return result
